import type { Chat } from '../chat.ts';
import { type Line, lastTurn } from '../state.ts';
import type { Evidence } from '../tip.ts';
import { fact } from './fact.ts';

/** Shorter messages repeat without meaning anything: "One moment please." */
const fewestWords = 5;
/** Share of the words two texts have in common that makes one a repetition of the other. */
const likeness = 0.8;
/** The same for customers, who ask alike questions of unlike things: "the rating of A", "the rating of B". */
const customerLikeness = 0.9;
/** How many agent messages back it looks. */
const reach = 12;

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** Words in common, as a share of all words of both: 1 = the same words, 0 = none shared. */
export const alike = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
	let common = 0;
	for (const word of a) if (b.has(word)) common += 1;
	const all = a.size + b.size - common;
	return all === 0 ? 0 : common / all;
};

const repeatedBy = (text: string, lines: readonly Line[], least: number): Line | null => {
	const words = wordsOf(text);
	if (words.size < fewestWords) return null;
	return lines.findLast((line) => alike(words, wordsOf(line.text)) >= least) ?? null;
};

const linesOf = (chat: Chat, role: 'agent' | 'customer'): readonly Line[] =>
	chat.state.lines.filter((line) => line.role === role).slice(-reach);

const quote = (line: Line, who: 'agent' | 'customer'): readonly Evidence[] => [
	{ who, quote: line.text.slice(0, 60), message: line.id, ...(line.at === null ? {} : { at: line.at }) },
];

/** Who says the same thing twice. */
export const repeats = fact<null>({
	key: 'repeats',
	start: () => null,
	is: {
		/** The draft says again what an earlier agent message said, nearly word for word. */
		'draft-repeats-agent': (_, chat) => {
			const line = repeatedBy(chat.state.draft.text, linesOf(chat, 'agent'), likeness);
			return line === null ? null : quote(line, 'agent');
		},
		/** The customer's last turn says again what an earlier message of theirs said. */
		'customer-repeats': (_, chat) => {
			const turn = lastTurn(chat.state, 'customer');
			const before = linesOf(chat, 'customer').filter((line) => !turn.includes(line));
			for (const line of turn)
				if (repeatedBy(line.text, before, customerLikeness) !== null) return quote(line, 'customer');
			return null;
		},
	},
});
