import { lexiconKeys } from '../engine/check-lexicon.ts';
import { inner } from '../engine/check-shape.ts';
import type { Marks } from './marks.ts';
import { fieldsOf, textOf, textsOf } from './shape.ts';
import type { Tree } from './tree.ts';

/** A word list in the engine's shape, not yet checked. */
export const lexiconData = (tree: Tree, path: string, marks: Marks): unknown => {
	const fields = fieldsOf(tree, path, lexiconKeys, marks);
	if (fields === null) return null;
	const read = (key: string): typeof textOf | typeof textsOf => (key === 'id' || key === 'scope' ? textOf : textsOf);
	return Object.fromEntries([...fields].map(([key, { value }]) => [key, read(key)(value, inner(path, key), marks)]));
};
