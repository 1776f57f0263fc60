import { inner } from '../engine/check-shape.ts';
import type { Marks } from './marks.ts';
import { textData } from './rule-data.ts';
import { fieldsOf, textOf, textsOf } from './shape.ts';
import type { Tree } from './tree.ts';

type Read = (tree: Tree, path: string, marks: Marks) => unknown;

const readers: Readonly<Record<string, Read>> = {
	id: textOf,
	gives: textsOf,
	'up to': textOf,
	when: textData,
	ask: textData,
};

/** Keys the engine calls otherwise. */
const engineKeys: Readonly<Record<string, string>> = { 'up to': 'upTo' };

/** Keys of a policy card. */
export const policyFileKeys: readonly string[] = Object.keys(readers);

/** A policy card in the engine's shape, not yet checked. */
export const policyData = (tree: Tree, path: string, marks: Marks): unknown => {
	const fields = fieldsOf(tree, path, policyFileKeys, marks);
	if (fields === null) return null;
	const data: Record<string, unknown> = {};
	for (const [key, { value }] of fields) {
		const to = engineKeys[key] ?? key;
		data[to] = readers[key]?.(value, inner(path, to), marks);
	}
	return data;
};
