import { inner } from '../engine/check-shape.ts';
import { limitData } from './limit-data.ts';
import type { Marks } from './marks.ts';
import { textData } from './rule-data.ts';
import { fieldsOf, textOf } from './shape.ts';
import type { Tree } from './tree.ts';
import { wordingsData } from './wordings-data.ts';

const readers: Readonly<Record<string, (tree: Tree, path: string, marks: Marks) => unknown>> = {
	rule: textOf,
	status: textOf,
	level: textOf,
	tip: textData,
	say: wordingsData,
	limit: limitData,
};

/** Keys of a change. */
export const changeFileKeys: readonly string[] = Object.keys(readers);

/** What a pack has otherwise in a rule below it, in the engine's shape, not yet checked. */
export const changeData = (tree: Tree, path: string, marks: Marks): unknown => {
	const fields = fieldsOf(tree, path, changeFileKeys, marks);
	if (fields === null) return null;
	return Object.fromEntries(
		[...fields].map(([key, { value }]) => [key, readers[key]?.(value, inner(path, key), marks)]),
	);
};
