import type { Schedule } from '../../src/reader/schedule.ts';

/** A clock that stands still until it is moved, with the timers that hang on it. */
export interface Clock {
	readonly schedule: Schedule;
	now(): number;
	/** Lets mutations be seen, then time pass, timer by timer. */
	pass(ms: number): Promise<void>;
}

/** Mutations and promises of the page have been dealt with once the event loop turns. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** `start` in milliseconds since the epoch. */
export const createClock = (start: number): Clock => {
	let now = start;
	let count = 0;
	const timers = new Map<number, { readonly at: number; readonly run: () => void }>();
	const takeDue = (until: number): (() => void) | null => {
		const due = [...timers].filter(([, { at }]) => at <= until).sort(([, one], [, other]) => one.at - other.at)[0];
		if (due === undefined) return null;
		const [id, { at, run }] = due;
		timers.delete(id);
		now = Math.max(now, at);
		return run;
	};
	return {
		now: () => now,
		schedule: {
			set: (run, ms) => {
				count += 1;
				timers.set(count, { at: now + ms, run });
				return count;
			},
			clear: (id) => {
				timers.delete(id);
			},
		},
		pass: async (ms) => {
			const until = now + ms;
			await settle();
			for (let run = takeDue(until); run !== null; run = takeDue(until)) {
				run();
				await settle();
			}
			now = until;
		},
	};
};
