import type { TextKey } from '../locales/translate.ts';

const minute = 60_000;

/** To the end of the day. */
export const untilMidnight = 'midnight';

/** What is paused. */
export type PauseScope = 'chat' | 'site' | 'everywhere';

/** A pause without an end. */
export const untilResumed = Number.MAX_SAFE_INTEGER;

/** When a pause that begins now ends, ms since the epoch. */
export const endOf = (length: number | typeof untilMidnight | undefined, now: number): number => {
	if (length === undefined) return untilResumed;
	if (length !== untilMidnight) return now + length;
	const day = new Date(now);
	day.setHours(24, 0, 0, 0);
	return day.getTime();
};

/** The pauses to choose from, with their length; without one until resumed. */
export const pauses: readonly (readonly [TextKey, number | typeof untilMidnight | undefined])[] = [
	['pauseQuarter', 15 * minute],
	['pauseHour', 60 * minute],
	['pauseToday', untilMidnight],
	['pauseOpen', undefined],
];
