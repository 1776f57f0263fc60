import { textAt, type Word } from './clause-words.ts';
import * as lists from './scope-words.ts';

/** "can you", "is it", "was my …": a verb that asks, and its subject behind it. */
const isInverted = (words: readonly Word[], i: number, to: number): boolean => {
	const verb = textAt(words, i);
	if (!lists.askingVerbs.has(verb) || i + 1 >= to) return false;
	const next = textAt(words, i + 1);
	if (lists.subjects.has(next)) return true;
	const canOwn = verb !== 'have' && verb !== 'had' && verb !== 'havent' && verb !== 'do';
	return canOwn && lists.ownSubjects.has(next);
};

/** Whether a question could begin at a word: "can you …", "why …", "boleh …", "please …". */
export const beginsQuestion = (words: readonly Word[], i: number, to: number): boolean => {
	const text = textAt(words, i);
	if (i >= to) return false;
	return (
		isInverted(words, i, to) ||
		lists.malayAskers.has(text) ||
		lists.whyWords.has(text) ||
		questionWords.has(text) ||
		pleas.has(text)
	);
};

const questionWords: ReadonlySet<string> = new Set(
	'what when where who which how apa bila mana macam mcm berapa'.split(' '),
);
const pleas: ReadonlySet<string> = new Set('please pls plz tolong tlg mohon'.split(' '));

/** Why, where and still take for granted what they ask about. */
export const presupposes = (words: readonly Word[], from: number, to: number): boolean => {
	for (let i = from; i < to; i += 1) {
		const text = textAt(words, i);
		const next = i + 1 < to ? textAt(words, i + 1) : '';
		if (lists.intensifiers.has(text)) return true;
		if (lists.whyPairs.has(`${text}_${next}`)) return true;
		if (lists.whyWords.has(text) && next !== 'would' && next !== 'should') return true;
		if ((text === 'mana' || text === 'mane') && !lists.notWhere.has(textAt(words, i - 1))) return true;
		if (isHowCome(words, i, to)) return true;
	}
	return false;
};

const howWords: ReadonlySet<string> = new Set('how macam mcm cam camne camana camna mcmana cmne'.split(' '));

/** "macam mana boleh rosak", "how can it be", "how is this possible". */
const isHowCome = (words: readonly Word[], i: number, to: number): boolean => {
	if (i + 2 >= to || !howWords.has(textAt(words, i))) return false;
	const three = `${textAt(words, i)} ${textAt(words, i + 1)} ${textAt(words, i + 2)}`;
	if (/^(?:macam|mcm|cam) mana (?:boleh|blh|bole|bleh)$/.test(three)) return true;
	if (/^(?:camne|camana|camna|mcmana|cmne) (?:boleh|blh|bole|bleh) /.test(three)) return true;
	return /^how (?:can|could|is|did) (?:it|this|that)$/.test(three);
};

/** The word that makes a clause a question, `to` for a question mark, or -1. */
export const questionAt = (words: readonly Word[], from: number, to: number, hasMark: boolean): number => {
	let first = from;
	while (first < to - 1 && lists.openers.has(textAt(words, first)) && !isInverted(words, first, to)) first += 1;
	if (isInverted(words, first, to) || lists.malayAskers.has(textAt(words, first))) return first;
	if (/^[a-z]{2,}kah$/.test(textAt(words, first)) && !lists.notAsking.has(textAt(words, first))) return first;
	if (hasMark) return to;
	let last = to - 1;
	while (last > from && lists.behindParticle.has(textAt(words, last))) last -= 1;
	return isParticle(words, last, from) ? last : -1;
};

const isParticle = (words: readonly Word[], last: number, from: number): boolean => {
	const text = textAt(words, last);
	if (last <= from) return false;
	if (lists.particles.has(text)) return true;
	if (text === 'x') return !/^[0-9]/.test(textAt(words, last - 1));
	if (text === 'not') return textAt(words, last - 1) === 'or';
	return /^[a-z]{2,}kah$/.test(text) && !lists.notAsking.has(text);
};
