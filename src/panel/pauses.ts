import type { TextKey } from '../locales/translate.ts';

const minute = 60_000;

/** The pauses to choose from, with their length; without one until resumed. */
export const pauses: readonly (readonly [TextKey, number | undefined])[] = [
	['pauseQuarter', 15 * minute],
	['pauseHour', 60 * minute],
	['pauseOpen', undefined],
];
