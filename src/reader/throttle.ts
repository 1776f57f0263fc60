import type { Timers } from './schedule.ts';

/**
 * Runs something at once when asked, then at most once in `ms`: however often it is asked meanwhile, it runs once more
 * at the end.
 */
export const createThrottle = (timers: Timers, ms: number, run: () => void): (() => void) => {
	let isResting = false;
	let isWanted = false;
	const ask = (): void => {
		if (isResting) {
			isWanted = true;
			return;
		}
		isResting = true;
		isWanted = false;
		timers.after(ms, () => {
			isResting = false;
			if (isWanted) ask();
		});
		run();
	};
	return ask;
};
