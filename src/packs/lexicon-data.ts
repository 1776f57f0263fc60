import { lexiconKeys } from '../engine/check-lexicon.ts';
import { groupOf, type Read, textOf, textsOf } from './shape.ts';

const readers: Readonly<Record<string, Read>> = Object.fromEntries(
	lexiconKeys.map((key) => [key, key === 'id' || key === 'scope' ? textOf : textsOf]),
);

/** A word list in the engine's shape, not yet checked. */
export const lexiconData: Read = (tree, path, marks) => groupOf(tree, path, marks, readers);
