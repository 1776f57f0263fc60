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

/** Several items without gap or literal, the last of which must be there. */
const mayWait = /^\^?[a-z0-9(][a-z0-9 ()|*+'?#$-]* [a-z0-9 ()|*+'?#$-]*[a-z0-9)*+#](?: ?>)?$/;
/** Brackets that may come to nothing: (a?), (a?|b). */
const mayVanish = /\? *[|)]/;
const listNames = /\$[a-z0-9-]+/g;

/** Whether all lists a pattern names can be spelled out behind any word: `isPlainList` of each. */
const namesPlainLists = (text: string, isPlainList: (id: string) => boolean): boolean =>
	!text.includes('$') || (text.match(listNames) ?? []).every((name) => isPlainList(name.slice(1)));

/** Whether a pattern is so plain that its first word tells where it may begin. */
export const canWait = (text: string, isPlainList: (id: string) => boolean): boolean =>
	text.length <= longestPattern && mayWait.test(text) && !mayVanish.test(text) && namesPlainLists(text, isPlainList);

/** A word, or brackets around choices of words, or either with a question mark behind it; another item follows. */
const nextItem = /\^?(?:([a-z0-9]+(?:'[a-z0-9]+)*)|\(([a-z0-9]+(?:[ '|][a-z0-9]+)*)\))(\??) (?! *>)/y;

/**
 * Notes a pattern behind its next word instead of reading it; false where that cannot be done. Every way to write that
 * word gets a note, so when the pattern is read at last, nothing is added in front of places that are built already.
 */
export const putOff = (graph: Graph, units: Units, at: Junction, later: Later): boolean => {
	nextItem.lastIndex = later.from;
	const found = nextItem.exec(later.text);
	if (found === null) return false;
	const [whole, word, choices = '', mark] = found;
	const ways = word === undefined ? waysOf(choices, units) : waysOfWord(word, later, units);
	if (ways === null) return false;
	const behind: Later = { ...later, from: later.from + whole.length };
	// What may be left out: the pattern waits for the word behind it as well.
	if (mark !== '' && !putOff(graph, units, at, behind)) return false;
	for (const way of ways) {
		let junction = at;
		for (const unit of way) junction = graph.follow(junction, unit);
		junction.later ??= [];
		junction.later.push(behind);
	}
	return true;
};

/** Ways to write the next word; null where it and the next ones together stand for a row of the short forms. */
const waysOfWord = (word: string, { text, from }: Later, units: Units): readonly Piece[] | null => {
	const { ways, mayBeginPhrase } = units.word(word);
	return mayBeginPhrase && phraseAt(text.slice(from).replace('^', '').split(' '), 0) !== null ? null : ways;
};

/** Choices that come to more ways than this are left to those who count them. */
const mostWays = 64;

/** Ways to write one of several choices of plain words; null where that takes a closer reading. */
export const waysOf = (choices: string, units: Units): readonly Piece[] | null => {
	const ways: Piece[] = [];
	for (const choice of choices.split('|')) {
		const some = waysOfWords(choice.split(' '), units);
		if (some === null || ways.length + some.length > mostWays) return null;
		ways.push(...some);
	}
	return mergeWords(ways, units).map(asPiece);
};

const waysOfWords = (words: readonly string[], units: Units): readonly Piece[] | null => {
	let ways: readonly Piece[] = [[]];
	for (const [i, text] of words.entries()) {
		const word = units.word(text);
		if (word.mayBeginPhrase && words.length > 1 && phraseAt(words, i) !== null) return null;
		if (ways.length * word.ways.length > mostWays) return null;
		ways = ways.flatMap((way) => word.ways.map((choice) => [...way, ...choice]));
	}
	return ways;
};

/** A gapped pattern in parts. */
export interface Parts {
	readonly texts: readonly string[];
	/** Most words between each two parts. */
	readonly gaps: readonly number[];
	readonly atStart: boolean;
	readonly atEnd: boolean;
}

/** Words, brackets, lists and gaps; literals are looked at as one word. */
const hasPlainGaps = /^[a-z0-9 ()|*+'?#$~-]*$/;
const literals = /"[^"()|~]*"/g;

/** The parts of a plain gapped pattern and the gaps between them; null where the pattern needs a closer reading. */
export const splitAtGaps = (text: string, isPlainList: (id: string) => boolean): Parts | null => {
	if (text.length > longestPattern || !text.includes('~')) return null;
	const atStart = text.startsWith('^');
	const atEnd = text.endsWith('>');
	const bare = text.slice(atStart ? 1 : 0, atEnd ? -1 : undefined);
	const isPlain = hasPlainGaps.test(bare.replace(literals, 'x')) && !mayVanish.test(bare.replace(literals, 'x'));
	if (!isPlain || !namesPlainLists(bare, isPlainList)) return null;
	const [first = '', ...rest] = bare.split('~');
	const texts = [first.trim()];
	const gaps: number[] = [];
	for (const part of rest) {
		const digits = /^[0-9]*/.exec(part)?.[0] ?? '';
		texts.push(part.slice(digits.length).trim());
		gaps.push(digits === '' ? 3 : Number(digits));
	}
	const isFine = texts.every(standsAlone) && gaps.every((gap) => gap >= 1 && gap <= widestGap);
	return isFine ? { texts, gaps, atStart, atEnd } : null;
};

const optionalItems = /\([^()]*\)\?|[a-z0-9'*+#$-]+\?/g;

/** Whether a part closes the brackets it opens, so that no gap stands in them, and something of it must be there. */
const standsAlone = (text: string): boolean => {
	if (text.split('(').length !== text.split(')').length || text.lastIndexOf('(') > text.lastIndexOf(')')) return false;
	const must = text.replace(literals, 'x').replace(optionalItems, '');
	return must.trim() !== '' && !must.includes('?');
};
