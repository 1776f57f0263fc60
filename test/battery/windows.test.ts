import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { until } from '../e2e/harness/wait.ts';
import { usePlainBrowser } from './plain-browser.ts';
import { perform } from './plain-desk.ts';
import { talk } from './plain-talk.ts';
import { record } from './row.ts';
import { untilRead } from './watched.ts';

const turns = 10;

const plain = usePlainBrowser();

/** A page in a window of its own. */
const openWindow = async (panel: Page, url: string): Promise<Page> => {
	const browser = panel.browser();
	await panel.evaluate((address) => chrome.windows.create({ url: address }).then(() => undefined), url);
	const target = await browser.waitForTarget((one) => one.url() === url);
	const page = await target.page();
	if (page === null) throw new Error('The new window has no page.');
	return page;
};

/** Opens the panel beside a page in a window where there is none yet. */
const panelBeside = async (page: Page, other: Page): Promise<Page> => {
	const panels = async (): Promise<readonly Page[]> => {
		const found = page
			.browser()
			.targets()
			.filter((target) => target.url().endsWith('/panel/panel.html'));
		const pages = await Promise.all(found.map((target) => target.asPage()));
		return pages.filter((one) => one !== other);
	};
	await plain.chromium.panel(page);
	const [panel] = await until(panels, (all) => all.length === 1, { what: 'a second panel' });
	if (panel === undefined) throw new Error('There is no second panel.');
	return panel;
};

/** The rules whose tips a panel paints. */
const painted = (panel: Page): Promise<string> =>
	panel.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('article[data-tip]')].map((tip) => tip.dataset.rule ?? '').join(' '),
	);
const untilPainted = (panel: Page, isRight: (rules: string) => boolean, what: string): Promise<string> =>
	until(() => painted(panel), isRight, { what, timeoutMs: 15_000 });

it('two windows, each with its chat and its panel: a tip stands where its chat is, and nowhere else', {
	timeout: 600_000,
}, async () => {
	const first = await plain.chromium.page(`${plain.desk.origin}/?window=1`);
	const firstPanel = await plain.chromium.panel(first);
	const second = await openWindow(firstPanel, `${plain.desk.origin}/?window=2`);
	const secondPanel = await panelBeside(second, firstPanel);
	const hasTip = (rules: string): boolean => rules.includes('say-sorry');
	const hasNone = (rules: string): boolean => rules === '';
	let survived = 0;
	for (let turn = 0; turn < turns; turn += 1) {
		// Each window is the one that is worked in first, in turn.
		const windows = [
			{ page: first, panel: firstPanel },
			{ page: second, panel: secondPanel },
		] as const;
		const [one, other] = turn % 2 === 0 ? windows : ([windows[1], windows[0]] as const);
		for (const [number, { page, panel }] of windows.entries()) {
			await page.goto(`${plain.desk.origin}/?window=${number + 1}&turn=${turn}`);
			await untilRead(panel, page.url());
			await untilPainted(panel, hasNone, 'a panel without tips');
		}
		await perform(one.page, talk[0]!, 0);
		await perform(one.page, talk[1]!, 1);
		await untilPainted(one.panel, hasTip, 'the tip in the window of its chat');
		expect(await painted(other.panel)).toBe('');
		await perform(other.page, talk[0]!, 0);
		await perform(other.page, talk[1]!, 1);
		await untilPainted(other.panel, hasTip, 'the tip in the other window');
		await perform(one.page, talk[2]!, 2);
		await untilPainted(one.panel, (rules) => !hasTip(rules), 'the tip to go with its need');
		expect(hasTip(await painted(other.panel))).toBe(true);
		survived += 1;
	}
	record({ case: 'two windows: a tip stands beside its own chat alone', tried: turns, survived });
});
