import type { Chat } from '../chat.ts';
import { spansToEvidence } from '../quotes.ts';
import { remember } from '../remember.ts';
import { type Line, lastTurn } from '../state.ts';
import type { Evidence } from '../tip.ts';
import { fact } from './fact.ts';

/** Shorter messages repeat without meaning anything: "One moment please." */
const fewestWords = 5;
/** Share of the words two texts have in common that makes one a repetition of the other. */
const likeness = 0.8;
/** So much in common is the same again: no other number, no other place. */
const sameness = 0.97;
/** The same for customers, who ask alike questions of unlike things: "the rating of A", "the rating of B". */
const customerLikeness = 0.9;
/** How many agent messages back it looks. */
const reach = 12;

type Words = ReadonlySet<string>;

const wordsOf = (text: string): Words => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
const wordsOfNew = remember(wordsOf);

/** A line stays as it is, and every draft behind it is held against it. */
const knownWords = new WeakMap<Line, Words>();
const wordsOfLine = (line: Line): Words => {
	const known = knownWords.get(line);
	if (known !== undefined) return known;
	const words = wordsOf(line.text);
	knownWords.set(line, words);
	return words;
};

/** Words in common, as a share of all words of both: 1 = the same words, 0 = none shared. */
const alike = (a: Words, b: Words): number => {
	let common = 0;
	for (const word of a) if (b.has(word)) common += 1;
	const all = a.size + b.size - common;
	return all === 0 ? 0 : common / all;
};

/** Whether two texts are alike enough; where one has many more words, they need not be compared. */
const areAlike = (a: Words, b: Words, least: number): boolean =>
	Math.min(a.size, b.size) >= least * Math.max(a.size, b.size) && alike(a, b) >= least;

const repeatedBy = (words: Words, lines: readonly Line[], least: number): Line | null =>
	words.size < fewestWords ? null : (lines.findLast((line) => areAlike(words, wordsOfLine(line), least)) ?? null);

const linesOf = (chat: Chat, role: 'agent' | 'customer'): readonly Line[] =>
	chat.state.lines.filter((line) => line.role === role).slice(-reach);

const quote = (line: Line): readonly Evidence[] => spansToEvidence([{ start: 0, end: line.text.length }], line);

/** Who says the same thing twice. */
export const repeats = fact<null>({
	key: 'repeats',
	start: () => null,
	is: {
		/** The draft says again what an earlier agent message said, nearly word for word. */
		'draft-repeats-agent': (_, chat) => {
			const line = repeatedBy(wordsOfNew(chat.state.draft.text), linesOf(chat, 'agent'), likeness);
			return line === null ? null : quote(line);
		},
		/** The draft says again what an earlier agent message said, word for word. */
		'draft-same-again': (_, chat) => {
			const line = repeatedBy(wordsOfNew(chat.state.draft.text), linesOf(chat, 'agent'), sameness);
			return line === null ? null : quote(line);
		},
		/** The customer's last turn says again what an earlier message of theirs said. */
		'customer-repeats': (_, chat) => {
			const turn = lastTurn(chat.state, 'customer');
			const before = linesOf(chat, 'customer').filter((line) => !turn.includes(line));
			for (const line of turn) if (repeatedBy(wordsOfLine(line), before, customerLikeness) !== null) return quote(line);
			return null;
		},
	},
});
