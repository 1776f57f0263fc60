import { examplesData } from './examples-data.ts';
import { limitData } from './limit-data.ts';
import type { Marks } from './marks.ts';
import { groupOf, inBothOf, plainOf, type Read, textOf } from './shape.ts';
import type { Tree } from './tree.ts';
import { conditionsData } from './when-data.ts';
import { wordingsData } from './wordings-data.ts';

/** What stands behind each key of a rule file, in the order in which a person reads it. */
const readers: Readonly<Record<string, Read>> = {
	id: textOf,
	skill: textOf,
	title: inBothOf,
	level: textOf,
	status: textOf,
	on: textOf,
	when: conditionsData,
	unless: conditionsData,
	'satisfied by': conditionsData,
	tip: inBothOf,
	say: wordingsData,
	why: inBothOf,
	source: textOf,
	limit: limitData,
	corrective: plainOf,
	priority: plainOf,
	examples: examplesData,
};

/** Keys of a rule file. */
export const ruleFileKeys: readonly string[] = Object.keys(readers);

/** A rule in the engine's shape, not yet checked. */
export const ruleData = (tree: Tree, path: string, marks: Marks): unknown => {
	nameRule(tree, path, marks);
	return groupOf(tree, path, marks, readers, { 'satisfied by': 'satisfiedBy' });
};

/** The text behind `id` in a rule or word list, where there is one. */
export const idOf = (tree: Tree): string | null => {
	const value = tree.kind === 'group' ? tree.entries.find(({ key }) => key === 'id')?.value : undefined;
	return value?.kind === 'leaf' && typeof value.value === 'string' ? value.value : null;
};

const nameRule = (tree: Tree, path: string, marks: Marks): void => {
	const id = idOf(tree);
	if (id !== null) marks.name(path, id);
};
