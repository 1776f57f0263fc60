import { rm } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { openChromium } from '../harness/chromium.ts';
import { until } from '../harness/wait.ts';
import { built } from '../paths.ts';
import { buildForEditors } from './build-editors.ts';
import { caretInPage, type DeskHands, fieldOf, insertFromPanel, isDeskReady, stateInPage } from './desk-hands.ts';

/** The editors' pages in Chromium, with the built extension and its real side panel. */
export const openChromiumDesk = async (origin: string): Promise<DeskHands> => {
	const extension = await buildForEditors(built.chromiumDemo, 'chromium');
	const chromium = await openChromium({ extension });
	const page = await chromium.page(`${origin}/textarea.html`);
	let panel: Page | null = null;
	let field = '';
	return {
		open: async (editor) => {
			field = fieldOf(editor);
			await page.goto(`${origin}/${editor}.html`);
			await page.waitForFunction(isDeskReady);
			panel ??= await chromium.panel(page);
			await panel.waitForFunction(() => document.querySelector('main')?.dataset.state === 'quiet');
			await page.bringToFront();
		},
		enter: () => page.click(field),
		type: (text) => page.keyboard.type(text),
		left: async (times, at) => {
			for (let time = 0; time < times; time += 1) await page.keyboard.press('ArrowLeft');
			await until(
				() => page.evaluate(caretInPage),
				(offset) => offset === at,
				{ what: `the cursor at ${at}` },
			);
		},
		undo: async () => {
			await page.click('h1').catch(() => undefined);
			await page.click(field);
			await page.keyboard.down('Control');
			await page.keyboard.press('z');
			await page.keyboard.up('Control');
		},
		click: (selector) => page.click(selector),
		insert: async (text) => {
			if (panel === null) throw new Error('No page is open.');
			await panel.mouse.click(20, 400);
			return panel.evaluate(insertFromPanel, text);
		},
		state: () => page.evaluate(stateInPage),
		close: async () => {
			await chromium.close();
			await rm(extension, { recursive: true, force: true });
		},
	};
};
