import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { type Chromium, openChromium } from './harness/chromium.ts';
import { openFirefox } from './harness/firefox.ts';
import { until } from './harness/wait.ts';
import { built } from './paths.ts';

// These run in the page: they are sent as text and use nothing from outside themselves.
/** Inserts the wording of that tip the moment it is there, since nothing waits for a test; keeps the words. */
const takeWhenThere = (rule: string): void => {
	const look = (): void => {
		const tip = document.querySelector(`#panel article[data-rule=${rule}]`);
		if (tip === null) return;
		observer.disconnect();
		document.body.dataset.met = tip.querySelector('[data-say]')?.textContent?.trim() ?? '';
		tip.querySelector<HTMLElement>('[data-do=insert]')?.click();
	};
	const observer = new MutationObserver(look);
	observer.observe(document.body, { subtree: true, childList: true });
	look();
};
/** Pauses the chat the moment a tip is there; keeps which. */
const pauseAtTip = (): void => {
	const look = (): void => {
		const rule = document.querySelector<HTMLElement>('article[data-tip]')?.dataset.rule;
		if (rule === undefined) return;
		observer.disconnect();
		document.body.dataset.met = rule;
		[...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Pause')?.click();
	};
	const observer = new MutationObserver(look);
	observer.observe(document.body, { subtree: true, childList: true });
	look();
};
const met = (): string => document.body.dataset.met ?? '';
const draft = (): string =>
	document.querySelector<HTMLTextAreaElement>('.desk-conversation:not([hidden]) .desk-input')?.value ?? '';
const sceneState = (): string => document.querySelector('.desk-state')?.textContent ?? '';
const isPanelHidden = (): boolean => document.getElementById('panel')?.hidden === true;

const countOf = (css: string): number => document.querySelectorAll(css).length;
const faults = async (): Promise<readonly string[]> => {
	const { axe: checker } = window as unknown as { axe: typeof axe };
	const { violations } = await checker.run(document);
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

const practice = 'practice/practice.html?scenario=late-parcel&lang=en&speed=16';

/** Time runs four times as fast, by the clock and by its timers. */
const hurry = (): void => {
	// Firefox runs this beside the page, with a Date of its own.
	const { Date: date } = window as unknown as { readonly Date: { now(): number } };
	const [wait, now, begun] = [window.setTimeout, date.now, date.now()];
	date.now = () => begun + (now() - begun) * 4;
	Object.assign(window, { setTimeout: (act: () => void, ms = 0) => wait.call(window, act, ms / 4) });
};
const welcomed = (): { readonly page: string; readonly steps: number } => ({
	page: location.pathname,
	steps: document.querySelectorAll('.steps > li').length,
});
// They mostly wait: both at once, each in a browser of its own.
describe.concurrent('the first run', () => {
	it('in Chromium opens one page, which plays a chat by itself; then practice, beside the side panel', async () => {
		const chromium = await openChromium({ extension: built.chromium, welcome: true });
		try {
			await greet(chromium);
			await practise(chromium);
		} finally {
			await chromium.close();
		}
	});

	it('in Firefox opens the page and plays the chat; then practice', async () => {
		const firefox = await openFirefox({ extension: built.firefox, forGood: true });
		try {
			await until(
				() => firefox.run(welcomed),
				({ page, steps }) => page === '/welcome/welcome.html' && steps === 3,
				{ what: 'the page that greets' },
			);
			await firefox.run(pauseAtTip);
			await firefox.run(hurry);
			await until(
				() => firefox.run(met),
				(rule) => rule === 'say-sorry',
				{ what: 'the tip of the chat' },
			);

			await firefox.closeTab(firefox.extensionUrl('welcome/welcome.html'));
			await firefox.goto(firefox.extensionUrl(practice));
			await firefox.run(takeWhenThere, 'say-sorry');
			await firefox.run(hurry);
			const said = await until(
				() => firefox.run(met),
				(text) => text !== '',
				{ what: 'a tip in the page' },
			);
			await until(
				() => firefox.run(draft),
				(text) => text.includes(said),
				{ what: 'the wording in the draft' },
			);
			expect(await firefox.run(sceneState)).toBe('You are the agent now');
		} finally {
			await firefox.close();
		}
	});
});

const greet = async (chromium: Chromium): Promise<void> => {
	const page = await chromium.ownPage('welcome/welcome.html');
	await page.evaluate(pauseAtTip);
	await page.evaluate(hurry);
	await until(
		() => page.evaluate(met),
		(rule) => rule === 'say-sorry',
		{ what: 'the tip of the chat' },
	);
	await page.evaluate(axe.source);
	for (const width of [320, 1400]) {
		await page.setViewport({ width, height: 900 });
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
		expect(await page.evaluate(faults)).toEqual([]);
	}
	expect((await page.evaluate(welcomed)).steps).toBe(3);
	await page.click('[data-do=insert]');
	await until(
		() => page.evaluate(countOf, '.talk li.agent'),
		(count) => count === 1,
		{ what: 'the reply' },
	);
	const contexts = await page.evaluate(() => chrome.runtime.getContexts({ contextTypes: ['TAB' as never] }));
	expect(contexts.map(({ documentUrl }) => documentUrl?.split('/').at(-1))).toEqual(['welcome.html']);
	await page.close();
};

const practise = async (chromium: Chromium): Promise<void> => {
	const page = await chromium.page(`chrome-extension://${chromium.extensionId}/${practice}`);
	await page.evaluate(takeWhenThere, 'say-sorry');
	await page.evaluate(hurry);
	const said = await until(
		() => page.evaluate(met),
		(text) => text !== '',
		{ what: 'a tip in the page' },
	);
	await until(
		() => page.evaluate(draft),
		(text) => text.includes(said),
		{ what: 'the wording in the draft' },
	);
	expect(await page.evaluate(sceneState)).toBe('You are the agent now');
	await page.evaluate(axe.source);
	expect(await page.evaluate(faults)).toEqual([]);
	const panel = await chromium.panel(page);
	await until(
		() => page.evaluate(isPanelHidden),
		(isHidden) => isHidden,
		{ what: 'one panel only' },
	);
	expect(await panel.$eval('[data-customer]', (one) => one.textContent)).toContain('Farah');
	await page.close();
};
