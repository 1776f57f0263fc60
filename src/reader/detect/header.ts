import { contains, parentElementOf, textContentOf } from '../dom.ts';
import { squash } from '../text-of.ts';
import { allIn, around, hasOwnText } from './scope.ts';
import { wordsOf } from './tokens.ts';
import { isStaff } from './words.ts';

/** A name that stands over a chat: nearly everywhere it is the customer's. */
export interface Header {
	readonly name: string;
	readonly element: Element;
}

/** So far around a transcript its own head stands. */
const levels = 8;

/** Short texts near a transcript, outside of it: who writes in it is often called there. */
export const labelsNear = (root: Element): ReadonlySet<string> => {
	const outer = [root, ...around(root, null)].slice(0, levels).at(-1) ?? root;
	const labels = allIn(outer).filter((one) => hasOwnText(one) && !contains(root, one));
	return new Set(labels.map((one) => squash(textContentOf(one))));
};

/** Who a chat is given to stands there as well. */
const isOfStaff = (label: Element): boolean =>
	[label, ...around(label, null)].slice(0, 3).some((one) => wordsOf(one).some(isStaff));

/** A label is a name, or a name and what tells it from others: a country, a number. */
const isCalled = (label: string, name: string): boolean =>
	label === name || (label.startsWith(`${name} `) && /^[(#·|]/.test(label.slice(name.length + 1)));

/** The one of these names that a page is called after: nearly everywhere the customer's. */
export const findInTitle = (title: string, names: readonly string[]): string | null => {
	const found = names.filter((name) => name.length > 2 && ` ${squash(title)} `.includes(` ${name} `));
	return found.length === 1 ? (found[0] ?? null) : null;
};

/** Finds the one of these names that stands nearest to the transcript, outside of it; null where two are equally near. */
export const findHeader = (root: Element, names: readonly string[]): Header | null => {
	let inner = root;
	for (let step = 0, at = parentElementOf(root); at !== null && step < levels; step += 1, at = parentElementOf(at)) {
		const below = inner;
		const labels = allIn(at).filter((one) => hasOwnText(one) && !contains(below, one) && !isOfStaff(one));
		const found = names.flatMap((name): Header[] => {
			const [element = labels.find((one) => isCalled(squash(textContentOf(one)), name))] = labels.filter(
				(one) => squash(textContentOf(one)) === name,
			);
			return element === undefined ? [] : [{ name, element }];
		});
		if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null;
		inner = at;
	}
	return null;
};
