import type { Adapter } from '../../src/adapters/adapter.ts';
import { practiceDesk } from '../../src/adapters/practice-desk.ts';
import { type ReadOptions, readPage } from '../../src/reader/read-page.ts';
import type { ReaderEvent, Reading } from '../../src/reader/reading.ts';
import { createTime, settle, type Time } from './time.ts';

/** What a test reads a page with. */
export interface Page {
	readonly reading: Reading;
	readonly time: Time;
	/** All events so far. */
	readonly events: readonly ReaderEvent[];
	/** Events since the last call, said in one line each. */
	news(): readonly string[];
	goTo(url: string): void;
	abort(): void;
}

/** An event as a line: `message a: [customer] Hi`. */
export const say = (event: ReaderEvent): string => {
	const head = `${event.type} ${event.conversation}`;
	switch (event.type) {
		case 'opened':
			return `${head}: ${event.history.map(({ role, text }) => `[${role}] ${text}`).join(' | ')}`;
		case 'message':
			return `${head}: [${event.message.role}] ${event.message.text}`;
		case 'edited':
			return `${head}: ${event.id} ${event.text}`;
		case 'removed':
			return `${head}: ${event.id}`;
		case 'draft':
			return `${head}: ${event.note ? '(note) ' : ''}${event.text}`;
		case 'typing':
			return `${head}: ${event.on ? 'on' : 'off'}`;
		default:
			return head;
	}
};

/** Reads the page that stands in the document now; ends with `abort`. */
export const open = (
	adapter: Adapter = practiceDesk,
	url = 'https://desk.example/',
	time = createTime(),
	more: Partial<ReadOptions> = {},
): Page => {
	const events: ReaderEvent[] = [];
	const controller = new AbortController();
	let at = url;
	let told = 0;
	const reading = readPage({
		document,
		url: () => at,
		adapter,
		onEvent: (event) => events.push(event),
		now: time.now,
		signal: controller.signal,
		schedule: time.schedule,
		wait: settle,
		...more,
	});
	return {
		reading,
		time,
		events,
		news: () => {
			const lines = events.slice(told).map(say);
			told = events.length;
			return lines;
		},
		goTo: (next) => {
			at = next;
		},
		abort: () => controller.abort(),
	};
};

/** As `open`, with the chats that stand there already told. */
export const openAndSettle = async (...args: Parameters<typeof open>): Promise<Page> => {
	const page = open(...args);
	await page.time.pass(200);
	page.news();
	return page;
};
