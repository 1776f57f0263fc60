import type { SetUpProblem } from '../../engine/set-up.ts';
import { isWritable } from '../composer-element.ts';
import { piecesIn } from '../detect/bubbles.ts';
import type { Found } from '../detect/calibration.ts';
import { type ComposerFound, findComposers } from '../detect/composers.ts';
import type { Box, Layout } from '../detect/layout.ts';
import { findRows } from '../detect/row-sets.ts';
import { around, findIn } from '../detect/scope.ts';
import { sharedCss } from '../detect/selector.ts';
import { contains, documentOf, findAll, matches, parentElementOf } from '../dom.ts';
import { isBuilt, stableCss } from './stable-css.ts';

/** What a person has pointed at. */
export interface Picked {
	/** Within a message of the customer. */
	readonly customer: Element;
	/** Within a message of the agent. */
	readonly own: Element;
	readonly composer: Element;
	/** The customer's name over the chat; null where it was not shown. */
	readonly name: Element | null;
}

/** What can be written in, of whatever sort. */
export const fieldCss = 'textarea,[contenteditable]:not([contenteditable="false"]),[role="textbox"],input';
/** A field may be covered by its own hint, or by a frame drawn around it. */
const fieldWithin = 4;

const overlap = (one: Box, other: Box): boolean =>
	one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** The field that somebody pointed at, or at what lies over it; null where there is none. */
export const fieldAt = (target: Element, layout: Layout): Element | null => {
	const path = [target, ...around(target, null)];
	// The outermost: editors are fields in a field.
	const inside = path.filter((one) => matches(one, fieldCss) && isWritable(one)).at(-1);
	if (inside !== undefined) return inside;
	for (const one of path.slice(0, fieldWithin)) {
		const fields = findIn(one, fieldCss).filter(
			(field) => isWritable(field) && overlap(layout.box(field), layout.box(target)),
		);
		const outer = fields.filter((field) => !fields.some((other) => other !== field && contains(other, field)));
		if (outer.length > 1) return null;
		if (outer[0] !== undefined) return outer[0];
	}
	return null;
};

const composerOf = (element: Element, layout: Layout): ComposerFound => {
	const known = findComposers(documentOf(element), layout, 0).find((one) => one.element === element);
	return known ?? { element, send: null, noteTabs: [], score: 0 };
};

/** Whether these are rows of one sort that part the two messages. */
const isParted = (root: Element, css: string, { customer, own }: Picked): boolean => {
	const rows = findAll(root, css);
	const holding = (one: Element): readonly Element[] => rows.filter((row) => contains(row, one));
	const [a, b] = [holding(customer), holding(own)];
	return a.length === 1 && b.length === 1 && a[0] !== b[0];
};

/** Rows by the two messages alone: what repeats around both, the outermost first. */
const rowsAround = (root: Element, picked: Picked): string | null => {
	const path = (one: Element): readonly Element[] => [one, ...around(one, root)].reverse();
	const [a, b] = [path(picked.customer), path(picked.own)];
	for (let depth = 0; depth < Math.min(a.length, b.length); depth += 1) {
		const css = sharedCss([a[depth], b[depth]].flatMap((one) => one ?? []));
		if (css !== null && !isBuilt(css) && isParted(root, css, picked)) return css;
	}
	const css = `${stableCss(root, documentOf(root)).split('>>>').at(-1)?.trim()} > *`;
	return isParted(root, css, picked) ? css : null;
};

/** Lists may be parted by days: the element around all that holds more such rows, but no composer. */
const widened = (from: Element, css: string, composer: Element): Element => {
	let root = from;
	for (let at = parentElementOf(from), step = 0; at !== null && step < 4; at = parentElementOf(at), step += 1) {
		if (contains(at, composer)) break;
		if (findAll(at, css).length > findAll(root, css).length) root = at;
	}
	return root;
};

/** Lifts the two messages to their rows and these to their list. */
export const findPicked = (picked: Picked, layout: Layout): Found | SetUpProblem => {
	const { customer, own } = picked;
	if (contains(customer, own) || contains(own, customer)) return 'same';
	const field = fieldAt(picked.composer, layout);
	if (field === null) return 'not-composer';
	const ownPath = around(own, null);
	const root = around(customer, null).find((one) => ownPath.includes(one));
	if (root === undefined) return 'apart';
	const looked = findRows(root, piecesIn(root, layout), layout);
	const isGood = looked !== null && !isBuilt(looked.css) && isParted(root, looked.css, picked);
	const byLook = looked !== null && isParted(root, looked.css, picked) ? looked.css : null;
	const css = isGood ? looked.css : (rowsAround(root, picked) ?? byLook);
	if (css === null) return 'same';
	const whole = widened(root, css, field);
	const rows = findAll(whole, css);
	return { root: whole, composer: composerOf(field, layout), rows: { css, rows, score: 0 }, likeness: 1 };
};
