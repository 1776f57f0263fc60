import { prefixed } from './affixes.ts';
import type { Pattern, PatternItem } from './pattern.ts';
import { type Form, phraseAt, spellingsOf, withoutApostrophe } from './spellings.ts';
import type { Piece, Unit, Units } from './unit.ts';

/** Most pieces one pattern, or one part between gaps, may come to once its choices are spelled out. */
const mostPieces = 400;
/** Most places (words) in one piece. */
const longestPiece = 60;

/** Pieces that follow one another with at most `gaps[i]` words between slot i and i + 1. */
export interface Chain {
	readonly slots: readonly (readonly Piece[])[];
	readonly gaps: readonly number[];
}

/** What a pattern comes to: pieces that are hits by themselves, and chains. */
export interface Expanded {
	readonly pieces: readonly Piece[];
	readonly chains: readonly Chain[];
}

/** What expansion needs to know about its surroundings. */
export interface Expansion {
	readonly units: Units;
	/** The patterns of a list, or null where there is no such list. */
	patternsOf(id: string): readonly Pattern[] | null;
	/** Spells out each list once; shared by all patterns of one compilation. */
	readonly knownLists: Map<string, Ways>;
	/** The pattern is one part of a gapped one, so a single word in it has neighbours. */
	readonly isSlot: boolean;
	report(at: number, why: string): void;
}

/** A unit, or the width of a gap. */
type Part = Unit | number;

/** Ways to write the same thing. */
type Ways = readonly (readonly Part[])[];

/** Thrown and caught in this file alone: a pattern that cannot be spelled out, with the reason reported. */
class CannotExpand extends Error {}

/** Spells out the choices of a pattern. Null where that cannot be done; the reason has been reported. */
export const expand = (pattern: Pattern, around: Expansion): Expanded | null => {
	const only = onlyWay(pattern.items, around.units);
	if (only !== null) return { pieces: withoutAlone([only], around), chains: [] };
	try {
		return checked(expandFully(pattern, around), around);
	} catch (error) {
		if (error instanceof CannotExpand) return null;
		throw error;
	}
};

/** The only piece that a pattern of plain words comes to; null where there are more ways. Most patterns end here. */
const onlyWay = (items: readonly PatternItem[], units: Units): Piece | null => {
	if (items.length > longestPiece) return null;
	const piece: Unit[] = [];
	for (const item of items) {
		if (item.kind !== 'word' || item.tail !== '') return null;
		const { ways, mayBeginPhrase } = units.word(item.text);
		const unit = ways[0]?.[0];
		if (unit === undefined || ways.length > 1 || (mayBeginPhrase && items.length > 1)) return null;
		piece.push(unit);
	}
	return piece;
};

const expandFully = (pattern: Pattern, around: Expansion): Expanded => {
	const { runs, gaps } = splitAtGaps(pattern.items);
	const slots = runs.map((run) => mergeWords(spellOut(run, around, []), around.units));
	const isPlain = slots.every((slot) => slot.every((parts) => parts.length > 0 && !parts.some(isGap)));
	if (!isPlain) return fromParts(spellOut(pattern.items, around, []));
	const pieces = slots.map((slot) => slot.map(asPiece));
	return pieces.length === 1
		? { pieces: pieces[0] ?? [], chains: [] }
		: { pieces: [], chains: [{ slots: pieces, gaps }] };
};

const tooMany = `too many choices: more than ${mostPieces} ways to write it; split the pattern`;

const stop = (around: Expansion, why: string, at = 0): never => {
	around.report(at, why);
	throw new CannotExpand(why);
};

const isGap = (part: Part): part is number => typeof part === 'number';

/** The parts as a piece; gaps were ruled out before. */
export const asPiece = (parts: readonly Part[]): Piece => parts.filter((part) => typeof part !== 'number');

const splitAtGaps = (items: readonly PatternItem[]): { runs: PatternItem[][]; gaps: number[] } => {
	const runs: PatternItem[][] = [[]];
	const gaps: number[] = [];
	for (const item of items) {
		const run = runs[runs.length - 1];
		if (item.kind !== 'gap') run?.push(item);
		else if (run?.length === 0 && gaps.length > 0) gaps.push((gaps.pop() ?? 0) + item.most);
		else {
			gaps.push(item.most);
			runs.push([]);
		}
	}
	return { runs, gaps };
};

/** Where a gap or nothing at all stands in a choice, each way to write the pattern becomes its own piece or chain. */
const fromParts = (ways: Ways): Expanded => {
	const pieces: Piece[] = [];
	const chains: Chain[] = [];
	for (const parts of ways) {
		const slots: Unit[][] = [[]];
		const gaps: number[] = [];
		for (const part of parts) {
			const slot = slots[slots.length - 1];
			if (!isGap(part)) slot?.push(part);
			else if (slot?.length !== 0) {
				gaps.push(part);
				slots.push([]);
			} else if (gaps.length > 0) gaps.push((gaps.pop() ?? 0) + part);
		}
		// A gap that lost what stood behind it binds nothing.
		if (slots[slots.length - 1]?.length === 0) {
			slots.pop();
			gaps.pop();
		}
		const first = slots[0];
		if (first === undefined) continue;
		if (slots.length === 1) pieces.push(first);
		else chains.push({ slots: slots.map((slot) => [slot]), gaps });
	}
	return { pieces, chains };
};

