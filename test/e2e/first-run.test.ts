import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, openChromium } from './harness/chromium.ts';
import { type Firefox, openFirefox } from './harness/firefox.ts';
import { until } from './harness/wait.ts';
import { built } from './paths.ts';

// These run in the page: they are sent as text and use nothing from outside themselves.
const rules = (): readonly string[] =>
	[...document.querySelectorAll<HTMLElement>('#panel article[data-tip]')].map((tip) => tip.dataset.rule ?? '');
const draft = (): string =>
	document.querySelector<HTMLTextAreaElement>('.desk-conversation:not([hidden]) .desk-input')?.value ?? '';
const wording = (): string => document.querySelector('#panel [data-say]')?.textContent?.trim() ?? '';
const sceneState = (): string => document.querySelector('.desk-state')?.textContent ?? '';
const isPanelHidden = (): boolean => document.getElementById('panel')?.hidden === true;

const countOf = (css: string): number => document.querySelectorAll(css).length;
const faults = async (): Promise<readonly string[]> => {
	const { axe: checker } = window as unknown as { axe: typeof axe };
	const { violations } = await checker.run(document);
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

const practice = 'practice/practice.html?scenario=late-parcel&lang=en&speed=16';

describe('the first run', () => {
	let chromium: Chromium;
	let firefox: Firefox;
	beforeAll(async () => {
		chromium = await openChromium({ extension: built.chromium, welcome: true });
		firefox = await openFirefox({ extension: built.firefox });
	});
	afterAll(async () => {
		await chromium.close();
		await firefox.close();
	});

	it('opens one page on install, which plays a chat by itself and is without fault for axe', async () => {
		const page = await chromium.ownPage('welcome/welcome.html');
		const tipIn = () => document.querySelector<HTMLElement>('article[data-tip]')?.dataset.rule;
		await until(
			() => page.evaluate(tipIn),
			(rule) => rule === 'say-sorry',
			{
				what: 'the tip of the chat',
				timeoutMs: 40_000,
			},
		);
		await page.evaluate(axe.source);
		for (const width of [320, 1400]) {
			await page.setViewport({ width, height: 900 });
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
			expect(await page.evaluate(faults)).toEqual([]);
		}
		await page.click('[data-do=insert]');
		await until(
			() => page.evaluate(countOf, '.talk li.agent'),
			(count) => count === 1,
			{ what: 'the reply' },
		);
		const contexts = await page.evaluate(() => chrome.runtime.getContexts({ contextTypes: ['TAB' as never] }));
		expect(contexts.map(({ documentUrl }) => documentUrl?.split('/').at(-1))).toEqual(['welcome.html']);
		await page.close();
	});

	it('coaches in Chromium, inserts what is asked for, and leaves it to the side panel once that follows', async () => {
		const page = await chromium.page(`chrome-extension://${chromium.extensionId}/${practice}`);
		await until(
			() => page.evaluate(rules),
			(found) => found.includes('say-sorry'),
			{ what: 'a tip in the page' },
		);
		await page.evaluate(axe.source);
		expect(await page.evaluate(faults)).toEqual([]);
		const said = await page.evaluate(wording);
		await page.click('#panel [data-do=insert]');
		await until(
			() => page.evaluate(draft),
			(text) => text.includes(said),
			{ what: 'the wording in the draft' },
		);
		expect(await page.evaluate(sceneState)).toBe('You are the agent now');
		const panel = await chromium.panel(page);
		await until(
			() => page.evaluate(isPanelHidden),
			(isHidden) => isHidden,
			{ what: 'one panel only' },
		);
		expect(await panel.$eval('[data-customer]', (one) => one.textContent)).toContain('Farah');
		await page.close();
	});

	it('coaches in Firefox, and inserts what is asked for', async () => {
		await firefox.goto(firefox.extensionUrl(practice));
		await until(
			() => firefox.run(rules),
			(found) => found.includes('say-sorry'),
			{ what: 'a tip in the page' },
		);
		const said = await firefox.run(wording);
		await firefox.page.click('#panel [data-do=insert]');
		await until(
			() => firefox.run(draft),
			(text) => text.includes(said),
			{ what: 'the wording in the draft' },
		);
		expect(await firefox.run(sceneState)).toBe('You are the agent now');
	});
});
