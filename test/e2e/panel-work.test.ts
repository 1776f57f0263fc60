import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from '../../src/tools/serve.ts';
import { openChromium } from './harness/chromium.ts';
import { type Firefox, openFirefox } from './harness/firefox.ts';
import { until } from './harness/wait.ts';
import { built } from './paths.ts';
import { startScene } from './scene.ts';

let desk: Served;
beforeAll(async () => {
	desk = await serve(built.desk);
});
afterAll(() => desk.close());

const input = '.desk-conversation:not([hidden]) .desk-input';
const address = () => `${desk.origin}/?scenario=late-parcel&lang=en&speed=16&wait`;

// These run in the page or the panel: they are sent as text and use nothing from outside themselves.
const draft = (css: string): string => document.querySelector<HTMLTextAreaElement>(css)?.value ?? '';
const countOf = (css: string): number => document.querySelectorAll(css).length;
const card = (): string => document.querySelector<HTMLElement>('article[data-tip]')?.dataset.rule ?? '';
const wording = (): string => document.querySelector('[data-say]')?.textContent?.trim() ?? '';
const chosen = (): string => document.querySelector('[role=option][aria-selected=true] p')?.textContent?.trim() ?? '';
const customer = (): string => document.querySelector('[data-customer]')?.textContent ?? '';
const turnTo = (chat: string): void => document.querySelector<HTMLElement>(`.desk-chat[data-chat-id=${chat}]`)?.click();
const empty = (css: string): void => {
	const field = document.querySelector<HTMLTextAreaElement>(css);
	if (field !== null) field.value = '';
};
const send = (): void => document.querySelector<HTMLElement>('.desk-conversation:not([hidden]) .desk-send')?.click();
const chatInFront = (): string =>
	document.querySelector<HTMLElement>('.desk-conversation:not([hidden])')?.dataset.conversationId ?? '';
const closeChat = (): void => document.querySelector('.desk-conversation:not([hidden])')?.remove();
/** What the panel waits minutes for comes in a second. */
const hurry = (): void => {
	const wait = globalThis.setTimeout;
	Object.assign(globalThis, { setTimeout: (act: () => void, ms: number) => wait(act, ms > 60_000 ? 1_000 : ms) });
};
const textOf = (css: string): string => document.querySelector(css)?.textContent ?? '';
const hasFocus = (css: string): boolean => document.activeElement === document.querySelector(css);
const counted = async (): Promise<string> => {
	const { browser = chrome } = globalThis as unknown as { browser?: typeof chrome };
	const { counts } = await browser.storage.local.get('counts');
	const weeks = (counts as { weeks?: Record<string, Record<string, Record<string, number>>> } | undefined)?.weeks ?? {};
	const all = Object.values(weeks).flatMap((rules) => Object.values(rules));
	const sum = (key: string): number => all.reduce((total, count) => total + (count[key] ?? 0), 0);
	return `seen ${sum('seen')}, used ${sum('used')}, dismissed ${sum('dismissed')}`;
};

type Command = 'insert-wording' | 'dismiss-tip' | 'next-chat';

/** What a browser offers to the scenes below. */
interface Seat {
	readonly inPage: <T, A extends unknown[]>(fn: (...args: A) => T, ...args: A) => Promise<Awaited<T>>;
	readonly inPanel: <T, A extends unknown[]>(fn: (...args: A) => T, ...args: A) => Promise<Awaited<T>>;
	type(text: string): Promise<void>;
	/** Presses the keys of a command, with the focus in the reply box. */
	press(command: Command): Promise<void>;
	/** Presses / in the panel, types, and presses these keys. */
	find(query: string, keys: readonly ('ArrowDown' | 'Enter')[], pick: () => Promise<void>): Promise<void>;
	stopWorker(): Promise<void>;
}

const soon = <T>(ask: () => Promise<T>, holds: (value: T) => boolean, what: string): Promise<T> =>
	until(ask, holds, { what });

