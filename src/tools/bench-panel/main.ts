/**
 * What the panel costs: from a message on the page to a painted tip, what a key press does in the page, the size of the
 * panel and its memory after a thousand tips. Each figure stands beside that of a page that nobody reads.
 */
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Browser, Extension, Page } from 'puppeteer-core';
import { emptyGlance, type Glance } from '../engine/glance.ts';
import { launchChromium, sidePanels } from './chromium-launch.ts';
import { serve } from './serve.ts';

/** One line of the table; a limit is told with the figure. */
interface Figure {
	readonly name: string;
	readonly value: number;
	readonly unit: string;
	readonly atMost: number | null;
	readonly note: string;
}

const rounds = 15;
const keys = 200;
const tips = 1000;
const scene = '/?scenario=card-in-the-chat&lang=en&wait';

const sorted = (numbers: readonly number[]): readonly number[] => [...numbers].sort((a, b) => a - b);
const at = (numbers: readonly number[], share: number): number =>
	sorted(numbers)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? Number.NaN;

// These run in pages: they are sent as text and use nothing from outside of themselves.

/** Adds a message of the customer; answers when, by the clock that all pages share. */
const addCard = (): number => {
	const row = document.createElement('li');
	row.className = 'desk-row';
	row.dataset.messageId = 'bench-1';
	row.dataset.from = 'customer';
	row.append(
		Object.assign(document.createElement('p'), {
			className: 'desk-text',
			textContent: 'my card is 4111 1111 1111 1111',
		}),
	);
	const start = performance.timeOrigin + performance.now();
	document.querySelector('.desk-conversation:not([hidden]) .desk-log')?.append(row);
	return start;
};

/** Notes when something that matches has been painted. */
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

/** Types into the reply box, with a layout due at each key and no frame between; answers how many messages were sent. */
const typeKeys = (count: number): number => {
	const input = document.querySelector<HTMLTextAreaElement>('.desk-conversation:not([hidden]) .desk-input');
	if (input === null) throw new Error('no reply box');
	const sent = (): number => {
		document.dispatchEvent(new Event('bench-count'));
		return Number(document.documentElement.dataset.sent ?? 0);
	};
	const before = sent();
	for (let n = 0; n < count; n += 1) {
		document.body.style.paddingTop = `${n % 2}px`;
		input.value += 'no sorry '[n % 9];
		input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
	}
	return sent() - before;
};

/** In the reader's own world: counts what it sends. */
const countMessages = (): void => {
	let sent = 0;
	const { runtime } = globalThis.chrome;
	const send = runtime.sendMessage.bind(runtime) as (...args: unknown[]) => unknown;
	Object.assign(runtime, {
		sendMessage: (...args: unknown[]) => {
			sent += 1;
			return send(...args);
		},
	});
	document.addEventListener('bench-count', () => {
		document.documentElement.dataset.sent = String(sent);
	});
};

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
async function measurePaint(browser: Browser, extension: Extension, desk: string, bare: string): Promise<Figure[]> {
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

/** Layouts and messages within key presses. */
async function measureKeys(browser: Browser, id: string, desk: string, bare: string): Promise<Figure[]> {
	const layoutsOf = async (origin: string, isRead: boolean) => {
		const page = await browser.newPage();
		const session = await page.createCDPSession();
		const worlds: number[] = [];
		session.on('Runtime.executionContextCreated', ({ context }) => {
			if (context.origin === `chrome-extension://${id}`) worlds.push(context.id);
		});
		await session.send('Runtime.enable');
		await page.goto(origin + scene);
		await pause(1500);
		if (isRead) {
			const contextId = worlds.at(-1);
			if (contextId === undefined) throw new Error('The reader is not on the page.');
			await session.send('Runtime.evaluate', { contextId, expression: `(${countMessages})()` });
		}
		const before = (await page.metrics()).LayoutCount ?? Number.NaN;
		const sent = await page.evaluate(typeKeys, keys);
		const layouts = ((await page.metrics()).LayoutCount ?? Number.NaN) - before;
		// The counter itself must work: a message of the customer is told to the panel.
		await page.evaluate(addCard);
		await pause(2000);
		await page.evaluate(() => document.dispatchEvent(new Event('bench-count')));
		const later = await page.evaluate(() => document.documentElement.dataset.sent ?? null);
		await page.close();
		if (isRead && Number(later) === 0) throw new Error('The messages were not counted.');
		return { layouts, sent };
	};
	const alone = await layoutsOf(bare, false);
	const read = await layoutsOf(desk, true);
	const note = `${keys} keys, each with a layout due; ${alone.layouts} layouts in all where nobody reads, ${read.layouts} where Santun does`;
	return [
		{ name: 'messages within key presses', value: read.sent, unit: '', atMost: 0, note: `${keys} keys` },
		// One layout may be that of the frame in which the keys came.
		{
			name: 'layouts within key presses',
			value: Math.max(0, read.layouts - alone.layouts - 1),
			unit: '',
			atMost: 0,
			note,
		},
	];
}

async function measureSize(): Promise<Figure> {
	const files = await Promise.all(
		['panel.html', 'panel.css', 'main.js'].map((file) => readFile(`dist/chromium/panel/${file}`)),
	);
	const bytes = files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0);
	return { name: 'panel, gzip', value: bytes / 1000, unit: 'kB', atMost: 60, note: 'page, style and script' };
}

