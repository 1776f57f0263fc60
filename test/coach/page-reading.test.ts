// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { practiceDesk } from '../../src/adapters/practice-desk.ts';
import { createPageReading, type PageReading } from '../../src/coach/page-reading.ts';
import { readUnknown } from '../../src/reader/detect/read-unknown.ts';
import type { ReaderEvent, Reading } from '../../src/reader/reading.ts';
import { createTimers, windowSchedule } from '../../src/reader/schedule.ts';
import { deskPage, row } from './desk-page.ts';

// What a page looks like takes a layout, which jsdom has not.
vi.mock('../../src/reader/detect/read-unknown.ts');

let life: AbortController;
let heard: ReaderEvent[];
let leftAll: number;
let byLooks: { readonly tell: (event: ReaderEvent) => void; readonly signal: AbortSignal }[];

beforeEach(() => {
	vi.useFakeTimers();
	life = new AbortController();
	heard = [];
	leftAll = 0;
	byLooks = [];
	vi.mocked(readUnknown).mockImplementation(({ onEvent, signal }) => {
		byLooks.push({ tell: onEvent, signal });
		return { adapter: 'looks', health: () => ({ state: 'waiting' }) } as unknown as Reading;
	});
});
afterEach(() => {
	life.abort();
	vi.useRealTimers();
});

const read = (html: string): PageReading => {
	document.body.innerHTML = html;
	return createPageReading({
		document,
		url: () => 'https://desk.example/',
		adapters: [practiceDesk],
		now: Date.now,
		inPage: undefined,
		signal: life.signal,
		schedule: windowSchedule,
		timers: createTimers(windowSchedule, life.signal),
		hear: (event) => heard.push(event),
		leaveAll: () => {
			leftAll += 1;
		},
		onChange: () => undefined,
	});
};
/** As the coach asks for it, for so many times five seconds. */
const doubt = async (reading: PageReading, times: number): Promise<void> => {
	for (let i = 0; i < times; i += 1) {
		await vi.advanceTimersByTimeAsync(5_000);
		reading.doubt();
	}
};
const noChat = deskPage.replace(/<section[\s\S]*<.section>/, '');
const openChat = async (): Promise<void> => {
	document.body.innerHTML = deskPage;
	document
		.querySelector('.desk-log')
		?.insertAdjacentHTML('beforeend', row('1', 'customer', 'Hello, my kettle is late'));
	await vi.advanceTimersByTimeAsync(1_000);
};
const guessed: ReaderEvent = { type: 'sent', conversation: 'by looks' };

describe('a page of a known helpdesk on which nothing was found for a while', () => {
	it('is read by its looks once they show a chat that the adapter does not find', async () => {
		const reading = read(noChat);
		await doubt(reading, 3);
		byLooks[0]!.tell(guessed);
		expect(reading.broken()).toMatchObject({ adapter: 'practice-desk' });
		expect(reading.current()?.adapter).toBe('looks');
		expect([heard, leftAll]).toEqual([[guessed], 1]);
	});

	it.each([
		['at once', 0],
		['a while later', 2],
	])('is not called broken when a chat is opened that the adapter reads, whose looks are seen %s', async (_, times) => {
		const reading = read(noChat);
		await doubt(reading, 3);
		await openChat();
		await doubt(reading, times);
		byLooks[0]!.tell(guessed);
		expect(reading.broken()).toBeNull();
		expect(reading.current()?.adapter).toBe('practice-desk');
		expect(heard).not.toContainEqual(guessed);
		expect([leftAll, byLooks[0]!.signal.aborted]).toEqual([0, true]);
	});

	it('is looked at again when the adapter finds nothing for another while', async () => {
		const reading = read(noChat);
		await doubt(reading, 3);
		await openChat();
		await doubt(reading, 1);
		document.body.innerHTML = noChat;
		await doubt(reading, 4);
		expect(byLooks).toHaveLength(2);
	});
});
