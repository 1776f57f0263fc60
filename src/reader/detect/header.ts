import { contains, parentElementOf, textContentOf } from '../dom.ts';
import { squash } from '../text-of.ts';
import { allIn, hasOwnText } from './scope.ts';

/** A name that stands over a chat: nearly everywhere it is the customer's. */
export interface Header {
	readonly name: string;
	readonly element: Element;
}

/** So far around a transcript its own head stands. */
const levels = 5;

/** Finds the one of these names that stands nearest to the transcript, outside of it; null where two are equally near. */
export const findHeader = (root: Element, names: readonly string[]): Header | null => {
	let inner = root;
	for (let step = 0, at = parentElementOf(root); at !== null && step < levels; step += 1, at = parentElementOf(at)) {
		const below = inner;
		const labels = allIn(at).filter((one) => hasOwnText(one) && !contains(below, one));
		const found = names.flatMap((name): Header[] => {
			const element = labels.find((one) => squash(textContentOf(one)) === name);
			return element === undefined ? [] : [{ name, element }];
		});
		if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null;
		inner = at;
	}
	return null;
};
