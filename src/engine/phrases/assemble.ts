import type { Steps } from '../steps.ts';
import { addPart, makeChain, type Slot } from './chains.ts';
import { type Expanded, type Expansion, expand } from './expand.ts';
import { createGraph, type Graph, type Junction } from './graph.ts';
import { canWait, type Later, putOff, splitAtGaps, waysOf } from './later.ts';
import type { Target } from './matcher.ts';
import { parsePattern } from './parse-pattern.ts';
import type { Pattern } from './pattern.ts';
import { rarestOf, rarityOfPieces, rarityOfText } from './rarity.ts';
import { onlyList, type PhraseProblem, type ReadLists, type Source, sourcesOf } from './read-lists.ts';
import { createUnits, type Piece } from './unit.ts';

/** All patterns in one graph, whose junctions say what to do where a piece is found. */
export interface Assembly {
	readonly graph: Graph;
	/** Reads and spells out every pattern, those that were put off too, and says what is wrong. */
	findProblems(): readonly PhraseProblem[];
}

/**
 * Puts the patterns of all lists into one graph. Most patterns are only noted at their first word, and read when a
 * text first has that word: at start-up they cost a look-up, no more.
 */
export function* assemble(read: ReadLists): Steps<Assembly> {
	const units = createUnits();
	const knownLists: Expansion['knownLists'] = new Map();
	const graph = createGraph();
	const targets = createTargets();
	const sources = sourcesOf(read.lists);
	const crowded = new Set<Source>();

	const expandWith = (pattern: Pattern, isSlot: boolean, report: Expansion['report']): Expanded | null =>
		expand(pattern, { units, patternsOf: read.patternsOf, knownLists, isSlot, report });

	const addPieces = (pieces: readonly Piece[], source: Source, mark: (end: Junction) => void): void => {
		for (const piece of pieces) {
			const end = graph.add(piece);
			if (end === null) crowded.add(source);
			else mark(end);
		}
	};

	const addSlot = (pieces: readonly Piece[], slot: Slot, source: Source): void =>
		addPieces(pieces, source, (end) => addPart(slot, end));

	const addWhole = (pattern: Pattern, source: Source): void => {
		const expanded = expandWith(pattern, false, ignore);
		if (expanded === null) return;
		const { atStart, atEnd } = pattern;
		const target = targets.of({ ...targetOf(source), atStart, atEnd });
		addPieces(expanded.pieces, source, (end) => addOutput(end, target));
		for (const { slots, gaps } of expanded.chains) {
			const chain = makeChain(target, gaps, rarestOf(slots.map(rarityOfPieces)));
			slots.forEach((pieces, i) => {
				const slot = chain.slots[i];
				if (slot !== undefined) addSlot(pieces, slot, source);
			});
		}
	};

	/** Reads a pattern, or one part of a gapped one, and adds its pieces. */
	const add = ({ source, text, slot }: Later): void => {
		if (slot === null) {
			for (const pattern of patternsOf(source, read)) addWhole(pattern, source);
			return;
		}
		const ways = plainChoices.test(text) ? waysOf(text.slice(1, -1), units) : null;
		if (ways !== null) {
			addSlot(ways, slot, source);
			return;
		}
		const result = parsePattern(text);
		const expanded = result.ok ? expandWith(result.pattern, true, ignore) : null;
		if (expanded !== null) addSlot(expanded.pieces, slot, source);
	};

	const addOrPutOff = (later: Later): void => {
		if (!(canWait(later.text, read.isPlainList) && putOff(graph, units, graph.root, later))) add(later);
	};

	graph.readMore = (at) => {
		const waiting = at.later ?? [];
		at.later = null;
		for (const later of waiting) if (!putOff(graph, units, at, later)) add(later);
	};

	for (const [done, source] of sources.entries()) {
		if (done % patternsAtOnce === 0) yield;
		const parts = splitAtGaps(source.text, read.isPlainList);
		if (parts === null) addOrPutOff({ source, text: source.text, from: 0, slot: null });
		else {
			const { gaps, atStart, atEnd } = parts;
			const target = targets.of({ ...targetOf(source), atStart, atEnd });
			const chain = makeChain(target, gaps, rarestOf(parts.texts.map(rarityOfText)));
			parts.texts.forEach((text, i) => {
				addOrPutOff({ source, text, from: 0, slot: chain.slots[i] ?? null });
			});
		}
	}

	const findProblems = (): readonly PhraseProblem[] => {
		const problems: PhraseProblem[] = [];
		for (const source of sources) {
			const report = (at: number, why: string): void => {
				const { list, part, index, text } = source;
				problems.push({ list: read.lists[list]?.id ?? '', part, index, pattern: text, at, why });
			};
			const result = parsePattern(source.text);
			if (!result.ok) for (const { at, why } of result.problems) report(at, why);
			// A list named alone in `patterns` is an inclusion, which has its own check.
			else if (onlyList(source.text) === null || source.part === 'not') expandWith(result.pattern, false, report);
			if (crowded.has(source)) report(0, 'all patterns together quote too many different characters');
		}
		return problems;
	};

	return { graph, findProblems };
}

/** Patterns between two places where the work may be interrupted: about a millisecond. */
const patternsAtOnce = 16;

const ignore = (): void => undefined;

/** Most parts between gaps are brackets around words; they need no reader. */
const plainChoices = /^\([a-z0-9]+(?:[ '|][a-z0-9]+)*\)$/;

const targetOf = ({ list, part }: Source): Target => ({
	list,
	isNot: part === 'not',
	atStart: false,
	atEnd: false,
});

/** The pattern of a source; for a list named alone in `not`, all patterns of that list and of those it names alone. */
const patternsOf = (source: Source, read: ReadLists): readonly Pattern[] => {
	const named = source.text.includes('$') ? onlyList(source.text) : null;
	if (named === null) {
		const result = parsePattern(source.text);
		return result.ok ? [result.pattern] : [];
	}
	return source.part === 'not' ? listedPatterns(named, read, []) : [];
};

const listedPatterns = (id: string, read: ReadLists, open: readonly string[]): readonly Pattern[] => {
	if (open.includes(id)) return [];
	return (read.patternsOf(id) ?? []).flatMap((pattern) => {
		const [item] = pattern.items;
		const isNamed = pattern.items.length === 1 && item?.kind === 'list' && !pattern.atStart && !pattern.atEnd;
		return isNamed ? listedPatterns(item.id, read, [...open, id]) : [pattern];
	});
};

const addOutput = (end: Junction, target: Target): void => {
	end.outputs ??= [];
	if (!end.outputs.includes(target)) end.outputs.push(target);
};

/** Patterns of one list and kind share a target, so that a piece which many of them hold is noted once. */
const createTargets = (): { of(target: Target): Target } => {
	const known = new Map<number, Target>();
	return {
		of: (target) => {
			const { list, isNot, atStart, atEnd } = target;
			const key = list * 8 + (isNot ? 4 : 0) + (atStart ? 2 : 0) + (atEnd ? 1 : 0);
			const old = known.get(key);
			if (old === undefined) known.set(key, target);
			return old ?? target;
		},
	};
};
