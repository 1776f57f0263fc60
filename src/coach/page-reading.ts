import type { Adapter } from '../adapters/adapter.ts';
import type { Broken } from '../protocol/views.ts';
import { readUnknown } from '../reader/detect/read-unknown.ts';
import type { InsertInPage } from '../reader/insert-ways.ts';
import { pickAdapter, readPage } from '../reader/read-page.ts';
import type { ReaderEvent, Reading } from '../reader/reading.ts';
import type { Schedule, Timers } from '../reader/schedule.ts';
import { findAdapter } from './find-adapter.ts';

/** How a page is read: by the adapter that knows it, else by its looks. */
export interface PageReading {
	/** Null while nothing has been tried yet. */
	current(): Reading | null;
	/** Read by its looks, and it has not had the time to be drawn: what cannot be read now may be soon. */
	isEarly(): boolean;
	/** The adapter that finds nothing any more, where the page is read by its looks in its place. */
	broken(): Broken | null;
	/** To be called every few seconds: an adapter that finds nothing for long is held against the page's looks. */
	doubt(): void;
}

/** What reading a page works with. */
export interface PageReadingOptions {
	readonly document: Document;
	readonly url: () => string;
	readonly adapters: readonly Adapter[];
	readonly now: () => number;
	readonly inPage: InsertInPage | undefined;
	readonly signal: AbortSignal;
	readonly schedule: Schedule;
	readonly timers: Timers;
	readonly hear: (event: ReaderEvent) => void;
	/** All chats told so far are over: they are read in another way from now on. */
	readonly leaveAll: () => void;
	/** What can be said of the page may have changed. */
	readonly onChange: () => void;
}

/** A page that an adapter knows has had this long to show itself before it is read by its looks. */
const guessAfterMs = 1_500;
/** A page of a known helpdesk on which nothing is found for so long is looked at without its adapter. */
const brokenAfterMs = 10_000;

/** Starts reading; ends with the signal. A page that no adapter knows yet is looked at again as it changes. */
export const createPageReading = (options: PageReadingOptions): PageReading => {
	const { document, url, adapters, now, inPage, signal, schedule, timers, hear, leaveAll, onChange } = options;
	let reading: Reading | null = null;
	/** Reads by looks. */
	let guess: Reading | null = null;
	const guessing = new AbortController();
	/** Ends the reading by an adapter that has turned out to be broken. */
	const adapting = new AbortController();
	/** Ends the reading by looks beside an adapter. */
	let standing = new AbortController();
	let broken: Broken | null = null;
	/** Since when the adapter finds nothing. */
	let lostSince: number | null = null;
	let isLate = false;

	const byLooks = (onEvent: (event: ReaderEvent) => void, own: AbortSignal): Reading =>
		readUnknown({ document, url, onEvent, onLook: onChange, now, inPage, signal: own, schedule });

	const look = (): boolean => {
		const adapter = pickAdapter(document, url(), adapters);
		if (adapter === null) return false;
		guessing.abort();
		if (guess !== null) leaveAll();
		guess = null;
		const both = AbortSignal.any([signal, adapting.signal]);
		reading = readPage({ document, url, adapter, onEvent: hear, now, inPage, signal: both, schedule });
		onChange();
		return true;
	};
	const guessAtIt = (): void => {
		if (reading !== null) return;
		guess = byLooks(hear, AbortSignal.any([signal, guessing.signal]));
		reading = guess;
		onChange();
	};
	const giveUp = (): void => {
		isLate = true;
		onChange();
	};
	const isFound = (): boolean => reading?.health().state === 'reading';
	/** The adapter finds what it looks for after all: nobody has to stand in for it. */
	const letGo = (): void => {
		standing.abort();
		guess = null;
		lostSince = null;
	};
	/** Silent until it is sure enough of a chat; its first word is the proof that the adapter is broken. */
	const standIn = (adapter: string, since: number): void => {
		const own = new AbortController();
		standing = own;
		guess = byLooks(
			(event) => {
				// Only no chat was open until now.
				if (broken === null && isFound()) letGo();
				if (own.signal.aborted) return;
				if (broken === null) {
					adapting.abort();
					leaveAll();
					broken = { adapter, since };
				}
				reading = guess ?? reading;
				hear(event);
			},
			AbortSignal.any([signal, own.signal]),
		);
		if (own.signal.aborted) guess = null;
		if (broken !== null) reading = guess;
	};
	timers.after(guessAfterMs, guessAtIt);
	findAdapter({ document, look, giveUp, timers, signal });

	return {
		current: () => reading,
		isEarly: () => reading === guess && !isLate,
		broken: () => broken,
		doubt: () => {
			if (reading === null || reading === guess) return;
			if (isFound()) {
				letGo();
				return;
			}
			lostSince ??= now();
			if (guess === null && now() - lostSince >= brokenAfterMs) standIn(reading.adapter, lostSince);
		},
	};
};
