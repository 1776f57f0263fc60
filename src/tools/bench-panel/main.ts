/**
 * What the panel costs: from a message on the page to a painted tip, what a key press does in the page, the size of the
 * panel and its memory after a thousand tips. Each figure stands beside that of a page that nobody reads.
 */
import { launchChromium } from '../chromium-launch.ts';
import { serve } from '../serve.ts';
import { holds, table } from './figure.ts';
import { measureHeap } from './heap.ts';
import { measureKeys } from './keys.ts';
import { measurePaint } from './paint.ts';
import { measureSize } from './size.ts';

const desk = await serve('dist/desk');
// By its other name the site is not switched on.
const bare = desk.origin.replace('127.0.0.1', 'localhost');
const { browser, extension } = await launchChromium({ extension: 'dist/chromium-demo' });
try {
	const figures = [
		await measureSize(),
		...(await measureKeys(browser, extension.id, desk.origin, bare)),
		...(await measurePaint(browser, extension, desk.origin, bare)),
		...(await measureHeap(browser, extension.id)),
	];
	console.log(table(figures));
	process.exitCode = figures.every(holds) ? 0 : 1;
} finally {
	await browser.close();
	await desk.close();
}