const checked = (expanded: Expanded, around: Expansion): Expanded => {
	const { pieces, chains } = expanded;
	if (pieces.length + chains.length === 0) stop(around, 'every part is optional, so nothing has to be there');
	for (const piece of [...pieces, ...chains.flatMap(({ slots }) => slots.flat())]) {
		if (piece.length > longestPiece) stop(around, `more than ${longestPiece} words in a row`);
		const twice = piece.some((unit, index) => unit.kind === 'number' && piece[index + 1]?.kind === 'number');
		if (twice) stop(around, 'two numbers in a row; write # ~ #');
	}
	return { pieces: withoutAlone(pieces, around), chains };
};

/** Spellings that need neighbours have none where a word is all there is. */
const withoutAlone = (pieces: readonly Piece[], { units, isSlot }: Expansion): readonly Piece[] =>
	isSlot ? pieces : pieces.map((piece) => (piece.length === 1 ? piece.map(units.alone) : piece));

/** All ways to write a run of items. */
const spellOut = (items: readonly PatternItem[], around: Expansion, open: string[]): Ways => {
	let ways: Part[][] = [[]];
	for (let i = 0; i < items.length; ) {
		const { count, choices } = choicesAt(items, i, around, open);
		i += count;
		if (ways.length * choices.length > mostPieces) stop(around, tooMany);
		const [only] = choices;
		if (choices.length === 1 && only !== undefined) for (const way of ways) way.push(...only);
		else ways = ways.flatMap((way) => choices.map((choice) => [...way, ...choice]));
	}
	return ways;
};

/** What may stand for the item at `i`, and how many items it takes: several where they name a row of short forms. */
const choicesAt = (
	items: readonly PatternItem[],
	i: number,
	around: Expansion,
	open: string[],
): { readonly count: number; readonly choices: Ways } => {
	const item = items[i];
	if (item === undefined) return { count: 1, choices: [] };
	if (item.kind !== 'word' || item.tail !== '') return { count: 1, choices: choicesOfItem(item, around, open) };
	const word = around.units.word(item.text);
	const phrase = word.mayBeginPhrase ? phraseAt(items.map(bareText), i) : null;
	if (phrase === null) return { count: 1, choices: word.ways };
	return { count: phrase.count, choices: around.units.ways(phrase.spellings) };
};

const bareText = (item: PatternItem): string => (item.kind === 'word' && item.tail === '' ? item.text : '');

const choicesOfItem = (item: PatternItem, around: Expansion, open: string[]): Ways => {
	const { units } = around;
	switch (item.kind) {
		case 'word':
			return item.tail === '' ? units.word(item.text).ways : [[tailed(item.text, item.tail, units)]];
		case 'number':
			return [[units.number()]];
		case 'literal':
			return [[units.literal(item.text)]];
		case 'gap':
			return [[item.most]];
		case 'optional':
			return [[], ...spellOut(item.items, around, open)];
		case 'group':
			return mergeWords(
				item.options.flatMap((option) => spellOut(option, around, open)),
				units,
			);
		case 'list':
			return listChoices(item, around, open);
	}
};

const tailed = (word: string, tail: '*' | '+', units: Units): Unit => {
	if (tail === '*') return units.words(withoutApostrophe({ text: word, tail, within: false }));
	const short = spellingsOf(word).forms.map(({ text, within }): Form => ({ text, tail: '', within }));
	const affixed = prefixed(word).map((text): Form => ({ text, tail, within: false }));
	return units.words([...affixed, ...short.filter(({ text }) => text !== word)]);
};

const listChoices = (item: PatternItem & { readonly kind: 'list' }, around: Expansion, open: string[]): Ways => {
	const known = around.knownLists.get(item.id);
	if (known !== undefined) return known;
	const patterns = around.patternsOf(item.id);
	if (patterns === null) return stop(around, `there is no list called ${item.id}`, item.at);
	if (open.includes(item.id)) return stop(around, `the list ${item.id} holds itself`, item.at);
	if (patterns.some(({ atStart, atEnd }) => atStart || atEnd)) {
		return stop(around, `a pattern of ${item.id} has ^ or >, so it cannot stand inside another pattern`, item.at);
	}
	open.push(item.id);
	const choices = mergeWords(
		patterns.flatMap(({ items }) => spellOut(items, around, open)),
		around.units,
	);
	open.pop();
	around.knownLists.set(item.id, choices);
	return choices;
};

/** Puts the choices of one word each into one place. */
export const mergeWords = (ways: Ways, units: Units): Ways => {
	if (ways.length < 2) return ways;
	const single: Unit[] = [];
	const rest: (readonly Part[])[] = [];
	for (const way of ways) {
		const [only] = way;
		if (way.length === 1 && only !== undefined && !isGap(only) && only.kind === 'words') single.push(only);
		else rest.push(way);
	}
	return single.length < 2 ? ways : [[units.union(single)], ...rest];
};
