import { inner } from '../engine/check-shape.ts';
import { examplesData } from './examples-data.ts';
import { limitData } from './limit-data.ts';
import type { Marks } from './marks.ts';
import { fieldsOf, plainOf, textOf } from './shape.ts';
import type { Tree } from './tree.ts';
import { conditionsData } from './when-data.ts';
import { wordingsData } from './wordings-data.ts';

type Read = (tree: Tree, path: string, marks: Marks) => unknown;

/** A text in each language. */
export const textData: Read = (tree, path, marks) => {
	const fields = fieldsOf(tree, path, ['en', 'ms'], marks);
	if (fields === null) return null;
	return Object.fromEntries([...fields].map(([key, { value }]) => [key, textOf(value, inner(path, key), marks)]));
};

/** What stands behind each key of a rule file, in the order in which a person reads it. */
const readers: Readonly<Record<string, Read>> = {
	id: textOf,
	skill: textOf,
	title: textData,
	level: textOf,
	status: textOf,
	on: textOf,
	when: conditionsData,
	unless: conditionsData,
	'satisfied by': conditionsData,
	tip: textData,
	say: wordingsData,
	why: textData,
	source: textOf,
	limit: limitData,
	corrective: plainOf,
	priority: plainOf,
	examples: examplesData,
};

/** Keys of a rule file. */
export const ruleFileKeys: readonly string[] = Object.keys(readers);

/** Keys the engine calls otherwise. */
const engineKeys: Readonly<Record<string, string>> = { 'satisfied by': 'satisfiedBy' };

/** A rule in the engine's shape, not yet checked. */
export const ruleData = (tree: Tree, path: string, marks: Marks): unknown => {
	nameRule(tree, path, marks);
	const fields = fieldsOf(tree, path, ruleFileKeys, marks);
	if (fields === null) return null;
	const data: Record<string, unknown> = {};
	for (const [key, { value }] of fields) {
		const to = engineKeys[key] ?? key;
		data[to] = readers[key]?.(value, inner(path, to), marks);
	}
	return data;
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
