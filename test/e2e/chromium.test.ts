import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from '../../src/tools/serve.ts';
import { type Chromium, openChromium } from './harness/chromium.ts';
import { until } from './harness/wait.ts';
import { built } from './paths.ts';
import { expectCoached, panelLooks, playedLines, recordLines, recordTips, scene, startScene } from './scene.ts';

let desk: Served;
beforeAll(async () => {
	desk = await serve(built.desk);
});
afterAll(() => desk.close());

const stateOf = (panel: Page): Promise<string | undefined> =>
	panel.evaluate(() => document.querySelector<HTMLElement>('main')?.dataset.state);
const untilState = (panel: Page, state: string) =>
	until(
		() => stateOf(panel),
		(one) => one === state,
		{ what: `the panel to be “${state}”` },
	);
const rulesIn = (panel: Page): Promise<string[]> =>
	panel.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('article[data-tip]')].map((tip) => tip.dataset.rule ?? ''),
	);
const setLanguage = (panel: Page, language: string): Promise<void> =>
	panel.evaluate((choice) => chrome.storage.local.set({ settings: { language: choice, pausedUntil: 0 } }), language);
const draftOf = (page: Page): Promise<string> =>
	page.$eval('.desk-conversation:not([hidden]) .desk-input', (input) => (input as HTMLTextAreaElement).value);
const input = '.desk-conversation:not([hidden]) .desk-input';

const packForLocalhost = `format: 1
id: north
version: "1"
applies:
  sites: [localhost]
rules:
  - id: name-the-zebra
    skill: know-product
    title: { en: A zebra, ms: Zebra }
    level: critical
    when: [draft says: [zebra]]
    tip: { en: Name it., ms: Sebut namanya. }
    say:
      en: Its name is Belang.
    why: { en: They have names., ms: Ada nama. }
    examples:
      en:
        - fires: ["customer: hi", "draft: a zebra"]
        - quiet: ["customer: hi", "draft: a horse"]
`;

interface Opened {
	readonly page: Page;
	readonly panel: Page;
}

/** The desk in a browser, with the panel beside it. */
const openIn = async (chromium: Chromium, query: string, language: string): Promise<Opened> => {
	const page = await chromium.page(`${desk.origin}/?${query}`);
	const panel = await chromium.panel(page);
	await setLanguage(panel, language);
	await panel.waitForFunction((lang) => document.documentElement.lang === lang, {}, language);
	await untilState(panel, 'quiet');
	return { page, panel };
};

// A scene is mostly waiting: both play at once, each in a browser of its own.
describe.concurrent('a whole scene in the demo build in Chromium', () => {
	it.each([
		['late-parcel', 'en'],
		['parcel-lewat', 'ms'],
	] as const)('coaches %s', async (scenario, language) => {
		const chromium = await openChromium({ extension: built.chromiumDemo });
		try {
			const { page, panel } = await openIn(chromium, `scenario=${scenario}&lang=${language}&speed=16&wait`, language);
			await page.evaluate(recordLines);
			await panel.evaluate(recordTips);
			await page.evaluate(startScene);
			await until(
				() => page.evaluate(scene),
				(one) => one === 'done',
				{ what: 'the scene to end', timeoutMs: 180_000 },
			);
			const lines = JSON.parse(await page.evaluate(playedLines));
			expectCoached(lines, JSON.parse(await panel.evaluate(panelLooks)), language);
		} finally {
			await chromium.close();
		}
	});
});

