import { skills } from '../engine/rule.ts';
import type { Marks } from './marks.ts';
import { idOf } from './rule-data.ts';
import type { Tree } from './tree.ts';

/** The parts of a path that say something: `rules/apologise/late-parcel.yaml` → apologise, late-parcel. */
export const nameOf = (path: string): { readonly folder: string | null; readonly stem: string } => {
	const parts = path.split(/[\\/]/).filter((part) => part !== '' && part !== '.');
	const stem = (parts.pop() ?? '').replace(/\.ya?ml$/i, '');
	return { folder: parts.pop() ?? null, stem };
};

/** A rule of a skill that does not exist is told elsewhere. */
const folders: readonly string[] = [...skills, 'lexicons', 'policies'];

type Kind = 'rule' | 'lexicon' | 'policy';

/** Kinds of files that have a folder of their own, and how they are called there. */
const homes = {
	lexicon: { folder: 'lexicons', lie: 'Word lists lie' },
	policy: { folder: 'policies', lie: 'Policy cards lie' },
} as const;

/** Tells where a file is not called, or does not lie, as what it holds. */
export const checkFileName = (file: string, kind: Kind, tree: Tree, path: string, marks: Marks): void => {
	const { folder, stem } = nameOf(file);
	const id = idOf(tree);
	if (id !== null && id !== stem) {
		marks.aside(path, placeOfKey(tree, 'id'), `The id is “${id}” and the file “${stem}.yaml”: make the two the same.`);
	}
	if (folder === null || folder === 'rules') return;
	const home = kind === 'rule' ? { folder: textAt(tree, 'skill'), lie: 'This rule lies' } : homes[kind];
	if (home.folder === folder || !folders.includes(home.folder ?? '')) return;
	const at = placeOfKey(tree, 'skill');
	marks.aside(path, at, `${home.lie} in a folder “${home.folder}”, and this file is in “${folder}”: move the file.`);
};

const partOf = (tree: Tree, key: string): Tree | undefined =>
	tree.kind === 'group' ? tree.entries.find((entry) => entry.key === key)?.value : undefined;

const placeOfKey = (tree: Tree, key: string): number => partOf(tree, key)?.at ?? tree.at;

const textAt = (tree: Tree, key: string): string | null => {
	const part = partOf(tree, key);
	return part?.kind === 'leaf' && typeof part.value === 'string' ? part.value : null;
};
