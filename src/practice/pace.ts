import type { Clock } from './clock.ts';

/** The time of a scene: it can run faster than life, and stand still. */
export interface Pace {
	/** Resolves after that much time of the scene, or early when the signal aborts. */
	wait(ms: number, signal: AbortSignal): Promise<void>;
	pause(): void;
	resume(): void;
}

/** A pace over a clock; speed 2 runs twice as fast. */
export const createPace = (clock: Clock, speed: number): Pace => {
	let gate: Promise<void> | null = null;
	let openGate: () => void = () => undefined;
	return {
		wait: async (ms, signal) => {
			await clock.wait(ms / speed, signal);
			while (gate !== null && !signal.aborted) await Promise.race([gate, aborted(signal)]);
		},
		pause: () => {
			gate ??= new Promise((resolve) => {
				openGate = resolve;
			});
		},
		resume: () => {
			gate = null;
			openGate();
		},
	};
};

/** Resolves when the signal aborts. */
export const aborted = (signal: AbortSignal): Promise<void> =>
	new Promise((resolve) => {
		if (signal.aborted) resolve();
		else signal.addEventListener('abort', () => resolve(), { once: true });
	});