describe('the demo build in Chromium, on the served desk, with the real side panel', () => {
	let chromium: Chromium;
	beforeAll(async () => {
		chromium = await openChromium({ extension: built.chromiumDemo });
	});
	afterAll(() => chromium.close());

	const pages: Page[] = [];
	const open = async (query: string, language: string): Promise<Opened> => {
		const opened = await openIn(chromium, query, language);
		pages.push(opened.page);
		return opened;
	};
	afterEach(async () => {
		for (const page of pages.splice(0)) await page.close();
	});

	/** Lets the scene run until the customer of the parcel has told what is wrong. */
	const hearCustomer = async (page: Page): Promise<void> => {
		await page.evaluate(startScene);
		await until(
			() => page.$$eval('.desk-row[data-from=customer]', (rows) => rows.length),
			(n) => n >= 4,
			{
				what: 'the customer to have written',
			},
		);
	};

	it('coaches a person who takes over, inserts what they ask for and sends nothing', async () => {
		const { page, panel } = await open('scenario=late-parcel&lang=en&speed=16&wait', 'en');
		await hearCustomer(page);
		await page.bringToFront();
		await page.click('::-p-text(Take over)');
		await page.click(input, { count: 3 });
		await page.keyboard.type('What is your order number, please');
		await until(
			() => rulesIn(panel),
			(rules) => rules.length > 0,
			{ what: 'a tip about the draft' },
		);
		const wording = await panel.$eval('[data-say]', (say) => say.textContent ?? '');
		const sent = await page.$$eval('.desk-row[data-from=agent]', (rows) => rows.length);
		await panel.click('[data-do=insert]');
		await until(
			() => draftOf(page),
			(draft) => draft.includes(wording.trim()),
			{ what: 'the wording in the draft' },
		);
		expect(await draftOf(page)).toContain('What is your order number, please');
		expect(await page.$$eval('.desk-row[data-from=agent]', (rows) => rows.length)).toBe(sent);
	});

	it('follows the agent to another chat and to another tab', async () => {
		const { page, panel } = await open('scenario=late-parcel&lang=en&wait', 'en');
		const nameIn = (): Promise<string> => panel.$eval('[data-customer]', (one) => one.textContent ?? '');
		expect(await nameIn()).toContain('Farah');
		await page.click('.desk-chat[data-chat-id=kavitha]');
		await until(nameIn, (name) => name.includes('Kavitha'), { what: 'the other customer in the panel' });
		const other = await chromium.page('about:blank');
		pages.push(other);
		await untilState(panel, 'unknown');
		await page.bringToFront();
		await until(nameIn, (name) => name.includes('Kavitha'), { what: 'the chat again' });
	});

	it('looks into the part of a page that comes from another site once that is allowed, and coaches there', async () => {
		const other = desk.origin.replace('127.0.0.1', 'localhost');
		const page = await chromium.page('about:blank');
		pages.push(page);
		await page.setBypassCSP(true);
		await page.goto(`${desk.origin}/desk.css`);
		const panel = await chromium.panel(page);
		await page.evaluate((src) => {
			const frame = Object.assign(document.createElement('iframe'), { src, width: 900, height: 560 });
			document.body.replaceChildren(frame);
		}, `${other}/?scenario=late-parcel&lang=en&wait`);
		await page.waitForFrame((frame) => frame.url().startsWith(other));
		await page.bringToFront();
		await panel.reload();
		const allow = await panel.waitForSelector('.frames button');
		await chromium.grantOrigin(other);
		await allow!.evaluate((button) => (button as HTMLButtonElement).click());
		await untilState(panel, 'quiet');
		expect(await panel.$eval('[data-customer]', (one) => one.textContent)).toContain('Farah');
		// A pack for the site of the frame, not for that of the page around it, holds there at once.
		const problems = await panel.evaluate(
			(text) => chrome.runtime.sendMessage({ santun: 'saveTeamPack', data: { text, by: 'Lead' } }),
			packForLocalhost,
		);
		expect(problems).toEqual([]);
		const wordings = (): Promise<string> =>
			panel.evaluate(async () => {
				const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
				const ask = (santun: string, data: unknown) => chrome.tabs.sendMessage(tab?.id ?? -1, { santun, data });
				const { chat } = await ask('currentView', null);
				return JSON.stringify(await ask('wordings', { conversation: chat.conversation }));
			});
		await until(wordings, (all) => all.includes('Its name is Belang.'), {
			what: 'the wording of the pack in the frame',
		});
		await panel.evaluate(() => chrome.runtime.sendMessage({ santun: 'saveTeamPack', data: { text: null, by: '' } }));
	});

	it('opens as a small window where the window has no side panel, and stays with its chat', async () => {
		const opener = await chromium.page(`${desk.origin}/?scenario=late-parcel&lang=en&wait`);
		const popup = await chromium.popup(opener, `${desk.origin}/?scenario=parcel-lewat&lang=ms&wait`);
		pages.push(opener, popup);
		const panel = await chromium.panelWindow(popup);
		pages.push(panel);
		await untilState(panel, 'quiet');
		await opener.bringToFront();
		expect(await panel.$eval('[data-customer]', (one) => one.textContent)).toContain('Rohana');
	});
});

describe('the shipped build in Chromium', () => {
	let chromium: Chromium;
	beforeAll(async () => {
		chromium = await openChromium({ extension: built.chromium });
	});
	afterAll(() => chromium.close());

	const registered = async (): Promise<readonly unknown[]> =>
		(await chromium.worker()).evaluate(() => chrome.scripting.getRegisteredContentScripts());

	it('reads no site until its user switches it on, and stops when the site is taken back', async () => {
		const page = await chromium.page(`${desk.origin}/?scenario=late-parcel&lang=en&wait`);
		expect(await registered()).toEqual([]);
		await chromium.grantOrigin(desk.origin);
		// The click on the icon opens the panel and asks for the site; the browser was told to say yes.
		const panel = await chromium.panel(page);
		await untilState(panel, 'quiet');
		expect(await registered()).toMatchObject([{ matches: ['http://127.0.0.1/*'] }]);
		await chromium.revokeOrigin(desk.origin);
		await page.reload();
		await untilState(panel, 'off');
		expect(await panel.evaluate(() => document.body.innerText)).toContain('Switch on here');
		await until(registered, (scripts) => scripts.length === 0, { what: 'the registration to be gone' });
		await chromium.grantOrigin(desk.origin);
		await untilState(panel, 'quiet');
	});

	it('cannot reach the network, not even a site that it may read', async () => {
		const page = await chromium.page(`${desk.origin}/?scenario=late-parcel&lang=en&wait`);
		const panel = await chromium.panel(page);
		const ask = (address: string): Promise<string> =>
			fetch(address).then(
				() => 'reached',
				() => 'refused',
			);
		expect(await ask(desk.origin)).toBe('reached');
		expect(await panel.evaluate(ask, desk.origin)).toBe('refused');
		expect(await (await chromium.worker()).evaluate(ask, desk.origin)).toBe('refused');
	});
});
