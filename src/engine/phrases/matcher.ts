import { lastWordEnd, startsClause } from './anchors.ts';
import { type Automaton, closingClass, type Find, firstFind, liveFind, unknownCell } from './automaton.ts';
import { type Chain, createFollower } from './chains.ts';
import { apostropheClass, classAt } from './classes.ts';
import { type Endings, noEndings } from './endings.ts';
import type { Graph, Junction } from './graph.ts';
import { createPlaces } from './places.ts';
import { isNegatedAt, pieceStart } from './span.ts';

/** Characters of a text that are read; what follows is ignored. */
export const longestText = 20_000;
/** Places that pieces are noted at, in one text; a text made to hold more is read no further. */
const mostFinds = 10_000;

/** What is found where a whole pattern ends. */
export interface Target {
	readonly list: number;
	/** Belongs to a `not` pattern. */
	readonly isNot: boolean;
	readonly atStart: boolean;
	readonly atEnd: boolean;
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

export const createScanner = (graph: Graph, automaton: Automaton): Scanner => {
	const { classes } = graph;
	const { columns } = automaton;
	const findings: Findings = { count: 0, lists: [], starts: [], ends: [], areNot: [], hits: 0 };
	const places = createPlaces();
	/** Chains whose rarest part is in the text, as many as `awakeCount`; never cut. */
	const awake: Chain[] = [];
	let awakeCount = 0;
	/** Finds of the text, and the offset of each; never cut. */
	const finds: Find[] = [];
	const ats: number[] = [];
	let count = 0;
	let isLive = false;
	/** End of the last word of the text, once somebody asked. */
	let wordsEnd = -1;

	const clear = (): void => {
		count = 0;
		isLive = false;
		awakeCount = 0;
		wordsEnd = -1;
		findings.count = 0;
		findings.hits = 0;
	};

	const keep = ({ list, isNot }: Target, start: number, end: number): void => {
		const at = findings.count;
		findings.count += 1;
		findings.lists[at] = list;
		findings.starts[at] = start;
		findings.ends[at] = end;
		findings.areNot[at] = isNot;
		if (!isNot) findings.hits += 1;
	};

	const endsText = (text: string, end: number): boolean => {
		if (wordsEnd < 0) wordsEnd = lastWordEnd(text);
		return end >= wordsEnd;
	};

	const follow = createFollower(graph.endings, places, { start: startsClause, end: endsText }, keep);

	const noteWhole = (text: string, junction: Junction, end: number): void => {
		const start = pieceStart(text, end, junction);
		for (const target of junction.outputs ?? []) {
			if (target.atStart && !startsClause(text, start)) continue;
			if (target.atEnd && !endsText(text, end)) continue;
			keep(target, start, end);
		}
	};

	/** Keeps the whole patterns that end at a place, and wakes the chains whose rarest part ends there. */
	const note = (text: string, { wholes, wakes }: Endings, end: number): void => {
		for (const junction of wholes) noteWhole(text, junction, end);
		for (const chain of wakes) {
			if (chain.isAwake) continue;
			chain.isAwake = true;
			awake[awakeCount] = chain;
			awakeCount += 1;
		}
	};

	const notePlaces = ({ parts }: Endings, end: number): void => {
		for (const part of parts) places.add(part, end);
	};

	/** What ends before the character at which a find is: can't is not can. */
	const endsBefore = (text: string, { before }: Find, at: number): Endings =>
		classAt(text, at) === apostropheClass && isNegatedAt(text, at) ? noEndings : before;

	/** Follows the chains that are awake, now that it is worth while to know where all parts are. */
	const followAll = (text: string): void => {
		places.clear();
		for (let i = 0; i < count; i += 1) {
			const find = finds[i];
			const at = ats[i] ?? 0;
			if (find === undefined) continue;
			notePlaces(endsBefore(text, find, at), at);
			notePlaces(find.after, at + 1);
		}
		for (let i = 0; i < awakeCount; i += 1) {
			const chain = awake[i];
			if (chain === undefined) continue;
			follow(text, chain);
			chain.isAwake = false;
		}
	};

	/** Looks at the finds of a text, now that there may be hits among them. */
	const read = (text: string): void => {
		let weight = 0;
		for (let i = 0; i < count; i += 1) {
			const find = finds[i];
			const at = ats[i] ?? 0;
			if (find === undefined) continue;
			note(text, endsBefore(text, find, at), at);
			note(text, find.after, at + 1);
			weight += find.before.weight + find.after.weight;
			if (weight > mostFinds) count = i + 1;
		}
		if (awakeCount > 0) followAll(text);
	};

	/** The rare part of the loop: a cell seen for the first time, or one where pieces end. Returns the next state. */
	const turn = (at: number, state: number, c: number, seen: number): number => {
		const cell = seen === unknownCell ? automaton.visit(state, c) : seen;
		if (cell < firstFind) return cell;
		const number = cell - firstFind;
		const find = automaton.finds[number];
		const next = automaton.nexts[number];
		if (find === undefined || next === undefined) return 0;
		finds[count] = find;
		ats[count] = at;
		count += 1;
		if (next < liveFind) return next;
		isLive = true;
		return next - liveFind;
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
				state = turn(i, state, c, cell);
				table = automaton.table;
			}
		}
		// A text that was cut may go on in the middle of a word, so only a whole one is closed.
		if (length === text.length) {
			turn(length, state, closingClass, table[state * columns + closingClass] ?? unknownCell);
		}
		if (isLive) read(text);
		return findings;
	};

	return { scan };
};
