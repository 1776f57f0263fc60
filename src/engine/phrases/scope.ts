import { readWords, textAt, type Word, wordIndexAt } from './clause-words.ts';
import { hasModal, lastCondition, markConditions } from './conditions.ts';
import { isExcused } from './excuses.ts';
import { beginsQuestion, presupposes, questionAt } from './questions.ts';
import * as lists from './scope-words.ts';

/**
 * Clause analysis for lists that count only where the writer states something. Deliberately shallow: words, commas and
 * the lists of scope-words.ts, one walk over the text. Only texts in which such a list was found are analysed.
 */
export interface Clauses {
	readonly words: readonly Word[];
	readonly clauses: readonly Clause[];
}

interface Clause {
	/** First word and the one behind the last. */
	readonly from: number;
	readonly to: number;
	/** Where it asks: index of the word that makes it a question, `to` for a question mark; -1 = no question. */
	readonly asksAt: number;
	readonly isExcused: boolean;
	/** Has would, may, will … : unreal when an if follows in the same sentence. */
	readonly isUnreal: boolean;
}

/** Splits a text into clauses and finds out what each is. Linear in its length. */
export const analyseClauses = (text: string): Clauses => {
	const { words, sentences } = readWords(text);
	const clauses: Clause[] = [];
	for (const sentence of sentences) {
		markConditions(words, sentence.from, sentence.to);
		const starts = clauseStarts(words, sentence.from, sentence.to);
		const condition = lastCondition(words, sentence.from, sentence.to);
		starts.forEach((from, i) => {
			const to = starts[i + 1] ?? sentence.to;
			const hasMark = sentence.isQuestion && to === sentence.to;
			for (let k = from; k < to; k += 1) setClause(words[k], clauses.length);
			clauses.push(describe(words, from, to, condition, hasMark));
		});
	}
	return { words, clauses };
};

/** Whether a hit is stated: its clause asks nothing, supposes nothing, negates nothing and excuses nothing. */
export const isAsserted = ({ words, clauses }: Clauses, start: number, end: number): boolean => {
	const first = wordIndexAt(words, start);
	const word = words[first];
	const clause = clauses[word?.clause ?? -1];
	if (word === undefined || clause === undefined) return true;
	let behind = first;
	while (behind < words.length && (words[behind]?.start ?? end) < end) behind += 1;
	const isOutside = (index: number): boolean => index < first || index >= behind;
	if (word.conditional || clause.isUnreal || clause.isExcused) return false;
	if (clause.asksAt !== -1 && isOutside(clause.asksAt)) return false;
	return !isNegated(words, clause.from, first);
};

const setClause = (word: Word | undefined, clause: number): void => {
	if (word !== undefined) word.clause = clause;
};

const describe = (words: readonly Word[], from: number, to: number, condition: number, hasMark: boolean): Clause => ({
	from,
	to,
	asksAt: presupposes(words, from, to) ? -1 : questionAt(words, from, to, hasMark),
	isExcused: isExcused(words, from, to),
	isUnreal: condition >= from && hasModal(words, from, to),
});

/** How many words before a hit a negation reaches. */
const negationReach = 3;

const isNegated = (words: readonly Word[], from: number, first: number): boolean => {
	for (let i = first - 1; i >= from && i >= first - negationReach; i -= 1) {
		// A comma or a sign ends the reach of what stands before it.
		if (words[i + 1]?.before !== 'none') return false;
		const text = textAt(words, i);
		if (lists.whyWords.has(text) || lists.absorbers.has(text)) return false;
		if (lists.negators.has(text) && !isNoNegation(words, i, from)) return true;
	}
	return false;
};

const isNoNegation = (words: readonly Word[], i: number, from: number): boolean => {
	const text = textAt(words, i);
	const next = textAt(words, i + 1);
	if (lists.notOnly.has(next)) return true;
	if (text === 'x') return /^[0-9]/.test(textAt(words, i - 1));
	const isAnswer = text === 'no' || text === 'tak' || text === 'tidak' || text === 'bukan';
	return isAnswer && i === from && lists.answered.has(next);
};

/** First words of the clauses of a sentence. */
const clauseStarts = (words: readonly Word[], from: number, to: number): readonly number[] => {
	const starts = [from];
	for (let i = from + 1; i < to; i += 1) if (beginsClause(words, i, to)) starts.push(i);
	return starts;
};

const beginsClause = (words: readonly Word[], i: number, to: number): boolean => {
	const { text, before } = words[i] ?? { text: '', before: 'none' };
	if (before === 'clause' || before === 'sentence' || lists.contrastWords.has(text)) return true;
	if (before === 'comma') return lists.joinWords.has(text) || beginsQuestion(words, i, to);
	return lists.joinWords.has(text) && beginsQuestion(words, i + 1, to);
};
