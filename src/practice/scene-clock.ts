import type { Clock } from './clock.ts';

/** The time within a scene: it may run slower or faster than the computer's, and stand still. */
export interface SceneClock extends Clock {
	pause(): void;
	resume(): void;
}

/** Begins at the computer's time; `speed` 2 = twice as fast. Waiting is by the computer's clock all the same. */
export const createSceneClock = (clock: Clock, speed: number): SceneClock => {
	let since = clock.now();
	let scene = since;
	let isRunning = true;
	const now = (): number => (isRunning ? scene + (clock.now() - since) * speed : scene);
	return {
		now,
		wait: clock.wait,
		pause: () => {
			scene = now();
			isRunning = false;
		},
		resume: () => {
			if (isRunning) return;
			since = clock.now();
			isRunning = true;
		},
	};
};
