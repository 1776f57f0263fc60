import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from '../../src/tools/serve.ts';
import { openChromium } from './harness/chromium.ts';
import { openFirefox } from './harness/firefox.ts';
import { day } from './panel-work/day.ts';
import { facts } from './panel-work/facts.ts';
import { pinned } from './panel-work/pinned.ts';
import { type Command, draft, input, type Seat, soon } from './panel-work/seat.ts';
import { work } from './panel-work/work.ts';
import { built } from './paths.ts';

let desk: Served;
beforeAll(async () => {
	desk = await serve(built.desk);
});
afterAll(() => desk.close());

const address = () => `${desk.origin}/?scenario=late-parcel&lang=en&speed=16&wait`;

const scenes = async (seat: Seat): Promise<void> => {
	await work(seat);
	await facts(seat);
	await pinned(seat);
	await day(seat);
};

// They mostly wait: both at once, each in a browser of its own.
describe.concurrent('an agent at work', () => {
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
			await page.browserContext().overridePermissions(desk.origin, ['clipboard-read']);
			await scenes({
				inPage: (fn, ...args) => page.evaluate(fn as never, ...args) as never,
				inPanel: (fn, ...args) => panel.evaluate(fn as never, ...args) as never,
				type: async (text) => {
					await page.bringToFront();
					await page.type(input, text);
				},
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
				click: async (css) => {
					await panel.bringToFront();
					await panel.click(css);
				},
				hover: (css) => panel.hover(css),
				find: async (query, presses, pick) => {
					await panel.bringToFront();
					await panel.keyboard.press('/');
					await panel.waitForSelector('[role=combobox]:focus');
					await panel.keyboard.type(query);
					await panel.keyboard.press('ArrowDown');
					await pick();
					for (const key of presses.slice(1)) await panel.keyboard.press(key);
				},
				clipboard: async () => {
					await page.bringToFront();
					return page.evaluate(() => navigator.clipboard.readText());
				},
				ownWindow: async () => {
					const target = await panel.browser().waitForTarget((one) => one.url().includes('&pin='));
					const window = await target.asPage();
					return {
						look: (fn, ...args) => window.evaluate(fn as never, ...args) as never,
						close: () => window.close(),
					};
				},
				otherTab: (query) => chromium.page(`${desk.origin}/?${query}`),
				stopWorker: async () => (await chromium.worker()).stop(),
			});
		} finally {
			await chromium.close();
		}
	});

	// Real keys go to whatever has the focus, and four browsers take it from each other: one try more than the others have.
	it('in Firefox, with real keys', { retry: 2 }, async () => {
		const firefox = await openFirefox({ extension: built.firefoxDemo });
		try {
			await firefox.goto(address());
			const [alt, shift, down, enter] = ['\uE00A', '\uE008', '\uE015', '\uE007'];
			await firefox.page.click(input);
			await firefox.page.chord([alt, shift, 'Y']);
			await firefox.panel.waitFor('[data-state=quiet]');
			// The agent may choose others, and keys for what has none.
			await firefox.panel.run(async () => {
				const { browser } = globalThis as unknown as {
					browser: { commands: { update(command: object): Promise<void> } };
				};
				await browser.commands.update({ name: 'pause', shortcut: 'Alt+Shift+P' });
			});
			const keys: Readonly<Record<Command, string>> = {
				'insert-wording': 'K',
				'dismiss-tip': 'L',
				'next-chat': 'J',
				pause: 'P',
			};
			await scenes({
				inPage: firefox.run as never,
				inPanel: firefox.panel.run as never,
				type: async (text) => {
					await firefox.page.type(input, text);
					// Keys are on their way to the page for a while.
					await soon(
						() => firefox.run(draft, input),
						(written) => written.includes(text),
						'the typed words in the reply',
					);
				},
				press: (command) => firefox.page.chord([alt, shift, keys[command]]),
				click: firefox.panel.click,
				hover: firefox.panel.hover,
				find: async (query, _, pick) => {
					await firefox.panel.click('.p-foot .priv');
					await firefox.panel.press('/');
					await firefox.panel.waitFor('[role=combobox]:focus');
					await firefox.panel.press(query);
					await firefox.panel.press(down);
					await pick();
					await firefox.panel.press(enter);
				},
				clipboard: () => firefox.chrome(() => navigator.clipboard.readText()),
				ownWindow: async () => ({ look: firefox.otherWindow.run as never, close: firefox.otherWindow.close }),
				otherTab: (query) => firefox.openTab(`${desk.origin}/?${query}`),
				stopWorker: firefox.killBackground,
			});
		} finally {
			await firefox.close();
		}
	});
});
