import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { type ServedUis, serveUis } from './chat-uis/build-uis.ts';
import { mountAt, type Place, sayAs, typeAnswer } from './chat-uis/play.ts';
import { type Chromium, openChromium } from './harness/chromium.ts';
import { until } from './harness/wait.ts';
import { built } from './paths.ts';

const stateOf = (panel: Page): Promise<string | undefined> =>
	panel.evaluate(() => document.querySelector<HTMLElement>('main')?.dataset.state);
const tipsIn = (panel: Page): Promise<readonly string[]> =>
	panel.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('article[data-tip]')].map((tip) => tip.dataset.rule ?? ''),
	);

describe('the demo build in Chromium, on a chat that no adapter knows', () => {
	let uis: ServedUis;
	let chromium: Chromium;
	beforeAll(async () => {
		uis = await serveUis(['chatscope', 'react-chat-elements']);
		chromium = await openChromium({ extension: built.chromiumDemo });
		const worker = await chromium.worker();
		await until(
			() => worker.evaluate(() => chrome.action.onClicked.hasListeners()),
			(isHeard) => isHeard,
			{ what: 'the worker to hear the toolbar icon' },
		);
	});
	afterAll(async () => {
		await chromium?.close();
		await uis?.close();
	});

	it.each<readonly [string, Place]>([
		['chatscope', 'page'],
		// Here the browser itself hands the shadow root to the content script.
		['react-chat-elements', 'closed-shadow'],
	])('coaches in %s, %s', async (ui, place) => {
		const page = await chromium.page(uis.url(ui));
		await mountAt(page, place);
		const panel = await chromium.panel(page);
		await until(
			() => stateOf(panel),
			(state) => state === 'quiet',
			{ what: 'the panel to read the page' },
		);
		await sayAs(page, 'customer', 'Hello?');
		await typeAnswer(page, 'What is your order number?');
		// What it is depends on the rules; without the history and the draft there is none.
		await until(
			() => tipsIn(panel),
			(tips) => tips.length > 0,
			{ what: 'a tip' },
		);
		await page.close();
	});

	it('reads by its looks a page whose adapter finds nothing any more, and says so', async () => {
		const page = await chromium.page(uis.url('chatscope'));
		await mountAt(page, 'page');
		// The mark of a helpdesk that is known, on a page that has nothing else of it.
		await page.evaluate(() => {
			const mark = document.createElement('div');
			mark.dataset.practiceDesk = '';
			mark.append(Object.assign(document.createElement('nav'), { className: 'desk-chats' }));
			document.body.append(mark);
		});
		const panel = await chromium.panel(page);
		await until(
			() => panel.evaluate(() => document.querySelector('.broken')?.textContent ?? ''),
			(line) => line.includes('practice-desk'),
			{ what: 'the panel to say that the adapter is broken', timeoutMs: 40_000 },
		);
		const state = await stateOf(panel);
		if (state !== 'quiet' && state !== 'tip') throw new Error(`The panel is “${state}”.`);
		await page.close();
	});
});
