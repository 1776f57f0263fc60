import type { Adapter } from '../adapters/adapter.ts';
import { elementBefore, findAll, intoShadow, matches, parentElementOf } from './dom.ts';
import { anyOf } from './fields.ts';

/** Finds the row right above another one of the same chat; null for the first. */
export const createRowAbove = ({ conversation, row }: Adapter): ((row: Element) => Element | null) => {
	const rowCss = anyOf(row.css);
	const rootCss = anyOf(conversation.root.filter(({ css }) => !css.includes(intoShadow)));
	const isRoot = (target: Element): boolean => rootCss !== '' && matches(target, rootCss);
	return (from) => {
		for (let at: Element | null = from; at !== null && !isRoot(at); at = parentElementOf(at)) {
			for (let before = elementBefore(at); before !== null; before = elementBefore(before)) {
				if (matches(before, rowCss)) return before;
				const last = findAll(before, rowCss).at(-1);
				if (last !== undefined) return last;
			}
		}
		return null;
	};
};
