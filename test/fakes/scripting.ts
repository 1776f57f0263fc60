import { overTheWire } from './json.ts';

interface ContentScript {
	readonly id: string;
	readonly matches?: readonly string[];
}

/** Content scripts that are registered at run time, and what was injected at once. */
export class FakeScripting {
	readonly #scripts = new Map<string, ContentScript>();
	/** Every injection, oldest first. */
	readonly injections: unknown[] = [];

	registerContentScripts = async (scripts: readonly ContentScript[]): Promise<void> => {
		const twice = scripts.find(({ id }) => this.#scripts.has(id));
		if (twice) throw new Error(`Duplicate script ID '${twice.id}'`);
		for (const script of scripts) this.#put(script);
	};

	updateContentScripts = async (scripts: readonly ContentScript[]): Promise<void> => {
		for (const script of scripts) this.#put({ ...this.#known(script.id), ...script });
	};

	getRegisteredContentScripts = async (filter: { readonly ids?: readonly string[] } = {}): Promise<ContentScript[]> =>
		[...this.#scripts.values()].filter(({ id }) => filter.ids?.includes(id) ?? true);

	/** Without ids, all of them; an id that is not there fails the whole call. */
	unregisterContentScripts = async (filter: { readonly ids?: readonly string[] } = {}): Promise<void> => {
		const ids = filter.ids ?? [...this.#scripts.keys()];
		for (const id of ids) this.#known(id);
		for (const id of ids) this.#scripts.delete(id);
	};

	executeScript = async (injection: unknown): Promise<{ frameId: number; result: null }[]> => {
		this.injections.push(injection);
		return [{ frameId: 0, result: null }];
	};

	reset(): void {
		this.#scripts.clear();
		this.injections.length = 0;
	}

	#known(id: string): ContentScript {
		const script = this.#scripts.get(id);
		if (script === undefined) throw new Error(`Nonexistent script ID '${id}'`);
		return script;
	}

	#put(script: ContentScript): void {
		this.#scripts.set(script.id, overTheWire(script) as ContentScript);
	}
}
