import { findAll, isBefore } from './dom.ts';

/** The order in which a page shows what was said. */
export interface PageOrder {
	/** All rows that stand in the root now, oldest first. */
	all(): readonly Element[];
	/** Whether an element shows something older than another. */
	precedes(one: Element, other: Element): boolean;
	/** Some rows, oldest first. */
	sorted(elements: readonly Element[]): readonly Element[];
}

/** From this many on, reading the whole page in its order is cheaper than comparing these. */
const many = 8;

/** `root` = the element the rows stand in now. */
export const createPageOrder = (
	root: () => Element,
	rowCss: (root: Element) => string,
	isNewestFirst: boolean,
): PageOrder => {
	const all = (): readonly Element[] => {
		const found = findAll(root(), rowCss(root()));
		return isNewestFirst ? found.toReversed() : found;
	};
	const precedes = (one: Element, other: Element): boolean =>
		isNewestFirst ? isBefore(other, one) : isBefore(one, other);
	return {
		all,
		precedes,
		sorted: (elements) => {
			if (elements.length < many) return elements.toSorted((one, other) => (precedes(one, other) ? -1 : 1));
			const wanted = new Set(elements);
			return all().filter((element) => wanted.has(element));
		},
	};
};
