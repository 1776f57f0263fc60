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

/** Declares an item. `parse` makes a value of whatever is stored, never throws, and knows the fallback. */
export const item = <T>(area: Area, key: string, parse: (stored: unknown) => T): Item<T> => ({
	get: async () => parse((await browser.storage[area].get(key))[key]),
	set: (value) => browser.storage[area].set({ [key]: value }),
	watch: (callback, signal) => {
		const listener = (changes: Record<string, { readonly newValue?: unknown }>, changed: string): void => {
			const change = changes[key];
			if (changed === area && change !== undefined) callback(parse(change.newValue));
		};
		browser.storage.onChanged.addListener(listener);
		signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
	},
});
