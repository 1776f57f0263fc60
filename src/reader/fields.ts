import type { Field, Selector } from '../adapters/adapter.ts';
import { attribute, contains, findAll, isHidden, parentElementOf } from './dom.ts';
import { textOf } from './text-of.ts';

/** One selector for all generations, for questions such as "is it one of these?". */
export const anyOf = (selectors: readonly Selector[]): string => selectors.map(({ css }) => css).join(',');

/** What the first generation that finds anything finds. */
export const findFirst = (scope: Node, selectors: readonly Selector[]): readonly Element[] => {
	for (const { css } of selectors) {
		const found = findSafely(scope, css);
		if (found.length > 0) return found;
	}
	return [];
};

const findSafely = (scope: Node, css: string): readonly Element[] => {
	try {
		return findAll(scope, css);
	} catch (error) {
		// An older browser does not know a newer selector (`:has`): that generation finds nothing there.
		if (isSyntaxError(error)) return [];
		throw error;
	}
};

/** By name: an extension's own `Error` and `DOMException` may not be the page's. */
const isSyntaxError = (error: unknown): boolean =>
	typeof error === 'object' && error !== null && 'name' in error && error.name === 'SyntaxError';

/** Gives the value of a field in what its selector found; empty where there is none. */
const createRead = ({ attribute: name, match }: Field, drop: string | null): ((found: Element) => string) => {
	const expression = match === undefined ? null : new RegExp(match);
	return (found) => {
		const value = name === undefined ? textOf(found, drop) : (attribute(found, name) ?? '').trim();
		return expression === null ? value : (expression.exec(value)?.[1] ?? '');
	};
};

const matchesOf = (target: Element, { css }: Field): readonly Element[] =>
	css === undefined ? [target] : findFirst(target, css);

/** Every value of a field of this element, outermost matches only, joined by line breaks; empty where there is none. */
export const readAll = (target: Element, field: Field, drop: string | null): string => {
	const matched = matchesOf(target, field);
	const outer = matched.filter((one) => !matched.some((other) => other !== one && contains(other, one)));
	return outer
		.map(createRead(field, drop))
		.filter((value) => value !== '')
		.join('\n');
};

/** The first value of a field of this element; null where there is none. Cheap where there are many. */
export const readFirst = (target: Element, field: Field, drop: string | null): string | null => {
	const read = createRead(field, drop);
	for (const one of matchesOf(target, field)) {
		const value = read(one);
		if (value !== '') return value;
	}
	return null;
};

/** The open chats of a page, for what stands outside of them. */
export interface Places {
	readonly roots: readonly Element[];
	/** The one in front of the agent; what all share belongs to it. */
	readonly front: Element | null;
}

/**
 * What belongs to a chat but may stand outside of its root: the match nearest to the root, unless another chat is
 * nearer to it. Hidden matches only where no other was found.
 */
export const findNear = (root: Element, selectors: readonly Selector[], places: Places): readonly Element[] => {
	for (let around: Element | null = root; around !== null; around = parentElementOf(around)) {
		const found = findFirst(around, selectors);
		if (found.length === 0) continue;
		const own = found.filter((one) => belongsTo(one, root, places));
		const seen = own.filter((one) => !isHidden(one));
		return seen.length > 0 ? seen : own;
	}
	return [];
};

const belongsTo = (target: Element, root: Element, { roots, front }: Places): boolean => {
	for (let around: Element | null = target; around !== null; around = parentElementOf(around)) {
		const inside = roots.filter((one) => around !== null && contains(around, one));
		const own = roots.filter((one) => around !== null && contains(one, around));
		if (own.length > 0) return own.includes(root);
		if (inside.length > 1) return front === root && inside.includes(root);
		if (inside.length === 1) return inside[0] === root;
	}
	return true;
};
