import { type Chains, createChains } from './chains.ts';
import { type Expanded, type Expansion, expand } from './expand.ts';
import { createGraph, type Graph } from './graph.ts';
import { canWait, type Later, putOff, splitAtGaps } from './later.ts';
import type { Target, Targets } from './matcher.ts';
import { parsePattern } from './parse-pattern.ts';
import type { Pattern } from './pattern.ts';
import { onlyList, type PhraseProblem, type ReadLists, type Source, sourcesOf } from './read-lists.ts';
import { createUnits, type Piece } from './unit.ts';

/** All patterns in one graph, and what to do where its pieces are found. */
export interface Assembly {
	readonly graph: Graph;
	readonly targets: Targets;
	readonly chains: Chains;
	/** Reads and spells out every pattern, those that were put off too, and says what is wrong. */
	findProblems(): readonly PhraseProblem[];
}

/**
 * Puts the patterns of all lists into one graph. Most patterns are only noted at their first word, and read when a
 * text first has that word: at start-up they cost a look-up, no more.
 */
export const assemble = (read: ReadLists): Assembly => {
	const units = createUnits();
	const knownLists: Expansion['knownLists'] = new Map();
	const graph = createGraph();
	const chains = createChains();
	const targets = createTargets();
	const sources = sourcesOf(read.lists);
	const crowded = new Set<Source>();

	const expandWith = (pattern: Pattern, isSlot: boolean, report: Expansion['report']): Expanded | null =>
		expand(pattern, { units, patternsOf: read.patternsOf, knownLists, isSlot, report });

	const addPieces = (pieces: readonly Piece[], target: Target, source: Source): void => {
		const number = targets.of(target);
		for (const piece of pieces) if (!graph.add(piece, number)) crowded.add(source);
	};

	const addWhole = (pattern: Pattern, source: Source): void => {
		const expanded = expandWith(pattern, false, ignore);
		if (expanded === null) return;
		const { atStart, atEnd } = pattern;
		const target = { ...targetOf(source), atStart, atEnd };
		if (expanded.pieces.length > 0) addPieces(expanded.pieces, target, source);
		for (const { slots, gaps } of expanded.chains) {
			const first = chains.add(gaps);
			slots.forEach((slot, i) => {
				const anchors = { atStart: atStart && i === 0, atEnd: atEnd && i === slots.length - 1 };
				addPieces(slot, { ...target, ...anchors, slot: first + i }, source);
			});
		}
	};

	/** Reads a pattern, or one part of a gapped one, and adds its pieces. */
	const add = ({ source, text, slot }: Later): void => {
		if (slot < 0) {
			for (const pattern of patternsOf(source, read)) addWhole(pattern, source);
			return;
		}
		const result = parsePattern(text);
		const expanded = result.ok ? expandWith(result.pattern, true, ignore) : null;
		if (expanded !== null) addPieces(expanded.pieces, { ...targetOf(source), slot }, source);
	};

	const addOrPutOff = (later: Later): void => {
		if (!(canWait(later.text) && putOff(graph, units, graph.root, later))) add(later);
	};

	graph.readMore = (at) => {
		const waiting = at.later ?? [];
		at.later = null;
		for (const later of waiting) if (!putOff(graph, units, at, later)) add(later);
	};

	for (const source of sources) {
		const parts = splitAtGaps(source.text);
		if (parts === null) addOrPutOff({ source, text: source.text, from: 0, slot: -1 });
		else {
			const first = chains.add(parts.gaps);
			parts.texts.forEach((text, i) => {
				addOrPutOff({ source, text, from: 0, slot: first + i });
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

	return { graph, targets, chains, findProblems };
};

const ignore = (): void => undefined;

const targetOf = ({ list, part }: Source): Target => ({
	list,
	isNot: part === 'not',
	slot: -1,
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

/** Patterns of one list and kind share a target, so that a piece which many of them hold is noted once. */
const createTargets = (): Targets & { of(target: Target): number } => {
	const all: Target[] = [];
	const slots: number[] = [];
	const known = new Map<number, number>();
	return {
		all,
		slots,
		of: (target) => {
			const { list, isNot, slot, atStart, atEnd } = target;
			// A slot belongs to one chain, and all its pieces are added with one target or, put off, with equal ones.
			const key = slot < 0 ? list * 8 + (isNot ? 4 : 0) + (atStart ? 2 : 0) + (atEnd ? 1 : 0) : -1 - slot;
			const old = known.get(key);
			if (old !== undefined) return old;
			known.set(key, all.length);
			all.push(target);
			slots.push(slot);
			return all.length - 1;
		},
	};
};
