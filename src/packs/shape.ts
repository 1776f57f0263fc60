import { inner } from '../engine/check-shape.ts';
import { didYouMean } from '../engine/nearest.ts';
import type { Marks } from './marks.ts';
import { describeTree, type Entry, type Tree } from './tree.ts';

/** Known keys of a group and their parts. */
export type Fields = ReadonlyMap<string, Entry>;

/** Reads a group whose keys are known; unknown ones are told with the nearest known one. Null where it is no group. */
export const fieldsOf = (tree: Tree, path: string, keys: readonly string[], marks: Marks): Fields | null => {
	marks.mark(path, tree);
	if (tree.kind !== 'group') {
		return marks.wrong(path, tree.at, `This must be a group of keys (${keys.join(', ')}), not ${describeTree(tree)}.`);
	}
	const fields = new Map<string, Entry>();
	for (const entry of tree.entries) {
		if (keys.includes(entry.key)) fields.set(entry.key, entry);
		else marks.aside(path, entry.keyAt, `“${entry.key.slice(0, 40)}” is not known here${didYouMean(entry.key, keys)}`);
	}
	return fields;
};

/** Reads a text. Numbers and the like are not taken for one: YAML has changed them (007 is 7 to it, 1.10 is 1.1). */
export const textOf = (tree: Tree, path: string, marks: Marks): string | null => {
	marks.mark(path, tree);
	if (tree.kind === 'group' && tree.entries.length === 1) {
		return marks.wrong(path, tree.at, 'A colon with a space behind it makes a key: put quotes around the whole text.');
	}
	if (tree.kind !== 'leaf') return marks.wrong(path, tree.at, `This must be a text, not ${describeTree(tree)}.`);
	if (typeof tree.value === 'string') return tree.value;
	if (tree.value === null) return null;
	const kind = typeof tree.value === 'number' ? 'a number' : 'true or false';
	return marks.wrong(path, tree.at, `YAML reads this as ${kind}, not as text: put quotes around it, "${tree.source}".`);
};

/** Reads a part of a file into the engine's shape. */
export type Read = (tree: Tree, path: string, marks: Marks) => unknown;

/** Reads a group by the reader of each of its keys; `renamed` = what the engine calls a key. Null where it is no group. */
export const groupOf = (
	tree: Tree,
	path: string,
	marks: Marks,
	readers: Readonly<Record<string, Read>>,
	renamed: Readonly<Record<string, string>> = {},
): Readonly<Record<string, unknown>> | null => {
	const fields = fieldsOf(tree, path, Object.keys(readers), marks);
	if (fields === null) return null;
	return Object.fromEntries(
		[...fields].map(([key, { value }]) => {
			const to = renamed[key] ?? key;
			return [to, readers[key]?.(value, inner(path, to), marks)];
		}),
	);
};

/** Reads a text in each language. */
export const inBothOf: Read = (tree, path, marks) => groupOf(tree, path, marks, { en: textOf, ms: textOf });

/** Reads a list. Null, for the check to tell, where nothing stands. */
export const listOf = (
	tree: Tree,
	path: string,
	marks: Marks,
	read: (item: Tree, path: string) => unknown,
): readonly unknown[] | null => {
	marks.mark(path, tree);
	if (tree.kind === 'list') return tree.items.map((item, i) => read(item, inner(path, i)));
	if (tree.kind === 'leaf' && tree.value === null) return null;
	return marks.wrong(
		path,
		tree.at,
		`This must be a list, each entry with a hyphen in front, not ${describeTree(tree)}.`,
	);
};

/** Reads a list of texts. */
export const textsOf = (tree: Tree, path: string, marks: Marks): readonly unknown[] | null =>
	listOf(tree, path, marks, (item, at) => {
		const isNothing = item.kind === 'leaf' && item.value === null;
		if (!isNothing) return textOf(item, at, marks);
		const why =
			'Nothing stands here: a # begins a comment and ~ alone means nothing, so put quotes around a text with them.';
		return marks.wrong(at, item.at, why);
	});

/** Reads a number, true or false as they are; other parts are told. */
export const plainOf = (tree: Tree, path: string, marks: Marks): unknown => {
	marks.mark(path, tree);
	if (tree.kind !== 'leaf')
		return marks.wrong(path, tree.at, `This must be a single value, not ${describeTree(tree)}.`);
	return tree.value;
};

/** The only entry of a group; null, and told, where there are none or several. `what` = how such a group is called. */
export const onlyEntry = (tree: Tree, path: string, what: string, marks: Marks): Entry | null => {
	marks.mark(path, tree);
	if (tree.kind !== 'group') return marks.wrong(path, tree.at, `This must be ${what}, not ${describeTree(tree)}.`);
	const [entry, second] = tree.entries;
	if (entry === undefined) return marks.wrong(path, tree.at, `This must be ${what}, not an empty group.`);
	if (second === undefined) return entry;
	const why = `“${second.key.slice(0, 40)}” needs an entry of its own, with its own hyphen: each one is ${what}.`;
	return marks.wrong(path, second.keyAt, why);
};
