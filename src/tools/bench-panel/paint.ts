import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Extension, Page } from 'puppeteer-core';
import { sidePanels } from '../chromium-launch.ts';
import type { Figure } from './figure.ts';
import { addCard, scene } from './scene.ts';

const rounds = 15;

const sorted = (numbers: readonly number[]): readonly number[] => [...numbers].sort((a, b) => a - b);
const at = (numbers: readonly number[], share: number): number =>
	sorted(numbers)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? Number.NaN;

/** In a page: notes when something that matches has been painted. */
const watchPaint = (css: string): void => {
	Object.assign(window, { paintedAt: null });
	const look = (): void => {
		if (document.querySelector(css) === null) return;
		observer.disconnect();
		// The frame after the next one begins when the next one is on screen.
		requestAnimationFrame(() =>
			requestAnimationFrame(() => Object.assign(window, { paintedAt: performance.timeOrigin + performance.now() })),
		);
	};
	const observer = new MutationObserver(look);
	observer.observe(document, { subtree: true, childList: true });
};
const paintedAt = (): number | null => Reflect.get(window, 'paintedAt');

async function until<T>(ask: () => Promise<T | null>, what: string): Promise<T> {
	for (let turn = 0; turn < 1500; turn += 1) {
		const answer = await ask();
		if (answer !== null) return answer;
		await pause(20);
	}
	throw new Error(`Waited in vain for ${what}.`);
}

async function paint(page: Page, target: Page, css: string): Promise<number> {
	await target.evaluate(watchPaint, css);
	const start = await page.evaluate(addCard);
	return (await until(() => target.evaluate(paintedAt), 'a paint')) - start;
}

/** From a message on the page to the painted tip beside it, and to the message itself where nobody reads. */
export async function measurePaint(
	browser: Browser,
	extension: Extension,
	desk: string,
	bare: string,
): Promise<Figure[]> {
	const read: number[] = [];
	const alone: number[] = [];
	const page = await browser.newPage();
	await page.goto(desk + scene);
	await page.bringToFront();
	await extension.triggerAction(page);
	const panel = await until(async () => (await sidePanels(extension))[0] ?? null, 'the side panel');
	for (let round = 0; round < rounds; round += 1) {
		await page.goto(bare + scene);
		alone.push(await paint(page, page, '[data-message-id=bench-1]'));
		await page.goto(desk + scene);
		await panel.waitForSelector('main[data-state=quiet]');
		await pause(300);
		read.push(await paint(page, panel, '[data-rule=secret-shared]'));
	}
	await page.close();
	const note = `${rounds} rounds; the message itself, where nobody reads: ${Math.round(at(alone, 0.5))} ms`;
	return [
		{ name: 'DOM insert → painted tip, median', value: at(read, 0.5), unit: 'ms', atMost: null, note },
		{ name: 'DOM insert → painted tip, p95', value: at(read, 0.95), unit: 'ms', atMost: null, note: '' },
	];
}
