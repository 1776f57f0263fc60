/** Time as the desk and the player use it, handed in so that tests can hold it still. */
export interface Clock {
	/** Milliseconds since the epoch. */
	now(): number;
	/** Resolves after that many milliseconds, or early (without an error) when the signal aborts. */
	wait(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The time of the computer. */
export const realClock: Clock = {
	now: () => Date.now(),
	wait: (ms, signal) =>
		new Promise((resolve) => {
			if (signal?.aborted) return resolve();
			const finish = (): void => {
				clearTimeout(timer);
				signal?.removeEventListener('abort', finish);
				resolve();
			};
			const timer = setTimeout(finish, ms);
			signal?.addEventListener('abort', finish);
		}),
};
