import { pack } from 'santun:pack';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { createCoachedChat } from '../../src/coach/chat.ts';
import { panelProgram } from '../../src/coach/panel-program.ts';
import type { ChatEvent } from '../../src/engine/event.ts';
import { until } from '../e2e/harness/wait.ts';
import { scriptOf } from './in-page.ts';
import { mutate } from './mutations.ts';
import { usePlainBrowser } from './plain-browser.ts';
import { perform } from './plain-desk.ts';
import { talk } from './plain-talk.ts';
import { record } from './row.ts';
import { standing, untilRead } from './watched.ts';

const plain = usePlainBrowser();

const taskMs = async (page: Page): Promise<number> => ((await page.metrics()).TaskDuration ?? 0) * 1000;
/** By its other name the site is not switched on. */
const unread = (): string => plain.desk.origin.replace('127.0.0.1', 'localhost');
const mutations = 1_000_000;
const every = 1_000;

describe('a million random changes of the page', () => {
	it('no message is lost and none told twice', async () => {
		const page = await plain.chromium.page(`${unread()}/?exact`);
		await page.evaluate(await scriptOf('page-reader.ts'));
		// What stands there before a chat is opened is history.
		await page.waitForFunction(() => Reflect.get(window, 'isOpened') === true);
		const { sent } = await page.evaluate(mutate, mutations, every);
		const told: readonly string[] = await page.evaluate(() => Reflect.get(window, 'told'));
		const once = sent.filter((id) => told.filter((text) => text === `Line ${id}`).length === 1).length;
		record({ case: 'messages among 1,000,000 random changes: told once', tried: sent.length, survived: once });
		expect([sent.length, once]).toEqual([mutations / every, mutations / every]);
		await page.close();
	});

	it('cost at most twice what an observer costs that does nothing', async () => {
		const measure = async (origin: string): Promise<{ ms: number; longestMs: number }> => {
			const page = await plain.chromium.page(`${origin}/?cost`);
			if (origin === unread()) {
				await page.evaluate(() => {
					const all = { childList: true, subtree: true, characterData: true, attributes: true };
					new MutationObserver(() => undefined).observe(document, all);
				});
			} else await untilRead(await plain.chromium.panel(page), page.url());
			const before = await taskMs(page);
			const { longestMs } = await page.evaluate(mutate, mutations, every);
			const ms = (await taskMs(page)) - before;
			await page.close();
			return { ms, longestMs };
		};
		const bare = await measure(unread());
		const read = await measure(plain.desk.origin);
		const ratio = read.ms / bare.ms;
		record({
			case: 'main thread for 1,000,000 random changes ≤ 2 × a do-nothing observer',
			tried: 1,
			survived: ratio <= 2 ? 1 : 0,
			note: `${ratio.toFixed(2)} × (${(read.ms / 1000).toFixed(1)} s and ${(bare.ms / 1000).toFixed(1)} s); input waits ${read.longestMs.toFixed(0)} ms at most, ${bare.longestMs.toFixed(0)} ms without`,
		});
		expect(ratio).toBeLessThanOrEqual(2);
	});
});

it('a transcript of 10,000 messages is read, and the next one brings its tip', async () => {
	const page = await plain.chromium.page(`${plain.desk.origin}/?long`);
	const panel = await plain.chromium.panel(page);
	await page.evaluate(() => {
		const rows = Array.from({ length: 10_000 }, (_, n) => {
			const row = document.createElement('li');
			row.className = 'desk-row';
			row.dataset.messageId = `old-${n}`;
			row.dataset.from = n % 2 === 0 ? 'agent' : 'customer';
			row.append(Object.assign(document.createElement('p'), { className: 'desk-text', textContent: `Line ${n}` }));
			return row;
		});
		document.querySelector('.desk-log')?.append(...rows);
	});
	await untilRead(panel, page.url());
	await perform(page, talk[0]!, 1);
	await perform(page, talk[1]!, 2);
	const began = performance.now();
	await until(
		() => standing(panel, page.url()),
		(rules) => rules.split(' ').includes('say-sorry'),
		{ what: 'the tip', timeoutMs: 20_000 },
	);
	const ms = performance.now() - began;
	record({
		case: 'tip in a transcript of 10,000 messages',
		tried: 1,
		survived: 1,
		note: `${(ms / 1000).toFixed(1)} s after the draft, of which it settles for 0.8 s`,
	});
	await page.close();
});

