import {
	Composer,
	type CST,
	type Document,
	isAlias,
	isMap,
	isNode,
	isScalar,
	isSeq,
	Lexer,
	type Node,
	type Pair,
	Parser,
	type Scalar,
} from 'yaml';
import type { Entry, Leaf, Tree } from './tree.ts';
import { explain, noRepeats } from './yaml-problems.ts';

/** A problem of the text itself, before anything is known of what it should hold. */
export interface TextProblem {
	/** Offset into the text. */
	readonly at: number;
	readonly why: string;
}

/** The parts of a file, or why it cannot be read: then `problems` is not empty. */
export interface ReadYaml {
	readonly tree: Tree | null;
	readonly problems: readonly TextProblem[];
}

/** Longest file that is read, in characters. */
export const longestFile = 512 * 1024;

/** Deepest nesting of lists and groups: twice what the deepest rule of a pack needs. */
const deepest = 24;

/** Most problems of syntax told for one file: later ones mostly follow from the first. */
const mostProblems = 5;

/**
 * The documents of a YAML text, two at most, each with its own errors; or why the text is not looked into: it is too
 * long or too deep. Never throws.
 */
export const documentsIn = (text: string): readonly Document.Parsed[] | TextProblem => {
	if (text.length > longestFile) return { at: 0, why: `This file is larger than ${longestFile / 1024} kB: split it.` };
	const tokens: CST.Token[] = [];
	const parser = new Parser();
	for (const lexeme of new Lexer().lex(text)) {
		for (const token of parser.next(lexeme)) tokens.push(token);
		// The composer behind the parser recurses, and on nesting without bound it takes the whole process down.
		if (parser.stack.length > deepest + 2) {
			const why = `Lists and groups stand more than ${deepest} deep in each other: write it flatter.`;
			return { at: parser.offset, why };
		}
	}
	for (const token of parser.end()) tokens.push(token);
	// Keys that stand twice are found by `growEntries`: the composer's own search takes time quadratic in their number.
	const composer = new Composer({ uniqueKeys: false, logLevel: 'silent' });
	const documents: Document.Parsed[] = [];
	for (const document of composer.compose(tokens, true, text.length)) {
		documents.push(document);
		if (documents.length > 1) break;
	}
	return documents;
};

const failed = (at: number, why: string): ReadYaml => ({ tree: null, problems: [{ at, why }] });

/**
 * Reads YAML text into a tree with places. Never throws. Only plain data passes: no anchors, aliases or tags, no second
 * document, no key twice in a group.
 */
export const readYaml = (text: string): ReadYaml => {
	const documents = documentsIn(text);
	if ('why' in documents) return failed(documents.at, documents.why);
	const [document, second] = documents;
	if (second !== undefined) {
		return failed(second.range[0], 'A line of three hyphens begins a second document: keep one in a file.');
	}
	const wrong = [...(document?.errors ?? []), ...(document?.warnings ?? [])];
	if (wrong.length > 0) {
		const problems = wrong.slice(0, mostProblems).map((error) => ({ at: error.pos[0], why: explain(error) }));
		return { tree: null, problems };
	}
	const contents = document?.contents;
	if (!isNode(contents) || (isScalar(contents) && contents.value === null)) return failed(0, 'This file is empty.');
	const problems: TextProblem[] = [];
	const tree = grow(contents, { text, problems });
	return { tree: problems.length === 0 ? tree : null, problems };
};

interface Growing {
	readonly text: string;
	readonly problems: TextProblem[];
}

const startOf = (node: Node): number => node.range?.[0] ?? 0;

const nothing = (at: number): Leaf => ({ kind: 'leaf', at, value: null, source: '', textAt: null });

/** Nesting is bounded, so this may recurse. */
const grow = (node: unknown, growing: Growing, near = 0): Tree => {
	if (!isNode(node)) return nothing(near);
	const at = startOf(node);
	if (isAlias(node) || node.anchor !== undefined) {
		growing.problems.push({ at, why: noRepeats });
		return nothing(at);
	}
	if (isMap(node)) return { kind: 'group', at, entries: growEntries(node.items, growing) };
	if (isSeq(node)) return { kind: 'list', at, items: node.items.map((item) => grow(item, growing, at)) };
	return isScalar(node) ? growLeaf(node, growing.text) : nothing(at);
};

const growEntries = (pairs: readonly Pair[], growing: Growing): readonly Entry[] => {
	const entries = new Map<string, Entry>();
	for (const { key: node, value } of pairs) {
		const keyAt = isNode(node) ? startOf(node) : 0;
		if (!isScalar(node)) {
			growing.problems.push({ at: keyAt, why: 'A key must be plain words in front of a colon.' });
			continue;
		}
		const key = typeof node.value === 'string' ? node.value : (node.source ?? '');
		const entry = { key, keyAt, value: grow(value, growing, keyAt) };
		if (entries.has(key))
			growing.problems.push({ at: keyAt, why: `“${key.slice(0, 40)}” stands twice in this group.` });
		else entries.set(key, entry);
	}
	return [...entries.values()];
};

const growLeaf = (node: Scalar, text: string): Leaf => {
	const [start, end] = node.range ?? [0, 0];
	const { value } = node;
	const written = text.slice(start, end);
	const source = node.source ?? written;
	if (typeof value === 'string')
		return { kind: 'leaf', at: start, value, source, textAt: textStart(value, start, written) };
	const known = typeof value === 'number' || typeof value === 'boolean' ? value : null;
	return { kind: 'leaf', at: start, value: known, source, textAt: null };
};

const textStart = (value: string, start: number, written: string): number | null => {
	if (written === value) return start;
	return written.slice(1, -1) === value ? start + 1 : null;
};
