import type { Known } from './known.ts';
import type { Row } from './rows.ts';

/** A row and what it says. */
export type Found = readonly [element: Element, row: Row];

type Pair = readonly [Known, Found];

/** A temporary row replaced by one row of the same role that the server reworded. */
export const findReworded = (unmatched: readonly Found[], lost: ReadonlySet<Known>): Pair | null => {
	const sent = [...lost].filter(({ place, row }) => place === 'missing' && row.temporary);
	const stored = unmatched.filter(([, row]) => !row.temporary);
	const [known, found] = [sent[0], stored[0]];
	if (known === undefined || found === undefined || sent.length > 1 || stored.length > 1) return null;
	return known.row.role === found[1].role ? [known, found] : null;
};

/**
 * The only row gone and the only row new, in the same place and by the same side: drawn anew with another text.
 * `before` = what stood there, oldest first; `precedes` = whether an element shows something older than another.
 */
export const findRedrawn = (
	before: readonly Known[],
	unmatched: readonly Found[],
	lost: ReadonlySet<Known>,
	precedes: (one: Element, other: Element) => boolean,
): Pair | null => {
	const [known, ...more] = [...lost].filter(({ place }) => place === 'missing');
	const [found, ...others] = unmatched;
	if (known === undefined || found === undefined || more.length + others.length > 0) return null;
	const [element, row] = found;
	if (row.pageId !== null || known.row.pageId !== null || row.role !== known.row.role) return null;
	const above = before.filter(({ elements: [first] }) => first !== undefined && precedes(first, element)).length;
	return above === before.indexOf(known) ? [known, found] : null;
};
