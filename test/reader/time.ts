import type { Schedule } from '../../src/reader/schedule.ts';

/** A clock and its timers, in the hands of the test. */
export interface Time {
	readonly schedule: Schedule;
	now(): number;
	/** Runs what is due, in order, with the page's microtasks in between. */
	pass(ms: number): Promise<void>;
	/** How many timers wait. */
	waiting(): number;
}

/** Lets mutation observers and promises do their work. */
export const settle = async (): Promise<void> => {
	for (let turn = 0; turn < 6; turn += 1) await Promise.resolve();
};

export const createTime = (start = Date.parse('2026-03-02T09:00:00Z')): Time => {
	let now = start;
	let count = 0;
	const timers = new Map<number, { readonly at: number; readonly run: () => void }>();
	const next = (until: number) =>
		[...timers].filter(([, { at }]) => at <= until).toSorted(([, one], [, other]) => one.at - other.at)[0];
	return {
		now: () => now,
		waiting: () => timers.size,
		schedule: {
			set: (run, ms) => {
				count += 1;
				timers.set(count, { at: now + ms, run });
				return count;
			},
			clear: (id) => timers.delete(id),
		},
		pass: async (ms) => {
			const until = now + ms;
			await settle();
			for (let due = next(until); due !== undefined; due = next(until)) {
				const [id, { at, run }] = due;
				timers.delete(id);
				now = Math.max(now, at);
				run();
				await settle();
			}
			now = until;
		},
	};
};
