import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import type { Figure } from './figure.ts';
import { addCard, scene } from './scene.ts';

const keys = 200;

/** In a page: types into the reply box, with a layout due at each key and no frame between; answers how many messages were sent. */
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

/** Layouts and messages within key presses. */
export async function measureKeys(browser: Browser, id: string, desk: string, bare: string): Promise<Figure[]> {
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
