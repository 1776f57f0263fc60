import { inner } from '../engine/check-shape.ts';
import { packKeys } from '../engine/rule-pack.ts';
import { changeData } from './change-data.ts';
import { checkFileName, nameOf } from './file-names.ts';
import { emptyHead, headData, headKeys, type PackHead } from './head-data.ts';
import { lexiconData } from './lexicon-data.ts';
import { createLedger, type Ledger, type Marks } from './marks.ts';
import { placesIn } from './places.ts';
import { policyData } from './policy-data.ts';
import { readYaml } from './read-yaml.ts';
import { ruleData } from './rule-data.ts';
import { fieldsOf, listOf, plainOf, textOf, textsOf } from './shape.ts';
import type { Tree } from './tree.ts';

/** A file of a pack. */
export interface PackFile {
	/** Below the folder of the pack: `<skill>/<id>.yaml`, `lexicons/<id>.yaml` or `policies/<id>.yaml`; a file by itself has no folder. */
	readonly path: string;
	/** What problems call the file; its path when missing. */
	readonly shown?: string;
	readonly text: string;
}

/** All files as the data of one pack, not yet checked, and where its parts were written. */
export interface Gathered {
	readonly data: {
		readonly format: unknown;
		readonly id: unknown;
		readonly version: unknown;
		readonly off: readonly unknown[];
		readonly changes: readonly unknown[];
		readonly lexicons: readonly unknown[];
		readonly rules: readonly unknown[];
		readonly policies: readonly unknown[];
	};
	/** What the pack says of itself, checked. */
	readonly head: PackHead;
	readonly ledger: Ledger;
}

type Kind = 'pack' | 'lexicon' | 'policy' | 'rule';

const has = (tree: Tree, keys: readonly string[]): boolean =>
	tree.kind === 'group' && tree.entries.some(({ key }) => keys.includes(key));

/** Keys that only packs have. */
const keysOfPacks = [...packKeys, ...headKeys].filter((key) => key !== 'id');

/** A file tells what it is by its keys; one that tells nothing is taken for a rule, the file people write most. */
const kindOf = (path: string, tree: Tree): Kind => {
	if (has(tree, keysOfPacks)) return 'pack';
	const { folder } = nameOf(path);
	if (folder === 'lexicons') return 'lexicon';
	if (folder === 'policies' || (has(tree, ['gives']) && !has(tree, ['skill', 'tip']))) return 'policy';
	return has(tree, ['en', 'ms', 'scope', 'not']) && !has(tree, ['skill', 'when', 'tip']) ? 'lexicon' : 'rule';
};

/** What is gathered so far. */
interface Basket {
	head: { readonly format: unknown; readonly id: unknown; readonly version: unknown };
	about: PackHead;
	readonly off: unknown[];
	readonly changes: unknown[];
	readonly lexicons: unknown[];
	readonly rules: unknown[];
	readonly policies: unknown[];
}

const addPack = (basket: Basket, tree: Tree, marks: Marks): void => {
	const fields = fieldsOf(tree, '', [...packKeys, ...headKeys], marks);
	const read = <T>(key: string, take: (tree: Tree, path: string, marks: Marks) => T): T | undefined => {
		const entry = fields?.get(key);
		return entry === undefined ? undefined : take(entry.value, key, marks);
	};
	basket.head = { format: read('format', plainOf), id: read('id', textOf), version: read('version', textOf) };
	basket.about = headData(
		new Map(
			headKeys.flatMap((key) => {
				const entry = fields?.get(key);
				return entry === undefined ? [] : [[key, entry.value] as const];
			}),
		),
		marks,
	);
	basket.off.push(...(read('off', textsOf) ?? []));
	read('changes', (list, path) => listOf(list, path, marks, (item) => addChange(basket, item, marks)));
	read('lexicons', (list, path) => listOf(list, path, marks, (item) => addLexicon(basket, item, marks)));
	read('rules', (list, path) => listOf(list, path, marks, (item) => addRule(basket, item, marks)));
	// What they hold is for the practice room to check.
	read('practice', (list, path) => listOf(list, path, marks, () => null));
	read('policies', (list, path) => listOf(list, path, marks, (item) => addPolicy(basket, item, marks)));
};

/** Adds a word list and returns its path. */
const addLexicon = ({ lexicons }: Basket, tree: Tree, marks: Marks): string => {
	const path = inner('lexicons', lexicons.length);
	lexicons.push(lexiconData(tree, path, marks));
	return path;
};

const addRule = ({ rules }: Basket, tree: Tree, marks: Marks): string => {
	const path = inner('rules', rules.length);
	rules.push(ruleData(tree, path, marks));
	return path;
};

const addChange = ({ changes }: Basket, tree: Tree, marks: Marks): void => {
	changes.push(changeData(tree, inner('changes', changes.length), marks));
};

const addPolicy = ({ policies }: Basket, tree: Tree, marks: Marks): string => {
	const path = inner('policies', policies.length);
	policies.push(policyData(tree, path, marks));
	return path;
};

const adders = { rule: addRule, lexicon: addLexicon, policy: addPolicy };

const addFile = (basket: Basket, { path, text }: PackFile, at: string, marks: Marks): void => {
	const { tree, problems } = readYaml(text);
	const { folder, stem } = nameOf(path);
	if (folder !== 'lexicons') marks.name(at, stem);
	for (const problem of problems) marks.wrong(at, problem.at, problem.why);
	if (tree === null) return;
	const kind = kindOf(path, tree);
	if (kind === 'pack') addPack(basket, tree, marks);
	else checkFileName(path, kind, tree, adders[kind](basket, tree, marks), marks);
};

/** Reads rule files, word lists and packs in one file. `id` and `version` hold where no file says its own. */
export const gather = (files: readonly PackFile[], id: string, version: string): Gathered => {
	const ledger = createLedger();
	const basket: Basket = {
		head: { format: 1, id, version },
		about: emptyHead,
		off: [],
		changes: [],
		lexicons: [],
		rules: [],
		policies: [],
	};
	files.forEach((file, i) => {
		addFile(basket, file, inner('files', i), ledger.in(placesIn(file.shown ?? file.path, file.text)));
	});
	const { head, about, ...parts } = basket;
	return { data: { ...head, ...parts }, head: about, ledger };
};
