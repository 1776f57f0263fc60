import { inner } from '../engine/check-shape.ts';
import { parseDuration } from '../engine/duration.ts';
import { didYouMean } from '../engine/nearest.ts';
import type { Marks } from './marks.ts';
import { type Fields, fieldsOf, listOf, onlyEntry, plainOf, textOf, textsOf } from './shape.ts';
import { describeTree, type Tree } from './tree.ts';

/** What the keys of `says` conditions stand for. Without more words they look at the last turn. */
const says = new Map([
	['draft says', { who: 'draft', in: 'last-turn' }],
	...(['customer', 'agent'] as const).flatMap((who): [string, { readonly who: string; readonly in: string }][] => [
		[`${who} says`, { who, in: 'last-turn' }],
		[`${who} says in last turn`, { who, in: 'last-turn' }],
		[`${who} says in last message`, { who, in: 'last-message' }],
		[`${who} says in chat`, { who, in: 'chat' }],
	]),
]);

/** The shortest key that stands for a `says` condition. */
export const keyOfSays = (when: { readonly who: string; readonly in: string }): string =>
	[...says].find(([, one]) => one.who === when.who && one.in === when.in)?.[0] ?? `${when.who} says`;

const others = ['fact', 'count', 'time', 'not', 'any', 'all'] as const;

/** Every key a condition may have. */
export const conditionKeys: readonly string[] = [...says.keys(), ...others];

/** Reads a list of conditions into the engine's shape. */
export const conditionsData = (tree: Tree, path: string, marks: Marks): readonly unknown[] | null =>
	listOf(tree, path, marks, (item, at) => conditionData(item, at, marks));

/** One condition in the engine's shape; null, and told, where it is none. */
const conditionData = (tree: Tree, path: string, marks: Marks): unknown => {
	const entry = onlyEntry(tree, path, 'one condition, such as “customer says: [late]”', marks);
	if (entry === null) return null;
	const { key, keyAt, value } = entry;
	const spoken = says.get(key);
	if (spoken !== undefined) return { kind: 'says', ...spoken, anyOf: patternsData(value, inner(path, 'anyOf'), marks) };
	const kind = others.find((one) => one === key);
	if (kind === undefined) {
		return marks.wrong(path, keyAt, `“${key.slice(0, 40)}” is no condition${didYouMean(key, conditionKeys)}`);
	}
	switch (kind) {
		case 'fact':
			return { kind, is: textOf(value, inner(path, 'is'), marks) };
		case 'count':
			return measureData(kind, value, path, marks);
		case 'time':
			return measureData(kind, value, path, marks);
		case 'not':
			return { kind, of: negatedData(value, inner(path, 'of'), marks) };
		default:
			return { kind, of: conditionsData(value, inner(path, 'of'), marks) };
	}
};

/** One pattern may stand without a list around it. */
const patternsData = (tree: Tree, path: string, marks: Marks): unknown => {
	if (tree.kind !== 'leaf' || tree.value === null) return textsOf(tree, path, marks);
	marks.mark(path, tree);
	return [textOf(tree, inner(path, 0), marks)];
};

const negatedData = (tree: Tree, path: string, marks: Marks): unknown => {
	if (tree.kind !== 'list') return conditionData(tree, path, marks);
	return marks.wrong(
		path,
		tree.at,
		'“not” takes one condition: take the hyphen away, or put “any:” or “all:” around several.',
	);
};

/** The keys of a measure, and what they are called in the engine's shape. */
const measures = {
	count: { name: 'of', least: 'min', most: 'max', read: plainOf },
	time: {
		name: 'since',
		least: 'minMs',
		most: 'maxMs',
		read: (tree: Tree, path: string, marks: Marks): unknown => durationData(tree, path, marks),
	},
} as const;

const measureData = (kind: 'count' | 'time', tree: Tree, path: string, marks: Marks): unknown => {
	const { name, least, most, read } = measures[kind];
	const fields: Fields | null = fieldsOf(tree, path, [name, 'at least', 'at most'], marks);
	// The whole condition was told.
	if (fields === null) return null;
	const part = (key: string, to: string, take: typeof plainOf): object => {
		const entry = fields.get(key);
		return entry === undefined ? {} : { [to]: take(entry.value, inner(path, to), marks) };
	};
	return { kind, ...part(name, name, textOf), ...part('at least', least, read), ...part('at most', most, read) };
};

const durationData = (tree: Tree, path: string, marks: Marks): number | null => {
	marks.mark(path, tree);
	const text = tree.kind === 'leaf' ? tree.source : '';
	const ms = parseDuration(text);
	return ms ?? marks.wrong(path, tree.at, `Write a time with its unit, as in 90s or 3m, not ${describeTree(tree)}.`);
};
