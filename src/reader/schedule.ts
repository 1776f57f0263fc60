/** Timers, handed in so that tests own the time. */
export interface Schedule {
	set(run: () => void, ms: number): number;
	clear(id: number): void;
}

/** The window's timers. */
export const windowSchedule: Schedule = {
	set: (run, ms) => window.setTimeout(run, ms),
	clear: (id) => window.clearTimeout(id),
};

/** Timers that end with a signal. */
export interface Timers {
	/** Runs it once, later; the answer takes it back. */
	after(ms: number, run: () => void): () => void;
}

/** Binds a schedule to a signal: nothing runs after it has aborted. */
export const createTimers = (schedule: Schedule, signal: AbortSignal): Timers => {
	const running = new Set<number>();
	const clear = (id: number) => {
		if (running.delete(id)) schedule.clear(id);
	};
	signal.addEventListener('abort', () => {
		for (const id of [...running]) clear(id);
	});
	return {
		after: (ms, run) => {
			if (signal.aborted) return () => undefined;
			const id = schedule.set(() => {
				running.delete(id);
				if (!signal.aborted) run();
			}, ms);
			running.add(id);
			return () => clear(id);
		},
	};
};
