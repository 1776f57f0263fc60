import { until } from '../harness/wait.ts';

/** The reply box of the chat in front on the practice desk. */
export const input = '.desk-conversation:not([hidden]) .desk-input';

export type Command = 'insert-wording' | 'dismiss-tip' | 'next-chat' | 'pause';

type Within = <T, A extends unknown[]>(fn: (...args: A) => T, ...args: A) => Promise<Awaited<T>>;

/** What a browser offers to the scenes of an agent's day. */
export interface Seat {
	readonly inPage: Within;
	readonly inPanel: Within;
	/** Types into the reply box; resolves when the words stand there. */
	type(text: string): Promise<void>;
	/** Presses the keys of a command, with the focus in the reply box. */
	press(command: Command): Promise<void>;
	/** Clicks in the panel, as a hand does. */
	click(css: string): Promise<void>;
	/** Moves the mouse over something in the panel. */
	hover(css: string): Promise<void>;
	/** Presses / in the panel, types, and presses these keys. */
	find(query: string, keys: readonly ('ArrowDown' | 'Enter')[], pick: () => Promise<void>): Promise<void>;
	/** What is on the clipboard. */
	clipboard(): Promise<string>;
	/** The small window that the extension has opened. */
	ownWindow(): Promise<{ readonly look: Within; close(): Promise<void> }>;
	/** Opens a page in another tab, in front. */
	otherTab(query: string): Promise<{ close(): Promise<void> }>;
	stopWorker(): Promise<void>;
}

/** Waits until an answer is right. */
export const soon = <T>(ask: () => Promise<T>, holds: (value: T) => boolean, what: string): Promise<T> =>
	until(ask, holds, { what });

// These run in the page or the panel: they are sent as text and use nothing from outside themselves.

export const draft = (css: string): string => document.querySelector<HTMLTextAreaElement>(css)?.value ?? '';
export const countOf = (css: string): number => document.querySelectorAll(css).length;
export const textOf = (css: string): string => document.querySelector(css)?.textContent ?? '';
export const card = (): string => document.querySelector<HTMLElement>('article[data-tip]')?.dataset.rule ?? '';
export const customer = (): string => document.querySelector('[data-customer]')?.textContent ?? '';
export const stateOf = (): string => document.querySelector<HTMLElement>('main')?.dataset.state ?? '';
export const clickOn = (css: string): void => {
	const found = document.querySelector<HTMLElement>(css);
	if (found === null) throw new Error(`there is no ${css}`);
	found.click();
};
/** Opens the menu and clicks in it, both at once: it closes as soon as the focus goes elsewhere. Tells whether it did. */
export const clickInMenu = (css: string, words = ''): boolean => {
	if (document.querySelector('.menu') === null) document.querySelector<HTMLElement>('.menu-of > button')?.click();
	const found = [...document.querySelectorAll<HTMLElement>(`.menu ${css}`)].find(({ textContent }) =>
		textContent?.includes(words),
	);
	found?.click();
	return found !== undefined;
};
export const clickButton = (words: string): void => {
	const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(words));
	if (found === undefined) throw new Error(`there is no button “${words}”`);
	found.click();
};
/** Writes a draft in place of what stood there. */
export const write = (css: string, text: string): void => {
	const field = document.querySelector<HTMLTextAreaElement>(css);
	if (field === null) throw new Error(`there is no ${css}`);
	field.value = text;
	field.dispatchEvent(new Event('input', { bubbles: true }));
};
export const wording = (): string => document.querySelector('[data-say]')?.textContent?.trim() ?? '';
/** All counts of the agent, added up. */
export const counted = async (): Promise<string> => {
	const { browser = chrome } = globalThis as unknown as { browser?: typeof chrome };
	const { counts } = await browser.storage.local.get('counts');
	const weeks = (counts as { weeks?: Record<string, Record<string, Record<string, number>>> } | undefined)?.weeks ?? {};
	const all = Object.values(weeks).flatMap((rules) => Object.values(rules));
	const sum = (key: string): number => all.reduce((total, count) => total + (count[key] ?? 0), 0);
	return `seen ${sum('seen')}, used ${sum('used')}, dismissed ${sum('dismissed')}`;
};
/** What the toolbar icon says about the tab in front. */
export const badge = async (): Promise<string> => {
	const { browser = chrome } = globalThis as unknown as { browser?: typeof chrome };
	const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
	return browser.action.getBadgeText({ tabId: tab?.id ?? 0 });
};
/** One of the choices that are kept. */
export const keptChoice = async (name: string): Promise<unknown> => {
	const { browser = chrome } = globalThis as unknown as { browser?: typeof chrome };
	const { settings } = await browser.storage.local.get('settings');
	return Object(settings)[name] ?? null;
};
export const send = (): void =>
	document.querySelector<HTMLElement>('.desk-conversation:not([hidden]) .desk-send')?.click();
