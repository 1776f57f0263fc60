import type { Clock } from '../../src/practice/clock.ts';

interface Waiting {
	readonly at: number;
	readonly done: () => void;
}

/** A clock that stands still until it is told to go on. */
export interface FakeClock extends Clock {
	/** Lets so much time pass; whatever waits for a moment in it goes on at that moment. */
	pass(ms: number): Promise<void>;
}

export function createFakeClock(start: number): FakeClock {
	const waiting = new Set<Waiting>();
	let now = start;
	return {
		now: () => now,
		wait: (ms, signal) =>
			new Promise((resolve) => {
				if (signal?.aborted) return resolve();
				const entry: Waiting = {
					at: now + ms,
					done: () => {
						waiting.delete(entry);
						signal?.removeEventListener('abort', entry.done);
						resolve();
					},
				};
				waiting.add(entry);
				signal?.addEventListener('abort', entry.done);
			}),
		pass: async (ms) => {
			const end = now + ms;
			await settle();
			for (let next = nextOf(waiting, end); next !== undefined; next = nextOf(waiting, end)) {
				now = next.at;
				next.done();
				await settle();
			}
			now = end;
		},
	};
}

const nextOf = (waiting: ReadonlySet<Waiting>, end: number): Waiting | undefined =>
	[...waiting].filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];

/** Lets everything run that promises have made ready. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