/** Keys, search and counts, as an agent uses them: without leaving the reply box, over a stop of the worker. */
const work = async ({ inPage, inPanel, type, press, find, stopWorker }: Seat): Promise<void> => {
	await inPage(startScene);
	await soon(
		() => inPage(countOf, '.desk-row[data-from=customer]'),
		(n) => n >= 4,
		'the customer to have written',
	);
	await type(' What is your order number, please');
	const first = await soon(
		() => inPanel(card),
		(rule) => rule !== '',
		'a tip about the draft',
	);
	const said = await inPanel(wording);
	await soon(
		() => inPanel(counted),
		(sums) => sums === 'seen 1, used 0, dismissed 0',
		'the tip to be counted as seen',
	);

	await press('insert-wording');
	await soon(
		() => inPage(draft, input),
		(text) => text.includes(said) && text.includes('order number'),
		'the wording',
	);
	expect(await inPage(hasFocus, input)).toBe(true);
	await soon(
		() => inPanel(counted),
		(sums) => sums.startsWith('seen 1, used 1'),
		'the use to be counted',
	);
	await soon(
		() => inPanel(card),
		(rule) => rule !== first,
		'the tip to leave',
	);

	await stopWorker();
	await type(' What is your order number, please');
	await soon(
		() => inPanel(card),
		(rule) => rule !== '',
		'another tip',
	);
	await press('dismiss-tip');
	await soon(
		() => inPanel(counted),
		(sums) => sums === 'seen 2, used 1, dismissed 1',
		'counts that went on',
	);
	expect(await inPanel(countOf, 'article[data-dismissed]')).toBe(1);

	const before = await inPage(draft, input);
	let sentence = '';
	await find('sorry', ['ArrowDown', 'Enter'], async () => {
		sentence = await soon(
			() => inPanel(chosen),
			// What was found for the letters before may still stand there.
			(text) => text.toLowerCase().includes('sorry'),
			'a sentence with the word to be chosen',
		);
	});
	const after = await soon(
		() => inPage(draft, input),
		(text) => text !== before,
		'the sentence in the draft',
	);
	expect(after.replace(/\s+/g, ' ')).toContain(sentence.replace(/\s+/g, ' '));
	expect(after).toContain('order number');
};

/** Two chats at once, and the end of one. */
const day = async ({ inPage, inPanel, type, press }: Seat): Promise<void> => {
	await inPage(empty, input);
	await inPage(turnTo, 'kavitha');
	await soon(
		() => inPanel(customer),
		(name) => name.includes('Kavitha'),
		'the other chat',
	);
	await type('You should have read the terms.');
	await soon(
		() => inPanel(card),
		(rule) => rule !== '',
		'a tip in the other chat',
	);
	await inPage(turnTo, 'farah');
	await soon(
		() => inPanel(customer),
		(name) => name.includes('Farah'),
		'the first chat',
	);
	await press('next-chat');
	await soon(
		() => inPanel(customer),
		(name) => name.includes('Kavitha'),
		'the next chat with a tip in the panel',
	);
	// The page itself is left where the agent is.
	expect(await inPage(chatInFront)).toBe('farah');

	// This customer says nothing of their own, so the goodbye is the end.
	await inPage(turnTo, 'kavitha');
	for (const text of ['It is on its way.', 'It comes tomorrow.', 'Thanks for writing, Kavitha. Goodbye!']) {
		await inPage(empty, input);
		await type(text);
		await inPage(send);
	}
	// Only the last one names her: when that is ticked, all have been read, and nobody closes a chat sooner than that.
	await soon(
		() => inPanel(countOf, '.skills .done[data-check=name]'),
		(n) => n === 1,
		'the goodbye to be read',
	);
	await inPage(closeChat);
	const line = await soon(
		() => inPanel(textOf, 'section.after'),
		(text) => text !== '',
		'a line about the chat that is over',
	);
	expect(line).toMatch(/went well|to try/i);
};

