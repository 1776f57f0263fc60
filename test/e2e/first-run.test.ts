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

const practice = 'practice/practice.html?scenario=late-parcel&lang=en&speed=16';

describe('the practice page', () => {
	let chromium: Chromium;
	let firefox: Firefox;
	beforeAll(async () => {
		chromium = await openChromium({ extension: built.chromium });
		firefox = await openFirefox({ extension: built.firefox });
	});
	afterAll(async () => {
		await chromium.close();
		await firefox.close();
	});

	it('coaches in Chromium, inserts what is asked for, and leaves it to the side panel once that follows', async () => {
		const page = await chromium.page(`chrome-extension://${chromium.extensionId}/${practice}`);
		await until(
			() => page.evaluate(rules),
			(found) => found.includes('say-sorry'),
			{ what: 'a tip in the page' },
		);
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
