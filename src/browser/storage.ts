import browser from 'webextension-polyfill';

/** One thing kept in the browser's storage. */
export interface Item<T> {
	/** The stored value, or the fallback where there is none or it cannot be read. */
	get(): Promise<T>;
	set(value: T): Promise<void>;
	/** Calls back with each new value, from whatever context it was set, until the signal aborts. */
	watch(callback: (value: T) => void, signal: AbortSignal): void;
}

/** Where an item lives: `local` outlives the browser, `session` only its pages. */
export type Area = 'local' | 'session';

const watchArea = <T>(
	area: string,
	key: string,
	parse: (stored: unknown) => T,
	callback: (value: T) => void,
	signal: AbortSignal,
): void => {
	const listener = (changes: Record<string, { readonly newValue?: unknown }>, changed: string): void => {
		const change = changes[key];
		if (changed === area && change !== undefined) callback(parse(change.newValue));
	};
	browser.storage.onChanged.addListener(listener);
	signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
};

/** Declares an item. `parse` makes a value of whatever is stored, never throws, and knows the fallback. */
export const item = <T>(area: Area, key: string, parse: (stored: unknown) => T): Item<T> => ({
	get: async () => parse((await browser.storage[area].get(key))[key]),
	set: (value) => browser.storage[area].set({ [key]: value }),
	watch: (callback, signal) => watchArea(area, key, parse, callback, signal),
});

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
