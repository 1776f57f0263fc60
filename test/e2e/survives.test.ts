import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from '../../src/tools/serve.ts';
import { type Chromium, openChromium } from './harness/chromium.ts';
import { until } from './harness/wait.ts';
import { built } from './paths.ts';

const input = '.desk-conversation:not([hidden]) .desk-input';
const log = '.desk-conversation:not([hidden]) .desk-log';

const tipsIn = (panel: Page): Promise<readonly string[]> =>
	panel.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('article[data-tip]')].map(({ dataset }) => dataset.rule ?? ''),
	);
const stateOf = (panel: Page): Promise<string | undefined> =>
	panel.evaluate(() => document.querySelector<HTMLElement>('main')?.dataset.state);

/** Puts rows of a long talk into the transcript, as a page does that loads its history. */
const addRows = (page: Page, rows: number, from: string, text: string): Promise<void> =>
	page.$eval(
		log,
		(list, count, role, words) => {
			const made = Array.from({ length: count }, (_, n) => {
				const row = document.createElement('li');
				row.className = 'desk-row';
				row.dataset.messageId = `${role}-${words.length}-${n}`;
				row.dataset.from = role;
				row.innerHTML = `<span class="desk-author">x</span><div class="desk-text"></div>`;
				row.querySelector('.desk-text')!.textContent = words;
				return row;
			});
			list.append(...made);
		},
		rows,
		from,
		text,
	);

describe('Santun in Chromium survives', () => {
	let desk: Served;
	let chromium: Chromium;
	beforeAll(async () => {
		desk = await serve(built.desk);
		chromium = await openChromium({ extension: built.chromiumDemo });
	});
	afterAll(async () => {
		await chromium?.close();
		await desk?.close();
	});

	const open = async (): Promise<{ page: Page; panel: Page }> => {
		const page = await chromium.page(`${desk.origin}/?scenario=late-parcel&lang=en&wait`);
		const panel = await chromium.panel(page);
		await until(
			() => stateOf(panel),
			(state) => state === 'quiet' || state === 'tip',
			{ what: 'the panel to read the desk' },
		);
		return { page, panel };
	};
	const coachOn = async (page: Page, panel: Page, say: string): Promise<void> => {
		await addRows(page, 1, 'customer', say);
		await page.focus(input);
		await page.type(input, 'Order number?');
		await until(
			() => tipsIn(panel),
			(tips) => tips.length > 0,
			{ what: 'a tip', timeoutMs: 15_000 },
		);
	};

	it('a new copy of itself in mid-chat: the old one lets go, and wording goes in once', async () => {
		const { page, panel } = await open();
		const worker = await chromium.worker();
		for (let time = 0; time < 3; time += 1) {
			await worker.evaluate(async (url) => {
				const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
				await chrome.scripting.executeScript({
					target: { tabId: tab?.id ?? 0, frameIds: [0] },
					files: ['content/main.js'],
				});
			}, page.url());
		}
		await coachOn(page, panel, 'it is broken and three days late, I am so angry');
		await panel.click('[data-do=insert]');
		const draft = await until(
			() => page.$eval(input, (field) => (field as HTMLTextAreaElement).value),
			(text) => text.length > 'Order number?'.length,
			{ what: 'the wording in the draft' },
		);
		const added = draft.replace('Order number?', '').trim();
		expect(draft.split(added.slice(0, 20))).toHaveLength(2);
		await page.close();
	});

	it('a transcript of 10,000 messages', async () => {
		const { page, panel } = await open();
		await addRows(page, 10_000, 'agent', 'We keep you posted here.');
		await coachOn(page, panel, 'my parcel is lost and broken');
		await page.close();
	});

	it('a page that draws a thousand rows a second anew', async () => {
		const { page, panel } = await open();
		await addRows(page, 100, 'agent', 'Thank you for the details.');
		await page.$eval(log, (list) => {
			const anew = setInterval(() => {
				for (const row of [...list.children].slice(-100)) row.replaceWith(row.cloneNode(true));
			}, 100);
			setTimeout(() => clearInterval(anew), 6000);
		});
		await coachOn(page, panel, 'my parcel is lost and broken');
		const { apologies } = await panel.evaluate(() => ({
			apologies: document.body.innerText.match(/Apologies/g)?.length ?? 0,
		}));
		expect(apologies).toBeLessThanOrEqual(1);
		expect(await tipsIn(panel)).toHaveLength(new Set(await tipsIn(panel)).size);
		await page.close();
	});

	it('the memory saver: a tab with an open chat is kept', async () => {
		const { page } = await open();
		const worker = await chromium.worker();
		await until(
			() =>
				worker.evaluate(
					async (url) => (await chrome.tabs.query({})).find((one) => one.url === url)?.autoDiscardable,
					page.url(),
				),
			(isDiscardable) => isDiscardable === false,
			{ what: 'the tab to be kept' },
		);
		await page.close();
	});

	it('a helpdesk in a frame of another page: the reader starts there, and the panel shows its chat', async () => {
		const page = await chromium.page(`${desk.origin}/desk.css`);
		await page.evaluate(() => {
			document.body.innerHTML =
				'<iframe style="width:1200px;height:700px" src="/?scenario=late-parcel&lang=en&wait"></iframe>';
		});
		const panel = await chromium.panel(page);
		await until(
			() => panel.evaluate(() => document.querySelector('[data-customer]')?.textContent ?? ''),
			(name) => name.includes('Farah'),
			{ what: 'the chat of the frame in the panel' },
		);
		const frame = await (await page.waitForSelector('iframe'))?.contentFrame();
		await frame?.type(input, 'Order number?');
		await until(
			() => frame?.$eval(input, (field) => (field as HTMLTextAreaElement).value),
			(text) => text === 'Order number?',
			{ what: 'the draft in the frame' },
		);
		await page.close();
	});
});
