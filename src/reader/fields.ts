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

/** Values of all matches of a field, outermost ones only, in page order. */
const valuesOf = (matched: readonly Element[], field: Field, drop: string | null): readonly string[] => {
	const outer = matched.filter((one) => !matched.some((other) => other !== one && contains(other, one)));
	return outer
		.map((one) => (field.attribute === undefined ? textOf(one, drop) : (attribute(one, field.attribute) ?? '').trim()))
		.filter((value) => value !== '');
};

/** Every value of a field of this element, joined by line breaks; empty where there is none. */
export const readAll = (target: Element, field: Field, drop: string | null): string =>
	valuesOf(field.css === undefined ? [target] : findFirst(target, field.css), field, drop).join('\n');

/** The first value of a field of this element; null where there is none. */
export const readFirst = (target: Element, field: Field, drop: string | null): string | null =>
	valuesOf(field.css === undefined ? [target] : findFirst(target, field.css), field, drop)[0] ?? null;

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
