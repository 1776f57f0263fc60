import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { launchChromium } from '../../src/tools/chromium-launch.ts';
import { until } from '../e2e/harness/wait.ts';
import { built } from '../e2e/paths.ts';
import { usePlainBrowser } from './plain-browser.ts';
import { perform } from './plain-desk.ts';
import { talk } from './plain-talk.ts';
import { record } from './row.ts';
import { play, standing, untilRead, viewOf } from './watched.ts';

const plain = usePlainBrowser();

let opened = 0;
/** A chat in a tab of its own, with the panel beside it. */
const open = async (path = ''): Promise<{ page: Page; panel: Page }> => {
	opened += 1;
	const page = await plain.chromium.page(`${plain.desk.origin}/${path}?${opened}`);
	const panel = await plain.chromium.panel(page);
	return { page, panel };
};

/** Counts what goes well; a turn that throws is lost. */
const tally = async (name: string, tried: number, turn: (n: number) => Promise<boolean>, note?: string) => {
	let survived = 0;
	const errors: unknown[] = [];
	// Three in a row are enough to know; the rest counts as lost.
	for (let n = 0, lost = 0; n < tried && lost < 3; n += 1) {
		lost += 1;
		try {
			if (!(await turn(n))) continue;
			survived += 1;
			lost = 0;
		} catch (error) {
			errors.push(error);
		}
	}
	record({ case: name, tried, survived, ...(note === undefined ? {} : { note }) });
	expect({ survived, errors: errors.slice(0, 1) }).toEqual({ survived: tried, errors: [] });
};

