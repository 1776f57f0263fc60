import type { Known } from './known.ts';

/** A window that moves on shows at least so many of the messages that it showed before. */
const fewest = 3;

/**
 * Which messages only seem to be back: a list that shows a window of its rows drops the oldest ones as the same words
 * ("ok") are written anew below all others. `before` = what stood there, oldest first; `back` = the rows that seem to
 * show again what has just gone, by its words alone; `precedes` = whether an element shows something older than another.
 */
export const saidAgain = (
	before: readonly Known[],
	back: ReadonlyMap<Known, Element>,
	precedes: (one: Element, other: Element) => boolean,
): ReadonlySet<Known> => {
	if (back.size === 0) return new Set();
	const placeOf = (known: Known): Element | undefined => back.get(known) ?? known.elements[0];
	const stood = before.filter((known) => placeOf(known) !== undefined);
	const newest = stood.at(-1);
	const end = newest === undefined ? undefined : placeOf(newest);
	const isBelow = (known: Known): boolean => {
		const element = back.get(known);
		return end !== undefined && element !== undefined && precedes(end, element);
	};
	const count = stood.findIndex((known) => !isBelow(known));
	return new Set(stood.length - count < fewest ? [] : stood.slice(0, Math.max(0, count)));
};
