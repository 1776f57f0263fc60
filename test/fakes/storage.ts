import { FakeEvent } from './event.ts';
import { overTheWire } from './json.ts';

type Values = Record<string, unknown>;
/** What changed under each key; a value that was or is not there is missing. */
export type Changes = Record<string, { readonly oldValue?: unknown; readonly newValue?: unknown }>;

/** What storage refuses to do. */
export type StorageFault = 'nothing' | 'reads' | 'writes' | 'all';

/** One storage area. Values are kept as JSON, and only real changes are told. */
export class FakeArea {
	readonly #texts = new Map<string, string>();
	readonly #tell: (changes: Changes) => void;
	readonly #readOnly: boolean;
	/** What this area refuses to do, as on a broken or full disk. */
	fails: StorageFault = 'nothing';
	readonly onChanged = new FakeEvent<[Changes, string]>();

	constructor(name: string, onChanged: FakeEvent<[Changes, string]>, readOnly = false) {
		this.#readOnly = readOnly;
		this.#tell = (changes) => {
			if (Object.keys(changes).length === 0) return;
			this.onChanged.emit(changes, name);
			onChanged.emit(changes, name);
		};
	}

	/** Keys to read: none or null = all, an object = keys with what to answer where there is nothing. */
	get = async (keys: null | string | readonly string[] | Values = null): Promise<Values> => {
		if (this.fails === 'reads' || this.fails === 'all') throw new Error('IO error: cannot read');
		const all = Object.fromEntries([...this.#texts].map(([key, text]) => [key, JSON.parse(text)]));
		if (keys === null) return all;
		if (typeof keys === 'string') return pick(all, [keys]);
		if (isList(keys)) return pick(all, keys);
		return { ...keys, ...pick(all, Object.keys(keys)) };
	};

	set = async (values: Values): Promise<void> => {
		if (this.#readOnly) throw new Error('This is a read-only store.');
		if (this.fails === 'writes' || this.fails === 'all') throw new Error('QUOTA_BYTES quota exceeded');
		this.put(values);
	};

	remove = async (keys: string | readonly string[]): Promise<void> => {
		const changes: Changes = {};
		for (const key of typeof keys === 'string' ? [keys] : keys) {
			const text = this.#texts.get(key);
			if (text === undefined) continue;
			this.#texts.delete(key);
			changes[key] = { oldValue: JSON.parse(text) };
		}
		this.#tell(changes);
	};

	clear = (): Promise<void> => this.remove([...this.#texts.keys()]);

	getBytesInUse = async (): Promise<number> =>
		[...this.#texts].reduce((sum, [key, text]) => sum + key.length + text.length, 0);

	/** Who may read and write; as in Chrome, content scripts too at first. */
	accessLevel = 'TRUSTED_AND_UNTRUSTED_CONTEXTS';

	setAccessLevel = async ({ accessLevel }: { readonly accessLevel: string }): Promise<void> => {
		this.accessLevel = accessLevel;
	};

	/** What `set` does; for a read-only area, what the administrator does. */
	put(values: Values): void {
		const changes: Changes = {};
		for (const [key, value] of Object.entries(values)) {
			if (value === undefined) continue;
			const before = this.#texts.get(key);
			const text = JSON.stringify(overTheWire(value));
			if (text === before) continue;
			this.#texts.set(key, text);
			changes[key] = {
				...(before === undefined ? {} : { oldValue: JSON.parse(before) }),
				newValue: JSON.parse(text),
			};
		}
		this.#tell(changes);
	}

	/** Empty and without listeners. */
	reset(): void {
		this.#texts.clear();
		this.fails = 'nothing';
		this.accessLevel = 'TRUSTED_AND_UNTRUSTED_CONTEXTS';
		this.onChanged.clear();
	}
}

function isList(keys: readonly string[] | Values): keys is readonly string[] {
	return Array.isArray(keys);
}

function pick(values: Values, keys: readonly string[]): Values {
	return Object.fromEntries(keys.filter((key) => key in values).map((key) => [key, values[key]]));
}