describe('an agent at work', () => {
	it('in Chromium', async () => {
		const chromium = await openChromium({ extension: built.chromiumDemo });
		try {
			const page = await chromium.page(address());
			const panel = await chromium.panel(page);
			await panel.waitForSelector('[data-state=quiet]');
			const keys = await panel.evaluate(async () =>
				(await chrome.commands.getAll()).map(({ name, shortcut }) => `${name} ${shortcut}`.trim()),
			);
			expect(keys).toEqual([
				'_execute_action Alt+Shift+Y',
				'dismiss-tip Alt+Shift+L',
				'insert-wording Alt+Shift+K',
				'next-chat Alt+Shift+J',
				'pause',
			]);
			const seat: Seat = {
				inPage: (fn, ...args) => page.evaluate(fn as never, ...args) as never,
				inPanel: (fn, ...args) => panel.evaluate(fn as never, ...args) as never,
				type: (text) => page.type(input, text),
				// No driver reaches the browser's own keys: this is what they call.
				press: async (command) => {
					await panel.evaluate(() => chrome.runtime.sendMessage({ santun: 'settings', data: null }));
					const worker = await chromium.worker();
					await worker.evaluate(
						async (name, url) => {
							const [tab] = await chrome.tabs.query({ url });
							const { onCommand } = chrome.commands as unknown as {
								readonly onCommand: { dispatch(name: string, tab: unknown): void };
							};
							onCommand.dispatch(name, tab);
						},
						command,
						`${desk.origin}/*`,
					);
				},
				find: async (query, presses, pick) => {
					await panel.bringToFront();
					await panel.keyboard.press('/');
					await panel.waitForSelector('[role=combobox]:focus');
					await panel.keyboard.type(query);
					await panel.keyboard.press('ArrowDown');
					await pick();
					for (const key of presses.slice(1)) await panel.keyboard.press(key);
				},
				stopWorker: async () => (await chromium.worker()).stop(),
			};
			await work(seat);

			// One chat in a window of its own, while the panel follows another page.
			await panel.click('.menu-of > button');
			await panel.click('.menu [data-do=pin]');
			const target = await panel.browser().waitForTarget((one) => one.url().includes('&pin='));
			const pinned = await target.asPage();
			await pinned.waitForSelector('[data-customer]');
			const other = await chromium.page(`${desk.origin}/?scenario=parcel-lewat&lang=ms&wait`);
			await soon(
				() => panel.$eval('[data-customer]', (one) => one.textContent).catch(() => ''),
				(name) => name !== '' && !name?.includes('Farah'),
				'the panel to follow the other page',
			);
			expect(await pinned.$eval('[data-customer]', (one) => one.textContent)).toContain('Farah');
			await other.close();
			await page.bringToFront();
			// Firefox keeps the panel's clock out of reach.
			await panel.evaluate(hurry);
			await day(seat);
			const idle = await soon(
				() => panel.evaluate(textOf, '.note.idle'),
				(text) => text !== '',
				'a card for a quiet time',
			);
			expect(idle).not.toContain('Kavitha');
		} finally {
			await chromium.close();
		}
	});

	it('in Firefox, with real keys', async () => {
		const firefox: Firefox = await openFirefox({ extension: built.firefoxDemo });
		try {
			await firefox.goto(address());
			await firefox.panel.open();
			await firefox.panel.waitFor('[data-state=quiet]');
			const [alt, shift, down, enter] = ['\uE00A', '\uE008', '\uE015', '\uE007'];
			const keys: Readonly<Record<Command, string>> = { 'insert-wording': 'K', 'dismiss-tip': 'L', 'next-chat': 'J' };
			const seat: Seat = {
				inPage: firefox.run as never,
				inPanel: firefox.panel.run as never,
				type: (text) => firefox.page.type(input, text),
				press: (command) => firefox.page.chord([alt, shift, keys[command]]),
				find: async (query, _, pick) => {
					await firefox.panel.click('.p-foot .priv');
					await firefox.panel.press('/');
					await firefox.panel.waitFor('[role=combobox]:focus');
					await firefox.panel.press(query);
					await firefox.panel.press(down);
					await pick();
					await firefox.panel.press(enter);
				},
				stopWorker: firefox.killBackground,
			};
			await work(seat);
			await day(seat);
		} finally {
			await firefox.close();
		}
	});
});
