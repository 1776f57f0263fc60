import { findCards, maskCard } from './facts/cards.ts';
import { findSecrets } from './facts/secret-words.ts';

const hidden = '••••';

/** How a secret may be shown: of a card, its last four digits; of others, nothing. */
export const maskSecret = (value: string): string => {
	const [card] = findCards(value);
	return card === undefined ? hidden : maskCard(card);
};

/** A text without the card numbers, codes and passwords in it, and without those that are known to be secrets. */
export const maskSecrets = (text: string, known: readonly string[]): string => {
	let masked = text;
	for (const { start, end, digits } of findCards(text).toReversed()) {
		masked = masked.slice(0, start) + maskCard({ start, end, digits }) + masked.slice(end);
	}
	const values = [...findSecrets(masked).map(({ value }) => value), ...known];
	// A short value inside a longer word is no secret, but part of something else.
	for (const value of values.toSorted((a, b) => b.length - a.length)) masked = replaceWord(masked, value, hidden);
	return masked;
};

/** "d•••@mail.example": enough to tell two addresses apart, too little to write to one. */
export const maskEmail = (email: string): string => email.replace(/^([^@])[^@]*/, '$1•••');

/** "•••• 6789": the last four digits, as people say them to be sure. */
export const maskNumber = (number: string): string => `${hidden} ${number.replace(/\D/g, '').slice(-4)}`;

const emails = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/gu;
const phones = /(?<![\w.-])(?:\+?6?0\d{1,2}[- ]?\d{3,4}[- ]?\d{4}|\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4})(?![\w-])/gu;
/** Malaysian identity cards: date of birth, state, number. */
const identityCards = /(?<![\w-])\d{6}[- ]\d{2}[- ]\d{4}(?![\w-])/gu;

/** A text to be handed on: secrets hidden, and of e-mail addresses, telephone and identity card numbers only a part. */
export const maskPersonal = (text: string, known: readonly string[]): string =>
	maskSecrets(text, known).replace(emails, maskEmail).replace(identityCards, maskNumber).replace(phones, maskNumber);

const replaceWord = (text: string, word: string, by: string): string => {
	let out = '';
	let from = 0;
	for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, from)) {
		const end = at + word.length;
		const around = `${text[at - 1] ?? ''}${text[end] ?? ''}`;
		out += text.slice(from, at) + (/[\p{L}\p{N}]/u.test(around) ? word : by);
		from = end;
	}
	return out + text.slice(from);
};