describe('a chat in Chromium goes on', { timeout: 1_200_000 }, () => {
	let unbroken: readonly string[] = [];
	it('an unbroken run, to compare with', async () => {
		const { page, panel } = await open();
		await untilRead(panel, page.url());
		unbroken = await play(page, panel, talk);
		expect(unbroken.filter((rules) => rules !== '').length).toBeGreaterThan(3);
		await page.close();
	});

	it('when the worker is stopped a hundred times: the same tips as without', async () => {
		const chats = 11;
		let killed = 0;
		let differing = 0;
		for (let chat = 0; chat < chats; chat += 1) {
			const { page, panel } = await open();
			await untilRead(panel, page.url());
			const kill = async (): Promise<void> => {
				await panel.evaluate(() => chrome.runtime.sendMessage({ santun: 'settings', data: null }));
				await (await plain.chromium.worker()).stop();
				killed += 1;
			};
			const told = await play(page, panel, talk, kill);
			differing += told.filter((rules, step) => rules !== unbroken[step]).length;
			await page.close();
		}
		record({
			case: 'worker stopped in mid-chat: tips as in an unbroken run',
			tried: killed,
			survived: killed - differing,
		});
		expect(differing).toBe(0);
		expect(killed).toBeGreaterThanOrEqual(100);
	});

	it('what was stored meanwhile holds no word of it', async () => {
		const { page, panel } = await open();
		await untilRead(panel, page.url());
		const stored = await panel.evaluate(async () =>
			JSON.stringify([await chrome.storage.local.get(), await chrome.storage.session.get()]),
		);
		const words = talk.flatMap(([, text]) => text.split(/[ ,.!?]+/).filter((word) => /^[a-z]{5,}$/.test(word)));
		const leaked = words.filter((word) => new RegExp(`\\b${word}\\b`).test(stored));
		record({
			case: 'words of the chats in storage afterwards',
			tried: words.length,
			survived: words.length - leaked.length,
		});
		expect(leaked).toEqual([]);
		await page.close();
	});

	it('storage is closed to scripts in pages', async () => {
		const { page, panel } = await open();
		await untilRead(panel, page.url());
		const got = await panel.evaluate(async (url) => {
			const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
			const [result] = await chrome.scripting.executeScript({
				target: { tabId: tab?.id ?? -1 },
				func: async () => {
					const reads = await Promise.allSettled([chrome.storage.local.get(), chrome.storage.session.get()]);
					return reads.map(({ status }) => status);
				},
			});
			return result?.result;
		}, page.url());
		record({
			case: 'storage read by a script in a page',
			tried: 2,
			survived: got?.filter((one) => one === 'rejected').length ?? 0,
		});
		expect(got).toEqual(['rejected', 'rejected']);
		await page.close();
	});

	it('when the panel is closed and opened a hundred times', async () => {
		const { page, panel: first } = await open();
		await untilRead(first, page.url());
		await perform(page, talk[0]!, 0);
		await perform(page, talk[1]!, 1);
		await until(
			() => standing(first, page.url()),
			(rules) => rules === unbroken[1],
			{ what: 'the tip' },
		);
		let panel = first;
		await tally('panel closed and opened: the same tip stands there', 100, async () => {
			await panel.evaluate(() => window.close()).catch(() => undefined);
			await until(
				() => panel.isClosed(),
				(isClosed) => isClosed,
				{ what: 'the panel to close' },
			);
			panel = await plain.chromium.panel(page);
			const rules = await until(
				() =>
					panel.evaluate(() =>
						[...document.querySelectorAll<HTMLElement>('article[data-tip]')].map((tip) => tip.dataset.rule ?? ''),
					),
				(shown) => shown.length > 0,
				{ what: 'a tip in the panel that was opened anew' },
			);
			return unbroken[1]!.split(' ').includes(rules[0] ?? '');
		});
		await page.close();
	});

	it('when its frame is taken away and put back fifty times', async () => {
		const { page, panel } = await open('frame');
		await tally('frame with the chat taken away and put back', 50, async () => {
			await page.evaluate(() => {
				const frame = document.createElement('iframe');
				frame.src = '/';
				frame.style.cssText = 'width:1000px;height:600px';
				document.querySelector('#place')?.replaceChildren(frame);
			});
			await untilRead(panel, page.url());
			await page.evaluate(() => document.querySelector('#place')?.replaceChildren());
			await until(
				() => viewOf(panel, page.url()),
				(view) => view?.page !== 'chat',
				{ what: 'the chat of the frame to be gone' },
			);
			return true;
		});
		await page.close();
	});

	it('when its page goes into the back/forward cache and comes back twenty times', async () => {
		const { page, panel } = await open();
		await untilRead(panel, page.url());
		const address = page.url();
		let persisted = 0;
		await page.evaluate(() => {
			window.addEventListener('pageshow', (event) => {
				if (event.persisted)
					document.documentElement.dataset.back = String(Number(document.documentElement.dataset.back ?? 0) + 1);
			});
		});
		await tally('page left and come back to', 20, async () => {
			await page.goto(`${plain.desk.origin}/empty`);
			await page.goBack();
			await untilRead(panel, address);
			persisted = await page.evaluate(() => Number(document.documentElement.dataset.back ?? 0));
			return true;
		});
		record({
			case: 'of these, out of the back/forward cache',
			tried: 20,
			survived: persisted,
			note: 'as the browser decides',
		});
		await perform(page, talk[0]!, 0);
		await perform(page, talk[1]!, 1);
		await until(
			() => standing(panel, address),
			(rules) => rules === unbroken[1],
			{ what: 'the tip after all that' },
		);
		await page.close();
	});

	it('when its tab is let go of to save memory, twenty times', async () => {
		const { page, panel } = await open();
		await untilRead(panel, page.url());
		const address = page.url();
		const other = await plain.chromium.page(`${plain.desk.origin}/empty`);
		const watch = await plain.chromium.panel(other);
		await tally('tab discarded and opened again', 20, async () => {
			await watch.evaluate(async (url) => {
				const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
				const gone = await chrome.tabs.discard(tab?.id ?? -1);
				await chrome.tabs.update(gone?.id ?? -1, { active: true });
			}, address);
			await untilRead(watch, address);
			const at = await watch.evaluate(
				async (url) => (await chrome.tabs.query({})).find((one) => one.url === url)?.id,
				`${plain.desk.origin}/empty`,
			);
			await watch.evaluate((tab) => chrome.tabs.update(tab ?? -1, { active: true }), at);
			return true;
		});
		await other.close();
	});

	it('when the extension is reloaded twenty times', async () => {
		// Loaded anew as a developer does it, which is what an update does. Without the panel: Chromium itself crashes when
		// an extension goes under its open side panel.
		const { browser, extension } = await launchChromium({ extension: built.chromiumDemo });
		try {
			const page = await browser.newPage();
			await page.goto(`${plain.desk.origin}/?reloaded`);
			/** A page of the extension in a tab behind the chat; a reload closes it. */
			const openAsk = async (): Promise<Page> => {
				const ask = await browser.newPage();
				await ask.goto(`chrome-extension://${extension.id}/options/options.html`);
				await page.bringToFront();
				return ask;
			};
			let ask = await openAsk();
			await untilRead(ask, page.url());
			await tally('extension reloaded in mid-chat: read on, tip comes', 20, async (turn) => {
				await ask.close();
				await page.goto(`${plain.desk.origin}/?reloaded=${turn}`);
				ask = await openAsk();
				await untilRead(ask, page.url());
				await perform(page, ['agent', 'One moment please.'], 0);
				await browser.installExtension(built.chromiumDemo);
				ask = await until(openAsk, () => true, { what: 'a page of the new copy', timeoutMs: 15_000 });
				await untilRead(ask, page.url());
				await perform(page, ['customer', 'My parcel is late and broken, I am so angry'], 1);
				await perform(page, ['draft', 'What is your order number?'], 0);
				const rules = await until(
					() => standing(ask, page.url()),
					(told) => told !== '',
					{ what: 'a tip after the reload', timeoutMs: 15_000 },
				);
				await perform(page, ['draft', ''], 0);
				if (!rules.split(' ').includes('say-sorry')) throw new Error(`These tips came instead: ${rules}`);
				return true;
			});
		} finally {
			await browser.close();
		}
	});
});
