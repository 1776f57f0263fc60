import { apostropheKind, digitKind, endKind, firstDigit, gapKind, isWordClass } from './classes.ts';
import type { Graph, Junction } from './graph.ts';
import { letterNode, literalNode, numberNode, plusNode, starNode, startNode } from './nodes.ts';

/**
 * One step of the graph read as a nondeterministic automaton. A thread is a place where some piece may be: a node, for
 * `word+` also a node of the suffix tree, and a mode. Text read so far = sorted list of threads.
 */
export type Threads = readonly number[];

/** What one character does: where the threads go, and the junctions reached just before it or with it. */
export interface Step {
	readonly threads: Threads;
	readonly before: readonly Junction[];
	readonly after: readonly Junction[];
}

/** A letter was read as often as the pattern has it. Of a start node: before a word. Of a number: in digits. */
const exact = 0;
/** The pattern has one of this letter, the text two so far: good only if a third follows. Of a number: behind a mark. */
const doubled = 1;
/** The text has three of this letter or more. */
const long = 2;
/** At a start node, behind an apostrophe that a letter may turn into part of the word before. */
const afterApostrophe = 3;

const suffixBits = 9;
const thread = (node: number, mode: number, suffix = 0): number => (node << (suffixBits + 2)) | (suffix << 2) | mode;

/** Threads at the very beginning of a text. */
export const firstThreads = (graph: Graph): Threads => {
	graph.open(graph.root);
	return [thread(graph.root.words, exact)];
};

/** Makes the function that moves all threads over a character of one class. */
export const createStepper = (graph: Graph): ((threads: Threads, c: number) => Step) => {
	const { nodes, kinds, root } = graph;
	// The step that is being taken.
	let c = 0;
	let kind = gapKind;
	let isWord = false;
	const next = new Set<number>();
	const before = new Set<Junction>();
	const after = new Set<Junction>();

	/** Arrives at a letter or literal node. */
	const enter = (node: number, mode = exact): void => {
		next.add(thread(node, mode));
		if (mode === doubled) return;
		if (nodes.type(node) === literalNode) {
			if (!isWord) for (const junction of nodes.ends(node)) arrive(junction);
			return;
		}
		const star = nodes.tail(node, starNode);
		if (star !== 0) next.add(thread(star, exact));
		const plus = nodes.tail(node, plusNode);
		if (plus !== 0) next.add(thread(plus, exact, graph.suffixes));
	};

	/** A literal that ends in a sign is complete with that sign, and a word may follow at once. */
	const arrive = (junction: Junction): void => {
		if (junction.ending >= 0) after.add(junction);
		if (graph.isLast(junction)) return;
		graph.open(junction);
		next.add(thread(junction.words, exact));
	};

	const tryEnter = (node: number): void => {
		if (node !== 0) enter(node);
	};

	/** A unit ended at the boundary `c`: report its junctions and go on behind them. */
	const finish = (node: number): void => {
		for (const junction of nodes.ends(node)) {
			if (junction.ending >= 0) before.add(junction);
			if (graph.isLast(junction)) continue;
			graph.open(junction);
			if (kind === gapKind) next.add(thread(junction.words, exact));
			if (kind === apostropheKind) next.add(thread(junction.words, afterApostrophe));
			tryEnter(nodes.child(junction.literals, c));
		}
	};

	const readFromStart = (node: number, mode: number): void => {
		const junction = nodes.ends(node)[0];
		if (junction === undefined) return;
		if (!isWord) {
			tryEnter(nodes.child(junction.literals, c));
			if (kind === gapKind) next.add(thread(node, exact));
			if (kind === apostropheKind) next.add(thread(node, mode));
		} else if (mode !== afterApostrophe) {
			tryEnter(nodes.child(node, c));
			tryEnter(nodes.child(junction.literals, c));
			if (kind === digitKind && junction.number !== 0) next.add(thread(junction.number, exact));
		}
	};

	/** "rm50": a number may follow a word without a gap. */
	const readDigitBehindWord = (node: number): void => {
		if (kind !== digitKind || !isWordClass(nodes.symbol(node)) || nodes.symbol(node) >= firstDigit) return;
		for (const junction of nodes.ends(node)) {
			if (graph.isLast(junction)) continue;
			graph.open(junction);
			if (junction.number !== 0) next.add(thread(junction.number, exact));
		}
	};

	/** The same letter again: the pattern's own second or third one, or a drawn-out spelling. Null = another letter. */
	const drawnOut = (node: number, mode: number): number | null => {
		const run = nodes.run(node);
		if (run === 0 || nodes.symbol(node) !== c) return null;
		return mode === exact && run === 1 ? doubled : long;
	};

	const readFromLetter = (node: number, mode: number): void => {
		if (!isWord) {
			if (mode === doubled) return;
			if (kind === apostropheKind) tryEnter(nodes.child(node, c));
			finish(node);
			return;
		}
		const again = drawnOut(node, mode);
		if (again !== null) enter(node, again);
		if (mode === doubled || (mode === long && again !== null)) return;
		tryEnter(nodes.child(node, c));
		readDigitBehindWord(node);
	};

	const readFromPlus = (node: number, mode: number, suffix: number): void => {
		if (!isWord) {
			if (mode !== doubled && nodes.ends(suffix).length > 0) finish(node);
			return;
		}
		const again = drawnOut(suffix, mode);
		if (again !== null) next.add(thread(node, again, suffix));
		if (mode === doubled || (mode === long && again !== null)) return;
		const child = nodes.child(suffix, c);
		if (child !== 0) next.add(thread(node, exact, child));
	};

	const readFromNumber = (node: number, mode: number): void => {
		if (kind === digitKind) next.add(thread(node, exact));
		else if (mode === doubled) return;
		else if (isWord) {
			// "3days": a word may follow a number without a gap.
			for (const junction of nodes.ends(node)) {
				if (graph.isLast(junction)) continue;
				graph.open(junction);
				tryEnter(nodes.child(junction.words, c));
			}
		} else {
			if (graph.marks[c] === 1) next.add(thread(node, doubled));
			finish(node);
		}
	};

	const readFromLiteral = (node: number): void => {
		tryEnter(nodes.child(node, c));
		if (!isWord && (kinds[nodes.symbol(node)] ?? gapKind) < gapKind) finish(node);
	};

	const read = (one: number): void => {
		const node = one >> (suffixBits + 2);
		const mode = one & 3;
		const type = nodes.type(node);
		if (type === letterNode) readFromLetter(node, mode);
		else if (type === startNode) readFromStart(node, mode);
		else if (type === plusNode) readFromPlus(node, mode, (one >> 2) & ((1 << suffixBits) - 1));
		else if (type === numberNode) readFromNumber(node, mode);
		else if (type === literalNode) readFromLiteral(node);
		else if (isWord) next.add(one);
		else finish(node);
	};

	const beginning = firstThreads(graph)[0] ?? 0;

	return (threads, symbol) => {
		c = symbol;
		kind = kinds[c] ?? gapKind;
		isWord = kind < gapKind;
		next.clear();
		before.clear();
		after.clear();
		for (const one of threads) read(one);
		if (!isWord) {
			tryEnter(nodes.child(root.literals, c));
			// An apostrophe right behind a letter belongs to that word, so nothing begins behind it.
			if (kind === gapKind || kind === endKind || threads.includes(beginning)) next.add(beginning);
		}
		return { threads: [...next].sort((a, b) => a - b), before: [...before], after: [...after] };
	};
};
