import { exampleSpeakers } from '../engine/check-example.ts';
import { inner } from '../engine/check-shape.ts';
import { didYouMean } from '../engine/nearest.ts';
import type { Marks } from './marks.ts';
import { fieldsOf, listOf, onlyEntry, textOf } from './shape.ts';
import type { Entry, Tree } from './tree.ts';

const kinds = ['fires', 'quiet', 'known-miss'];

/** The examples of a rule as one list, in the order in which they stand in the file. */
export const examplesData = (tree: Tree, path: string, marks: Marks): unknown => {
	const fields = fieldsOf(tree, path, ['en', 'ms'], marks);
	if (fields === null) return null;
	const examples: unknown[] = [];
	for (const [language, { value }] of fields) {
		if (value.kind === 'leaf' && value.value === null) continue;
		const from = examples.length;
		const read = listOf(value, path, marks, () => null);
		if (read === null || value.kind !== 'list') return null;
		value.items.forEach((item, i) => {
			examples.push(exampleData(item, language, inner(path, from + i), marks));
		});
	}
	marks.mark(path, tree);
	return examples;
};

const exampleData = (tree: Tree, language: string, path: string, marks: Marks): unknown => {
	const entry = onlyEntry(tree, path, 'one example, such as “fires: […]”', marks);
	if (entry === null) return null;
	const { key, keyAt, value } = entry;
	if (!kinds.includes(key)) {
		return marks.wrong(path, keyAt, `“${key.slice(0, 40)}” is no kind of example${didYouMean(key, kinds)}`);
	}
	const lines = listOf(value, inner(path, 'lines'), marks, (item, at) => lineData(item, at, marks));
	return { kind: key, language, lines };
};

/** A line is a text, `"customer: hello"`, or the same without quotes, which is a group of one key to YAML. */
const lineData = (tree: Tree, path: string, marks: Marks): string | null => {
	if (tree.kind !== 'group') return textOf(tree, path, marks);
	const entry = onlyEntry(tree, path, 'one line, such as “customer: Where is my parcel?”', marks);
	if (entry === null) return null;
	if (!exampleSpeakers.includes(entry.key)) {
		const why = `“${entry.key.slice(0, 40)}” does not speak in examples${didYouMean(entry.key, exampleSpeakers)}`;
		return marks.wrong(path, entry.keyAt, why);
	}
	const text = spoken(entry, path, marks);
	return text === null ? null : `${entry.key}: ${text}`;
};

const spoken = ({ key, value }: Entry, path: string, marks: Marks): string | null => {
	// Nothing at all is a right thing to say for a draft that was emptied; `on` and `off` are words here.
	if (value.kind === 'leaf' && (value.value === null || key === 'wait')) return value.source;
	return textOf(value, path, marks);
};
