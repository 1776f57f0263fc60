import { groupOf, inBothOf, type Read, textOf, textsOf } from './shape.ts';

const readers: Readonly<Record<string, Read>> = {
	id: textOf,
	gives: textsOf,
	'up to': textOf,
	when: inBothOf,
	ask: inBothOf,
};

/** Keys of a policy card. */
export const policyFileKeys: readonly string[] = Object.keys(readers);

/** A policy card in the engine's shape, not yet checked. */
export const policyData: Read = (tree, path, marks) => groupOf(tree, path, marks, readers, { 'up to': 'upTo' });
