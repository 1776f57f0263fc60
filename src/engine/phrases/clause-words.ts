import { foldText } from './anchors.ts';
import { classAt, dotClass, firstDigit, isWordClass, otherClass } from './classes.ts';
import { isSentenceEnd, wordEnd } from './span.ts';

/** A word as the clause analysis sees it. */
export interface Word {
	/** Folded, without apostrophes; drawn-out letters once. */
	readonly text: string;
	readonly start: number;
	readonly end: number;
	/** What stands before it: nothing special, a comma, a sign that ends a clause, or the end of a sentence. */
	readonly before: Break;
	/** Index of its clause. */
	clause: number;
	/** Inside a condition: behind an if. */
	conditional: boolean;
}

/** What separates two words. */
export type Break = 'none' | 'comma' | 'clause' | 'sentence';

/** Words from one sentence end to the next. */
export interface Sentence {
	readonly from: number;
	readonly to: number;
	readonly isQuestion: boolean;
}

/** The words of a text, and its sentences. */
export const readWords = (
	text: string,
): { readonly words: readonly Word[]; readonly sentences: readonly Sentence[] } => {
	const words: Word[] = [];
	const sentences: Sentence[] = [];
	let from = 0;
	let before: Break = 'sentence';
	let isQuestion = false;
	const close = (): void => {
		if (words.length > from) sentences.push({ from, to: words.length, isQuestion });
		from = words.length;
		isQuestion = false;
	};
	for (let at = 0; at < text.length; ) {
		if (isWordClass(classAt(text, at))) {
			if (before === 'sentence') close();
			const end = wordEnd(text, at);
			words.push({ text: foldWord(text, at, end), start: at, end, before, clause: -1, conditional: false });
			before = 'none';
			at = end;
			continue;
		}
		const sign = text[at] ?? '';
		if ((sign === '?' || sign === '？' || sign === '؟') && words.length > from) isQuestion = true;
		before = stronger(before, breakOf(text, at));
		at += 1;
	}
	close();
	return { words, sentences };
};

const ranks: readonly Break[] = ['none', 'comma', 'clause', 'sentence'];
const stronger = (a: Break, b: Break): Break => (ranks.indexOf(a) > ranks.indexOf(b) ? a : b);

const breakOf = (text: string, at: number): Break => {
	if (isSentenceEnd(text, at) || text[at] === ';') return 'sentence';
	if (classAt(text, at) === dotClass) return 'none';
	const sign = text[at] ?? '';
	if (sign === ',') return isDigitAt(text, at - 1) && isDigitAt(text, at + 1) ? 'none' : 'comma';
	if (sign === ':') return isDigitAt(text, at + 1) ? 'none' : 'clause';
	if ('()[]–—'.includes(sign)) return 'clause';
	if (sign === '-') return text[at - 1] === ' ' || text[at + 1] === ' ' ? 'clause' : 'none';
	// Emoji stand where a comma could.
	return sign >= '\ud800' && sign <= '\udfff' ? 'comma' : 'none';
};

const isDigitAt = (text: string, at: number): boolean => {
	const c = classAt(text, at);
	return c >= firstDigit && c < otherClass;
};

const foldWord = (text: string, start: number, end: number): string => {
	const folded = foldText(text, start, end).replaceAll("'", '');
	return /(.)\1\1/.test(folded) ? folded.replace(/([a-z])\1\1+/g, '$1') : folded;
};

/** The folded word at an index; empty past the ends. */
export const textAt = (words: readonly Word[], index: number): string => words[index]?.text ?? '';

/** Index of the first word that ends behind an offset, by halving. */
export const wordIndexAt = (words: readonly Word[], offset: number): number => {
	let low = 0;
	let high = words.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((words[middle]?.end ?? 0) <= offset) low = middle + 1;
		else high = middle;
	}
	return low;
};