/** The memory of a panel that was told of many tips, one after the other. */
async function measureHeap(browser: Browser, id: string): Promise<Figure[]> {
	const page = `chrome-extension://${id}/panel/panel.html`;
	const teller = await browser.newPage();
	await teller.goto(page);
	const tab = await teller.evaluate(async () => (await chrome.tabs.getCurrent())?.id);
	const panel = await browser.newPage();
	await panel.goto(`${page}?tab=${tab}`);
	await panel.waitForSelector('main');
	const session = await panel.createCDPSession();
	const heap = async (): Promise<number> => {
		await session.send('HeapProfiler.enable');
		await session.send('HeapProfiler.collectGarbage');
		return ((await panel.metrics()).JSHeapUsedSize ?? Number.NaN) / 1e6;
	};
	const tell = (from: number, to: number): Promise<void> => teller.evaluate(tellTips, from, to, emptyGlance);
	await tell(0, 10);
	await panel.waitForSelector('[data-tip="bench 9"]');
	const before = await heap();
	await tell(10, tips);
	await panel.waitForSelector(`[data-tip="bench ${tips - 1}"]`);
	const after = await heap();
	await panel.close();
	await teller.close();
	return [
		{
			name: `panel’s heap after ${tips} tips`,
			value: after,
			unit: 'MB',
			atMost: null,
			note: 'collected before it is measured',
		},
		{ name: 'of that, since the tenth', value: after - before, unit: 'MB', atMost: 1, note: '' },
	];
}

const tellTips = async (from: number, to: number, glance: Glance): Promise<void> => {
	const words = (text: string) => ({ en: text, ms: text });
	for (let n = from; n < to; n += 1) {
		const tip = {
			id: `bench ${n}`,
			rule: `bench-${n}`,
			skill: 'listen',
			level: 'advice',
			corrective: false,
			when: 'draft',
			title: words(`Tip number ${n}`),
			advice: words('Say what you will do next.'),
			why: words('They want to know.'),
			source: null,
			because: [{ who: 'customer', quote: `words number ${n}`, message: `m${n}` }],
			say: [{ text: `I am looking at number ${n} now.`, tone: 'warm', fills: [] }],
			language: 'en',
			at: Date.now(),
		};
		const chat = {
			conversation: 'bench',
			customer: { name: 'Daniel', sayAs: 'Daniel' },
			language: 'en',
			waitingSince: null,
			tips: [tip],
			trace: null,
			held: false,
			pausedUntil: null,
			glance,
		};
		const view = { page: 'chat', site: 'desk.example', adapter: 'bench', chat, others: [] };
		await chrome.runtime.sendMessage({ santun: 'view', data: { view } });
	}
};

const table = (figures: readonly Figure[]): string =>
	figures
		.map(({ name, value, unit, atMost, note }) => {
			const mark = atMost === null ? ' ' : value <= atMost ? '✓' : '✗';
			const limit = atMost === null ? '' : `≤ ${atMost}`;
			const figure = `${Number.isInteger(value) ? value : value.toFixed(1)} ${unit}`.trim();
			return `${mark} ${name.padEnd(36)} ${figure.padStart(9)}  ${limit.padEnd(5)} ${note}`.trimEnd();
		})
		.join('\n');

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
	process.exitCode = figures.every(({ value, atMost }) => atMost === null || value <= atMost) ? 0 : 1;
} finally {
	await browser.close();
	await desk.close();
}
