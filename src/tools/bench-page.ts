import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { launchChromium } from './chromium-launch.ts';
import { serve } from './serve.ts';

/** What one page cost while something happened on it: ms of its main thread. */
interface Cost {
	readonly messages: number;
	readonly idle: number;
}

const rounds = 5;
const messages = 200;
const everyMs = 15;
const idleMs = 8000;

const taskMs = async (page: Page): Promise<number> => ((await page.metrics()).TaskDuration ?? 0) * 1000;

/** Adds messages to the chat in front, one at a time, as a page does that gets them from its server. */
const addMessages = (page: Page): Promise<void> =>
	page.evaluate(
		async (count, ms) => {
			const list = document.querySelector('.desk-conversation:not([hidden]) .desk-log');
			for (let n = 0; n < count; n += 1) {
				const from = n % 3 === 2 ? 'agent' : 'customer';
				const row = document.createElement('li');
				row.className = 'desk-row';
				row.dataset.messageId = `bench-${n}`;
				row.dataset.from = from;
				const text =
					from === 'agent' ? 'Let me check that for you now.' : `hello, my parcel ${n} is still not here, what now?`;
				row.append(Object.assign(document.createElement('div'), { className: 'desk-text', textContent: text }));
				list?.append(row);
				await new Promise((resolve) => setTimeout(resolve, ms));
			}
		},
		messages,
		everyMs,
	);

const measure = async (page: Page): Promise<Cost> => {
	await pause(2500);
	const before = await taskMs(page);
	await addMessages(page);
	await pause(1500);
	const after = await taskMs(page);
	await pause(idleMs);
	return { messages: after - before, idle: (await taskMs(page)) - after };
};

const median = (numbers: readonly number[]): number =>
	[...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Measures what reading costs a page, beside a page with an observer that does nothing; answers whether the limits hold. */
const run = async (): Promise<boolean> => {
	const desk = await serve('dist/desk');
	const { browser } = await launchChromium({ extension: 'dist/chromium-demo' });
	const read: Cost[] = [];
	const bare: Cost[] = [];
	try {
		for (let round = 0; round < rounds; round += 1) {
			// By its other name the site is not switched on.
			for (const [origin, costs] of [
				[desk.origin, read],
				[desk.origin.replace('127.0.0.1', 'localhost'), bare],
			] as const) {
				const page = await browser.newPage();
				await page.goto(`${origin}/?scenario=late-parcel&lang=en&wait`);
				if (costs === bare) {
					await page.evaluate(() => {
						new MutationObserver(() => undefined).observe(document, {
							childList: true,
							subtree: true,
							characterData: true,
						});
					});
				}
				costs.push(await measure(page));
				await page.close();
			}
		}
	} finally {
		await browser.close();
		await desk.close();
	}
	const [withIt, without] = [median(read.map((one) => one.messages)), median(bare.map((one) => one.messages))];
	const [idleWith, idleWithout] = [median(read.map((one) => one.idle)), median(bare.map((one) => one.idle))];
	const perMessage = (withIt - without) / messages;
	const ratio = withIt / without;
	const idleMore = ((idleWith - idleWithout) / idleMs) * 1000;
	console.log(`${messages} messages, median of ${rounds} rounds, main thread of the page:`);
	console.log(
		`  read by Santun ${withIt.toFixed(0)} ms, observed by nothing ${without.toFixed(0)} ms: ${ratio.toFixed(2)} × (≤ 2), ${perMessage.toFixed(2)} ms more a message`,
	);
	console.log(`  idle: ${idleMore.toFixed(2)} ms more a second (≤ 1)`);
	return ratio <= 2 && idleMore <= 1;
};

process.exitCode = (await run()) ? 0 : 1;
