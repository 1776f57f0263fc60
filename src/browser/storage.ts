import browser from 'webextension-polyfill';
import { createTurns } from './turns.ts';

/** One thing kept in the browser's storage. */
export interface Item<T> {
	/** The stored value, or the fallback where there is none or it cannot be read. */
	get(): Promise<T>;
	/**
	 * Keeps a value. What lives in `local` and cannot be read is put aside first, under its key with `-unread` behind it:
	 * it may be of a newer version, and is somebody's. Rejects where the browser keeps nothing; then nothing has changed.
	 * Takes its turn among the changes, so it must not be waited for within one.
	 */
	set(value: T): Promise<void>;
	/**
	 * Makes the next value of the kept one; null leaves it. Changes take their turn, so that none is lost to another.
	 * Resolves to what is kept then; rejects as `set` does.
	 */
	change(next: (now: T) => T | null | Promise<T | null>): Promise<T>;
	/** Whether something is kept that cannot be read, by the browser or by this version. */
	isLost(): Promise<boolean>;
	/** Calls back with each new value and the one before, from whatever context it was set, until the signal aborts. */
	watch(callback: (value: T, before: T) => void, signal: AbortSignal): void;
}

/** Where an item lives: `local` outlives the browser, `session` only its pages. */
export type Area = 'local' | 'session';

const watchArea = <T>(
	area: string,
	key: string,
	parse: (stored: unknown) => T,
	callback: (value: T, before: T) => void,
	signal: AbortSignal,
): void => {
	const listener = (
		changes: Record<string, { readonly newValue?: unknown; readonly oldValue?: unknown }>,
		changed: string,
	): void => {
		const change = changes[key];
		if (changed === area && change !== undefined) callback(parse(change.newValue), parse(change.oldValue));
	};
	browser.storage.onChanged.addListener(listener);
	signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
};

/** All that a value says, as text: what is empty says nothing. */
const told = (value: unknown): string => {
	const says = (one: unknown): boolean => {
		if (typeof one === 'string') return one.trim() !== '';
		if (typeof one === 'object' && one !== null) return Object.values(one).some(says);
		return one !== undefined && one !== null && one !== 0;
	};
	return says(value) ? JSON.stringify(value, (_, one) => (says(one) ? one : undefined)) : '';
};

/** What is being written, of all items. */
const underway = new Set<Promise<unknown>>();

/**
 * Several writes that belong together: “Delete everything” waits for all of them, so that nothing is kept of the later
 * ones alone. Settles as they do.
 */
export const writeTogether = <T>(writes: () => Promise<T>): Promise<T> => {
	const all = writes();
	const ended = all.catch(() => undefined).finally(() => underway.delete(ended));
	underway.add(ended);
	return all;
};

/** Declares an item. `parse` makes a value of whatever is stored, never throws, and knows the fallback. */
export const item = <T>(area: Area, key: string, parse: (stored: unknown) => T): Item<T> => {
	const read = async (): Promise<unknown> => (await browser.storage[area].get(key))[key];
	/** Nothing but the fallback comes of it, and it holds more. */
	const isUnread = (stored: unknown): boolean => {
		const fallback = told(parse(undefined));
		return told(parse(stored)) === fallback && told(stored) !== fallback;
	};
	const putAside = async (): Promise<void> => {
		const stored = await read();
		const aside = `${key}-unread`;
		if (!isUnread(stored) || aside in (await browser.storage[area].get(aside))) return;
		await browser.storage[area].set({ [aside]: stored });
	};
	const get = async (): Promise<T> => parse(await read());
	const put = async (value: T): Promise<void> => {
		if (area === 'local') await putAside();
		await browser.storage[area].set({ [key]: value });
	};
	const inTurn = createTurns();
	const write: typeof inTurn = (run) => writeTogether(() => inTurn(run));
	return {
		get,
		set: (value) => write(() => put(value)),
		change: (next) =>
			write(async () => {
				const now = await get();
				const changed = await next(now);
				if (changed === null) return now;
				await put(changed);
				return changed;
			}),
		isLost: () => read().then(isUnread, () => true),
		watch: (callback, signal) => watchArea(area, key, parse, callback, signal),
	};
};

/** Deletes all that is kept, under whatever key, once what is being written has been: it would come back. */
export const deleteEverything = async (): Promise<void> => {
	// Others may have begun in the meantime.
	while (underway.size > 0) await Promise.all(underway);
	await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
};

/** One thing that the administrator sets by policy: read only. The browser may change what it does not understand. */
export const policyItem = <T>(key: string, parse: (stored: unknown) => T): Pick<Item<T>, 'get' | 'watch'> => ({
	get: async () => {
		try {
			return parse((await browser.storage.managed.get(key))[key]);
		} catch {
			// Firefox rejects where there is no policy at all.
			return parse(undefined);
		}
	},
	watch: (callback, signal) => watchArea('managed', key, parse, callback, signal),
});

/** All keys that the administrator sets; none where there is no policy. */
export const policyKeys = async (): Promise<readonly string[]> => {
	try {
		return Object.keys(await browser.storage.managed.get(null));
	} catch {
		// Firefox rejects where there is no policy at all.
		return [];
	}
};

/**
 * Keeps what is stored from content scripts, which share a process with their page. The browser remembers it. Firefox
 * has no such switch, and no process that pages and their content scripts share with others.
 */
export const keepFromPages = async (): Promise<void> => {
	const { local } = browser.storage as { readonly local: { setAccessLevel?(level: object): Promise<void> } };
	await local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
};
