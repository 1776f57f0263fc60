import type { Clock } from '../../src/ui/clock.ts';

/** A clock that stands still until it is told to go on. */
export interface FakeClock extends Clock {
	/** Goes on by so many milliseconds; what is due in between runs in order, at its own time. */
	pass(ms: number): void;
}

/** `start` in milliseconds since the epoch. */
export function fakeClock(start = Date.UTC(2026, 10, 25, 6, 2)): FakeClock {
	let now = start;
	let timers: { readonly at: number; readonly run: () => void }[] = [];
	const next = (until: number) => timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
	return {
		now: () => now,
		after: (ms, run) => {
			const timer = { at: now + ms, run };
			timers.push(timer);
			return () => {
				timers = timers.filter((one) => one !== timer);
			};
		},
		pass: (ms) => {
			const end = now + ms;
			for (let timer = next(end); timer !== undefined; timer = next(end)) {
				const due = timer;
				timers = timers.filter((one) => one !== due);
				now = due.at;
				due.run();
			}
			now = end;
		},
	};
}
