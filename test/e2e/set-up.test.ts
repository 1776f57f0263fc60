import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedUis, serveUis } from './chat-uis/build-uis.ts';
import { mountAt, type Place, sayAs, typeAnswer } from './chat-uis/play.ts';
import { type Chromium, openChromium } from './harness/chromium.ts';
import { until } from './harness/wait.ts';
import { built } from './paths.ts';

const textOf = (panel: Page): Promise<string> => panel.evaluate(() => document.querySelector('main')?.innerText ?? '');
const says = (panel: Page, text: string): Promise<string> =>
	until(
		() => textOf(panel),
		(all) => all.includes(text),
		{ what: `the panel to say “${text}”` },
	);
const press = (panel: Page, label: string): Promise<void> =>
	panel.evaluate((name) => {
		const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === name);
		if (button === undefined) throw new Error(`The panel has no button “${name}”.`);
		button.click();
	}, label);

/** Where the middle of the first element with these words, or of the field, is drawn. */
const placeOf = (page: Page, words: string | null): Promise<{ readonly x: number; readonly y: number }> =>
	page.evaluate((wanted) => {
		const roots = (window as unknown as { readonly closedRoots?: ReadonlyMap<Element, ShadowRoot> }).closedRoots;
		const frame = document.querySelector('iframe');
		const framed = frame?.contentDocument;
		const scopes: readonly ParentNode[] = [document, ...(roots?.values() ?? []), ...(framed ? [framed] : [])];
		const all = scopes.flatMap((scope) => [...scope.querySelectorAll<HTMLElement>('*')]);
		const found =
			wanted === null
				? all.find((one) => one.matches('textarea,[contenteditable="true"],input'))
				: all.filter((one) => one.textContent?.trim() === wanted && one.tagName !== 'SCRIPT').at(-1);
		if (found === undefined) throw new Error(`The page shows no “${wanted ?? 'field'}”.`);
		found.scrollIntoView({ block: 'nearest' });
		const { left, top, width, height } = found.getBoundingClientRect();
		const offset = found.ownerDocument === document ? null : frame?.getBoundingClientRect();
		return { x: left + width / 2 + (offset?.left ?? 0), y: top + height / 2 + (offset?.top ?? 0) };
	}, words);
const clickOn = async (page: Page, words: string | null): Promise<void> => {
	const { x, y } = await placeOf(page, words);
	await page.mouse.move(x - 2, y);
	await page.mouse.click(x, y);
};

/** What the page hears and shows, as it sees it itself. */
interface Watching {
	heard: string[];
}
const watch = (page: Page): Promise<void> =>
	page.evaluate(() => {
		const heard: string[] = [];
		(window as unknown as Watching).heard = heard;
		for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'keydown', 'focusin']) {
			document.addEventListener(type, (event) => heard.push(event.type), true);
		}
	});
const heardBy = (page: Page): Promise<readonly string[]> => page.evaluate(() => (window as unknown as Watching).heard);
const htmlOf = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);

/** Mounts the chat in the page, or in a page of the same site within it; answers where it can be played. */
const mountIn = async (page: Page, place: Place | 'inner-page'): Promise<Page> => {
	if (place !== 'inner-page') {
		await mountAt(page, place);
		return page;
	}
	await page.evaluate(() => {
		const frame = document.createElement('iframe');
		frame.src = location.href;
		frame.style.cssText = 'margin: 40px; width: 80%; height: 80vh';
		document.body.append(frame);
	});
	const frame = await page.waitForFrame((one) => one.parentFrame() !== null && one.url() === page.url());
	await frame.waitForSelector('#host');
	await frame.waitForFunction(() => 'chatUi' in window);
	const inner = { evaluate: frame.evaluate.bind(frame), keyboard: page.keyboard } as unknown as Page;
	await mountAt(inner, 'page');
	return inner;
};

describe('a chat page set up by pointing at it, in Chromium', () => {
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
	const stored = async (): Promise<unknown> => {
		const worker = await chromium.worker();
		return worker.evaluate(async () => (await chrome.storage.local.get('local-adapters'))['local-adapters']);
	};
	const openSetUp = async (panel: Page): Promise<void> => {
		await panel.evaluate(() => document.querySelector<HTMLElement>('[aria-expanded][title]')?.click());
		await until(
			() => textOf(panel),
			(all) => all.includes('Set up this page'),
			{ what: 'the menu to open' },
		);
		await press(panel, 'Set up this page');
		await says(panel, 'Click one message from the customer.');
	};

	it.each<readonly [string, Place | 'inner-page']>([
		['chatscope', 'page'],
		['chatscope', 'inner-page'],
		['react-chat-elements', 'closed-shadow'],
	])('is read as shown and coached after a reload: %s, %s', async (ui, place) => {
		const page = await chromium.page(uis.url(ui));
		await mountIn(page, place);
		const panel = await chromium.panel(page);
		await says(panel, 'Nothing needed');
		await watch(page);
		const before = await htmlOf(page);
		await openSetUp(panel);
		await clickOn(page, 'The order is MY-20931');
		await says(panel, 'Click one of your own messages.');
		await clickOn(page, 'Hello Aisyah, I am sorry to hear that. Let me look.');
		await says(panel, 'Click the box');
		await clickOn(page, null);
		await says(panel, 'Click the customer’s name');
		await press(panel, 'Skip');
		await says(panel, 'Is this the chat?');
		await press(panel, 'Looks right');
		await says(panel, 'is set up.');
		expect(await heardBy(page)).toEqual([]);
		expect(await htmlOf(page)).toBe(before);
		await page.reload();
		const chat = await mountIn(page, place);
		await until(
			async () => {
				const worker = await chromium.worker();
				return worker.evaluate(async () => JSON.stringify(await chrome.storage.session.get('site-health')));
			},
			(text) => text.includes('"set-up"') && text.includes('"chat"'),
			{ what: 'the page to be read as it was set up' },
		);
		await press(panel, 'Done').catch(() => undefined);
		await sayAs(chat, 'customer', 'Hello?');
		await typeAnswer(chat, 'What is your order number?');
		await until(
			() => panel.evaluate(() => document.querySelectorAll('article[data-tip]').length),
			(count) => count > 0,
			{ what: 'a tip' },
		);
		await page.close();
	});

	it('is taken to another browser as a file', async () => {
		const page = await chromium.page(uis.url('chatscope'));
		await mountAt(page, 'page');
		const panel = await chromium.panel(page);
		await says(panel, 'Nothing needed');
		const kept = await stored();
		const text = await panel.evaluate(
			async () => (await chrome.runtime.sendMessage({ santun: 'exportSetUps', data: null })) as string,
		);
		const folder = await mkdtemp(path.join(tmpdir(), 'santun-'));
		const file = path.join(folder, 'santun-sites.json');
		await writeFile(file, text);
		await openSetUp(panel);
		await press(panel, `Forget ${new URL(page.url()).host}`);
		await until(stored, (left) => Array.isArray(left) && left.length === 0, { what: 'the site to be forgotten' });
		await says(panel, 'Nothing needed');
		await openSetUp(panel);
		const input = await panel.$('input[type=file]');
		await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
		await says(panel, 'Sites taken in: 1.');
		expect(await stored()).toEqual(kept);
		expect(JSON.stringify(kept)).not.toMatch(/kettle|Aisyah/);
		await rm(folder, { recursive: true });
		await page.close();
	});
});
