import type { Slot } from './chains.ts';
import { asPiece, mergeWords } from './expand.ts';
import type { Graph, Junction } from './graph.ts';
import { longestPattern, widestGap } from './pattern.ts';
import type { Source } from './read-lists.ts';
import { phraseAt } from './spellings.ts';
import type { Piece, Units } from './unit.ts';

/** A pattern, or one part of a gapped pattern, that is read when a text has its first words. */
export interface Later {
	readonly source: Source;
	readonly text: string;
	/** Its slot in a chain; null for a whole pattern. */
	readonly slot: Slot | null;
	/** Offset in `text` of what is not read yet. */
	readonly from: number;
}

/** Words and brackets of words, with a word or bracket at the end that must be there: no gap, list, number, literal. */
const mayWait = /^[a-z0-9(][a-z0-9 ()|*+'?-]* [a-z0-9 ()|*+'?-]*[a-z0-9)*+]$/;
/** Brackets that may come to nothing: (a?), (a?|b). */
const mayVanish = /\? *[|)]/;
/** A word, or brackets around choices of one word, with more behind it. */
const nextWord = /([a-z0-9]+)(?= )|\(([a-z0-9]+(?:['|][a-z0-9]+)*)\)(?= )/y;

/** Whether a pattern is so plain that its first word tells where it may begin. */
export const canWait = (text: string): boolean =>
	text.length <= longestPattern && mayWait.test(text) && !mayVanish.test(text);

/**
 * Notes a pattern behind its next word instead of reading it; false where that cannot be done. Every way to write that
 * word gets a note, so when the pattern is read at last, nothing is added in front of places that are built already.
 */
export const putOff = (graph: Graph, units: Units, at: Junction, later: Later): boolean => {
	nextWord.lastIndex = later.from;
	const found = nextWord.exec(later.text);
	if (found === null) return false;
	const [whole, word, choices] = found;
	const isPhrase = word !== undefined && units.word(word).mayBeginPhrase && namesPhrase(later);
	if (isPhrase) return false;
	const ways = word === undefined ? waysOf((choices ?? '').split('|'), units) : units.word(word).ways;
	for (const way of ways) {
		let behind = at;
		for (const unit of way) behind = graph.follow(behind, unit);
		behind.later ??= [];
		behind.later.push({ ...later, from: later.from + whole.length + 1 });
	}
	return true;
};

/** Whether the next words together stand for a row of the short forms. */
const namesPhrase = ({ text, from }: Later): boolean => phraseAt(text.slice(from).split(' '), 0) !== null;

/** Ways to write one of several words. */
const waysOf = (words: readonly string[], units: Units): readonly Piece[] =>
	mergeWords(
		words.flatMap((word) => units.word(word).ways),
		units,
	).map(asPiece);

/** Plain words and brackets with gaps between. */
const hasPlainGaps = /^[a-z0-9(][a-z0-9 ()|*+'-]*~[a-z0-9 ()|*+'~-]*[a-z0-9)*+]$/;

/** The parts of a plain gapped pattern and the gaps between them; null where the pattern needs a closer reading. */
export const splitAtGaps = (
	text: string,
): { readonly texts: readonly string[]; readonly gaps: readonly number[] } | null => {
	if (text.length > longestPattern || !text.includes('~') || !hasPlainGaps.test(text)) return null;
	const [first = '', ...rest] = text.split('~');
	const texts = [first.trim()];
	const gaps: number[] = [];
	for (const part of rest) {
		const digits = /^[0-9]*/.exec(part)?.[0] ?? '';
		texts.push(part.slice(digits.length).trim());
		gaps.push(digits === '' ? 3 : Number(digits));
	}
	const isFine = texts.every(isBalanced) && gaps.every((gap) => gap >= 1 && gap <= widestGap);
	return isFine ? { texts, gaps } : null;
};

/** Whether a part has text and closes the brackets it opens, so that no gap stands in brackets. */
const isBalanced = (text: string): boolean => text !== '' && text.split('(').length === text.split(')').length;
