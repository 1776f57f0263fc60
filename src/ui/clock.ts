/** Time, handed in so that tests and the practice page can hold it still. */
export interface Clock {
	/** Milliseconds since the epoch. */
	now(): number;
	/** Runs once after that many milliseconds; the answer calls it off. */
	after(ms: number, run: () => void): () => void;
}

/** The machine's own clock. */
export const systemClock: Clock = {
	now: () => Date.now(),
	after: (ms, run) => {
		const timer = setTimeout(run, ms);
		return () => clearTimeout(timer);
	},
};
