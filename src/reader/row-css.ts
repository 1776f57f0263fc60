import type { Adapter } from '../adapters/adapter.ts';
import { holds } from './dom.ts';
import { anyOf } from './fields.ts';

/** Which generation of row selectors a root uses: the first that finds rows; all of them until one does. */
export const createRowCss = ({ row }: Adapter): ((root: Element) => string) => {
	const used = new WeakMap<Element, string>();
	const any = anyOf(row.css);
	return (root) => {
		const known = used.get(root);
		if (known !== undefined) return known;
		const css = row.css.length === 1 ? any : row.css.find((one) => holds(root, one.css))?.css;
		if (css === undefined) return any;
		used.set(root, css);
		return css;
	};
};
