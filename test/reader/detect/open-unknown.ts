import { readUnknown } from '../../../src/reader/detect/read-unknown.ts';
import type { ReaderEvent } from '../../../src/reader/reading.ts';
import { createTime, type Time } from '../time.ts';
import { type DrawnLayout, drawn } from './drawn.ts';

/** A page that no adapter knows, as it is being read. */
export interface Unknown {
	/** What was told so far; a test takes out of it what it has looked at. */
	readonly events: ReaderEvent[];
	readonly layout: DrawnLayout;
	readonly time: Time;
}

/** Reads the page that stands in the document until the signal aborts, and lets it settle. */
export const openUnknown = async (signal: AbortSignal): Promise<Unknown> => {
	const [layout, time] = [drawn(), createTime()];
	const events: ReaderEvent[] = [];
	readUnknown({
		document,
		url: () => 'https://desk.example/',
		onEvent: (event) => events.push(event),
		now: time.now,
		signal,
		schedule: time.schedule,
		layout,
	});
	await time.pass(1000);
	return { events, layout, time };
};
