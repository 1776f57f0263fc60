import type { Chat } from '../chat.ts';
import { wordCount } from '../sentences.ts';
import { type Line, lastLine } from '../state.ts';
import { fact, stateOf } from './fact.ts';
import { findIdentifiers, type Identifier } from './identifiers.ts';

/** What an identifier is; `number` where nobody said. */
export type GivenKind = 'email' | 'phone' | 'order' | 'account' | 'number';

/** Something the customer gave, as written. */
export interface GivenDetail {
	readonly kind: GivenKind;
	readonly text: string;
}

interface GivenState {
	given: GivenDetail[];
}

const mostGiven = 8;
/** A message of so few words is an answer, so that a bare number in it is what was asked for. */
const mostWordsOfAnswer = 4;
/** Shorter bare numbers in a longer message are postcodes and the like. */
const tellingDigits = 7;

/** Words right before a number that say what it is. */
const labels: readonly (readonly [GivenKind, RegExp])[] = [
	['account', /\b(?:acc|acct|account|akaun)\b[^\d\n]{0,16}$/i],
	['order', /\b(?:order|purchase|booking|invoice|pesanan|tempahan|invois|tracking|parcel|bungkusan)\b[^\d\n]{0,16}$/i],
	['phone', /\b(?:phone|call|mobile|whatsapp|telefon|hp|tel)\b[^\d\n]{0,16}$/i],
];
/** What the agent has just asked for. */
const asked: readonly (readonly [GivenKind, string])[] = [
	['order', 'asks-order'],
	['account', 'asks-account'],
	['phone', 'asks-phone'],
];
const looksLikePhone =
	/^(?:\+?6?0\d{1,2}[- ]?\d{3,4}[- ]?\d{3,4}|\(\d{3}\) ?\d{3}-\d{4}|\d{3}-\d{3}-\d{4}|\+\d[\d -]+)$/;

const digitsOf = (text: string): string => text.replace(/\D/g, '');

const kindOf = (line: Line, { start, end }: Identifier, chat: Chat): GivenKind => {
	const text = line.text.slice(start, end);
	if (text.includes('@')) return 'email';
	const before = line.text.slice(Math.max(0, start - 30), start);
	const label = labels.find(([, looks]) => looks.test(before))?.[0];
	if (looksLikePhone.test(text)) return label ?? 'phone';
	if (label !== undefined && (label !== 'phone' || digitsOf(text).length >= tellingDigits)) return label;
	const question = lastLine(chat.state, 'agent');
	if (question === null || wordCount(line.text) > mostWordsOfAnswer) return 'number';
	return asked.find(([, lexicon]) => chat.program.hits(question.hits, lexicon))?.[0] ?? 'number';
};

const isTelling = (line: Line, { kind, text }: GivenDetail, { isCode }: Identifier): boolean =>
	kind !== 'number' || isCode || digitsOf(text).length >= tellingDigits || wordCount(line.text) <= mostWordsOfAnswer;

const start = (): GivenState => ({ given: [] });

/** What the customer has given so far, oldest first; codes and passwords may be among it (`facts/secrets.ts`). */
export const givenOf = (chat: Chat): readonly GivenDetail[] => stateOf(chat, 'given', start).given;

/** E-mail addresses and numbers the customer gave, each once, and what they are. */
export const given = fact<GivenState>({
	key: 'given',
	start,
	learn: (state, line, chat) => {
		if (line.role !== 'customer') return;
		for (const identifier of findIdentifiers(line.text)) {
			const text = line.text.slice(identifier.start, identifier.end);
			const detail = { kind: kindOf(line, identifier, chat), text };
			if (!isTelling(line, detail, identifier)) continue;
			const before = state.given.find((one) => one.text === text);
			// Said again without a word about it, it is what it was.
			if (before !== undefined && detail.kind === 'number') continue;
			state.given = [...state.given.filter((one) => one !== before), detail].slice(-mostGiven);
		}
	},
});
