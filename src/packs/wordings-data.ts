import { inner } from '../engine/check-shape.ts';
import type { Marks } from './marks.ts';
import { fieldsOf, groupOf, type Read, textOf } from './shape.ts';
import type { Tree } from './tree.ts';

/** What is said to the customer, in each language: a text, a list of texts, or texts by tone. */
export const wordingsData: Read = (tree, path, marks) => groupOf(tree, path, marks, { en: ofLanguage, ms: ofLanguage });

const ofLanguage = (tree: Tree, path: string, marks: Marks): readonly unknown[] => {
	marks.mark(path, tree);
	const wordings: unknown[] = [];
	for (const one of tree.kind === 'list' ? tree.items : [tree]) {
		if (one.kind === 'group') wordings.push(...byTone(one, path, wordings.length, marks));
		else wordings.push({ text: textAt(one, inner(path, wordings.length), marks) });
	}
	return wordings;
};

const byTone = (tree: Tree, path: string, from: number, marks: Marks): readonly unknown[] => {
	const fields = fieldsOf(tree, inner(path, from), ['warm', 'short'], marks);
	return [...(fields ?? [])].map(([tone, { value }], i) => ({
		text: textAt(value, inner(path, from + i), marks),
		tone,
	}));
};

const textAt = (tree: Tree, path: string, marks: Marks): string | null => {
	marks.mark(path, tree);
	return textOf(tree, inner(path, 'text'), marks);
};
