import type { Timers } from './schedule.ts';

/** What is observed, and who hears of it. */
export interface ObserveOptions {
	/** Where, as it stands now. */
	readonly scopes: () => readonly Node[];
	readonly init: MutationObserverInit;
	readonly now: () => number;
	readonly timers: Timers;
	/** Called with each batch, in a microtask after the page's own script. */
	readonly onRecords: (records: readonly MutationRecord[]) => void;
	/** Called where records were let go: anything in the scopes may have changed. */
	readonly onFlood: () => void;
}

/** Something that is observed until the signal aborts. */
export interface Observation {
	/** Observes scopes that have come since as well. */
	widen(): void;
}

/**
 * More than this is a flood and no talk. A batch has a price of its own, since each is looked at with what stands
 * around it. The rest after a look at everything is so many times as long as that look took.
 */
const flood = { windowMs: 100, most: 500, priceOfBatch: 20, restMs: 100, restPerLook: 10 } as const;

/**
 * Observes changes of a page until the signal aborts. Where they come faster than anybody could talk, it looks away and
 * has everything looked at ten times a second instead: what a look costs does not depend on how much has changed, and
 * no observer makes the page pay for each change.
 */
export const observe = (options: ObserveOptions, signal: AbortSignal): Observation => {
	const { scopes, init, now, timers, onRecords, onFlood } = options;
	let since = now();
	let spent = 0;
	let isAway = false;
	/** When it last looked up, and what that look took. */
	let looked: { readonly at: number; readonly ms: number } | null = null;

	const look = (): void => {
		const at = now();
		onFlood();
		looked = { at, ms: now() - at };
	};
	const lookAway = (): void => {
		isAway = true;
		observer.disconnect();
		// Once at the beginning, so that a page which draws itself in one go is read at once.
		if (looked === null || now() - looked.at - looked.ms > flood.windowMs) look();
		timers.after(Math.max(flood.restMs, (looked?.ms ?? 0) * flood.restPerLook), lookUp);
	};
	const lookUp = (): void => {
		if (signal.aborted) return;
		isAway = false;
		[since, spent] = [now(), 0];
		widen();
		look();
	};
	const observer = new MutationObserver((records) => {
		if (now() - since >= flood.windowMs) [since, spent] = [now(), 0];
		spent += records.length + flood.priceOfBatch;
		if (spent > flood.most) lookAway();
		else onRecords(records);
	});
	/** Observing a node again changes nothing. */
	const widen = (): void => {
		if (signal.aborted || isAway) return;
		for (const scope of scopes()) observer.observe(scope, init);
	};
	widen();
	signal.addEventListener('abort', () => observer.disconnect());
	return { widen };
};
