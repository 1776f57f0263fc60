import { type Known, likenessOf } from './known.ts';

/** A window that moves on shows at least so many of the messages that it showed before. */
const fewest = 3;

type Precedes = (one: Element, other: Element) => boolean;

/**
 * Which messages that have gone may stand in an element again: below all of `standing`, the same words ("ok") are
 * written anew where several of these stood below the message. `precedes` = whether an element shows something older
 * than another.
 */
export const mayReturn = (standing: readonly Known[], precedes: Precedes) => {
	const last = standing.at(-1)?.elements.at(-1);
	const lowest: readonly unknown[] = [undefined, ...standing.slice(1 - fewest)];
	return (element: Element): ((known: Known) => boolean) => {
		if (last === undefined || !precedes(last, element)) return () => true;
		return (known) => {
			let { next } = known;
			while (next !== undefined && next.place !== 'here') next = next.next;
			// The next time, the way is short.
			known.next = next ?? known.next;
			return lowest.includes(next);
		};
	};
};

/**
 * Which messages only seem to be back in a list that is drawn anew: one that shows a window of its rows drops the oldest
 * ones as the same words are written below all others. `before` = what stood there, oldest first; `back` = the rows that
 * seem to show again what has just gone, by its words alone.
 */
export const saidAgain = (
	before: readonly Known[],
	back: ReadonlyMap<Known, Element>,
	precedes: Precedes,
): ReadonlySet<Known> => {
	if (back.size === 0) return new Set();
	const placeOf = (known: Known): Element | undefined => back.get(known) ?? known.elements[0];
	const stood = before.filter((known) => placeOf(known) !== undefined);
	const isBelow = (known: Known): boolean => {
		// The newest may say the same: then the rows of both are taken for the wrong one of them.
		const newest = stood.findLast(({ row }) => likenessOf(row) !== likenessOf(known.row));
		const end = newest === undefined ? undefined : placeOf(newest);
		const element = back.get(known);
		return end !== undefined && element !== undefined && precedes(end, element);
	};
	const count = stood.findIndex((known) => !isBelow(known));
	return new Set(stood.length - count < fewest ? [] : stood.slice(0, Math.max(0, count)));
};
