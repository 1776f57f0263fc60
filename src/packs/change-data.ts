import { limitData } from './limit-data.ts';
import { groupOf, inBothOf, type Read, textOf } from './shape.ts';
import { wordingsData } from './wordings-data.ts';

const readers: Readonly<Record<string, Read>> = {
	rule: textOf,
	status: textOf,
	level: textOf,
	tip: inBothOf,
	say: wordingsData,
	limit: limitData,
};

/** Keys of a change. */
export const changeFileKeys: readonly string[] = Object.keys(readers);

/** What a pack has otherwise in a rule below it, in the engine's shape, not yet checked. */
export const changeData: Read = (tree, path, marks) => groupOf(tree, path, marks, readers);