it('8 tabs × 8 chats × 1,000 messages, interleaved: each chat as if it were alone', () => {
	const program = panelProgram(pack);
	const start = Date.UTC(2026, 10, 2, 9);
	let now = start;
	const eventsOf = (chat: number): readonly ChatEvent[] =>
		Array.from({ length: 1_000 }, (_, n): ChatEvent => {
			const at = start + n * 64_000 + chat * 1_000;
			const [who, text] = talk[(n * 7 + chat) % talk.length]!;
			if (who === 'draft') return { type: 'draft', at, text: `${text} ${chat}` };
			return { type: 'message', at, message: { id: `m${n}`, role: who, text: `${text} ${chat}`, at } };
		});
	const chats = Array.from({ length: 64 }, (_, chat) => ({ events: eventsOf(chat), id: `c${chat}` }));
	const open = (id: string) =>
		createCoachedChat(
			id,
			() => program,
			() => now,
		);
	const together = chats.map(({ id }) => ({ chat: open(id), told: [] as string[] }));
	for (let n = 0; n < 1_000; n += 1) {
		for (const [index, { chat, told }] of together.entries()) {
			const event = chats[index]!.events[n]!;
			now = event.at!;
			chat.feed(event);
			told.push(JSON.stringify(chat.view().tips));
		}
	}
	const apart = chats.map(({ id, events }) => {
		const chat = open(id);
		return events.map((event) => {
			now = event.at!;
			chat.feed(event);
			return JSON.stringify(chat.view().tips);
		});
	});
	const same = together.reduce(
		(sum, { told }, index) => sum + told.filter((tips, n) => tips === apart[index]?.[n]).length,
		0,
	);
	record({ case: '8 tabs × 8 chats × 1,000 messages interleaved: as if alone', tried: 64_000, survived: same });
	expect(same).toBe(64_000);
});

it('eight hours of eight chats at a time: memory, listeners and timers stay as they are', async () => {
	const page = await plain.chromium.page(`${unread()}/?day`);
	await page.evaluate(await scriptOf('page-day.ts'));
	const client = await page.createCDPSession();
	await client.send('HeapProfiler.enable');
	const measure = async () => {
		await client.send('HeapProfiler.collectGarbage');
		const { usedSize } = await client.send('Runtime.getHeapUsage');
		const { jsEventListeners, nodes } = await client.send('Memory.getDOMCounters');
		return { mb: usedSize / 2 ** 20, listeners: jsEventListeners, nodes };
	};
	type Hour = { readonly told: number; readonly tips: number; readonly timers: number };
	const hours = [];
	let played: Hour = { told: 0, tips: 0, timers: 0 };
	for (let n = 0; n < 8; n += 1) {
		played = await page.evaluate(() => (Reflect.get(window, 'hour') as () => Promise<Hour>)());
		hours.push({ ...(await measure()), timers: played.timers });
	}
	const [, second] = hours;
	const last = hours.at(-1);
	if (second === undefined || last === undefined) throw new Error('The day had no hours.');
	const grown = last.mb - second.mb;
	const isFlat =
		grown < 5 && Math.abs(last.listeners - second.listeners) < 20 && Math.abs(last.timers - second.timers) < 5;
	record({
		case: 'a virtual day of 8 hours: heap within 5 MB, listeners and timers flat',
		tried: 8,
		survived: isFlat ? 8 : 0,
		note: `${second.mb.toFixed(1)} MB after two hours, ${last.mb.toFixed(1)} MB after eight; listeners ${second.listeners} and ${last.listeners}; timers ${second.timers} and ${last.timers}; ${played.told} views told`,
	});
	expect({ isFlat, hours }).toMatchObject({ isFlat: true });
	await page.close();
});
