import { lastWordEnd, startsClause } from './anchors.ts';
import { type Automaton, closingClass, type Find, firstFind, unknownCell } from './automaton.ts';
import { type Chains, type Place, startOf, unknownStart } from './chains.ts';
import { apostropheClass, classAt } from './classes.ts';
import type { Graph, Junction } from './graph.ts';
import { isNegatedAt } from './span.ts';

/** Characters of a text that are read; what follows is ignored. */
export const longestText = 20_000;
/** Places that pieces are noted at, in one text; a text made to hold more is read no further. */
export const mostFinds = 10_000;

/** What is to be done when a piece is found. */
export interface Target {
	readonly list: number;
	/** Belongs to a `not` pattern. */
	readonly isNot: boolean;
	/** Slot of a chain; -1 = the piece is a hit by itself. */
	readonly slot: number;
	readonly atStart: boolean;
	readonly atEnd: boolean;
}

/** All targets by number. Grows while patterns are read. */
export interface Targets {
	readonly all: readonly Target[];
	/** The slot of each. */
	readonly slots: readonly number[];
}

/** Found patterns of one text, before `not`, scope and overlaps are looked at: parallel arrays, reused and never cut. */
export interface Findings {
	/** How many entries of the arrays belong to this text. */
	count: number;
	readonly lists: number[];
	readonly starts: number[];
	readonly ends: number[];
	readonly areNot: boolean[];
	/** Number of findings that do not belong to `not`. */
	hits: number;
}

/** Finds patterns. `scan` returns the findings of a text: the same object each time, empty where nothing was found. */
export interface Scanner {
	scan(text: string): Findings;
}

export const createScanner = (graph: Graph, automaton: Automaton, targets: Targets, chains: Chains): Scanner => {
	const { classes } = graph;
	const { columns } = automaton;
	const findings: Findings = { count: 0, lists: [], starts: [], ends: [], areNot: [], hits: 0 };
	/** Where the piece ends that is being noted: one object for all, since most texts have dozens. */
	const place: Place = { end: 0, junction: graph.root, start: 0 };
	let notes = 0;
	/** End of the last word of the text, once somebody asked. */
	let wordsEnd = -1;

	const clear = (): void => {
		if (notes === 0) return;
		notes = 0;
		wordsEnd = -1;
		findings.count = 0;
		findings.hits = 0;
		chains.clear();
	};

	const keep = (list: number, isNot: boolean, start: number, end: number): void => {
		const at = findings.count;
		findings.count += 1;
		findings.lists[at] = list;
		findings.starts[at] = start;
		findings.ends[at] = end;
		findings.areNot[at] = isNot;
		if (!isNot) findings.hits += 1;
	};

	const endOfWords = (text: string): number => {
		if (wordsEnd < 0) wordsEnd = lastWordEnd(text);
		return wordsEnd;
	};

	const noteTarget = (text: string, target: Target): void => {
		if (target.atStart && !startsClause(text, startOf(text, place))) return;
		if (target.atEnd && place.end < endOfWords(text)) return;
		const began = target.slot < 0 ? startOf(text, place) : chains.note(text, target.slot, place);
		if (began >= 0) keep(target.list, target.isNot, began, place.end);
	};

	const noteJunction = (text: string, junction: Junction, end: number): void => {
		const { outputs } = junction;
		if (outputs === null) return;
		notes += outputs.length;
		place.end = end;
		place.junction = junction;
		place.start = unknownStart;
		for (let i = 0; i < outputs.length; i += 1) {
			const number = outputs[i] ?? -1;
			if (chains.isIdle(targets.slots[number] ?? -1)) continue;
			const target = targets.all[number];
			if (target !== undefined) noteTarget(text, target);
		}
	};

	/** By index: an iterator for each find would be all that a text without hits allocates. */
	const noteJunctions = (text: string, junctions: readonly Junction[], end: number): void => {
		for (let i = 0; i < junctions.length; i += 1) {
			const junction = junctions[i];
			if (junction !== undefined) noteJunction(text, junction, end);
		}
	};

	const note = (text: string, find: Find, at: number): void => {
		if (notes > mostFinds) return;
		const isNegated = find.before.length > 0 && classAt(text, at) === apostropheClass && isNegatedAt(text, at);
		if (!isNegated) noteJunctions(text, find.before, at);
		noteJunctions(text, find.after, at + 1);
	};

	/** The rare part of the loop: a cell seen for the first time, or one where pieces end. Returns the next state. */
	const turn = (text: string, at: number, state: number, c: number, seen: number): number => {
		const cell = seen === unknownCell ? automaton.visit(state, c) : seen;
		if (cell < firstFind) return cell;
		const find = automaton.finds[cell - firstFind];
		if (find === undefined) return 0;
		note(text, find, at);
		return find.next;
	};

	const scan = (text: string): Findings => {
		clear();
		const length = text.length < longestText ? text.length : longestText;
		let { table } = automaton;
		let state = 0;
		for (let i = 0; i < length; i += 1) {
			// Both look-ups are in range by construction; a check for undefined would cost a tenth of the speed.
			const c = classes[text.charCodeAt(i)] as number;
			const cell = table[state * columns + c] as number;
			if (cell < firstFind) state = cell;
			else {
				state = turn(text, i, state, c, cell);
				table = automaton.table;
			}
		}
		// A text that was cut may go on in the middle of a word, so only a whole one is closed.
		if (length === text.length) {
			turn(text, length, state, closingClass, table[state * columns + closingClass] ?? unknownCell);
		}
		return findings;
	};

	return { scan };
};
