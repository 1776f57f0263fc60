import { fingerprint } from '../fingerprint.ts';
import { remember } from '../remember.ts';
import { findCards, longestText } from './cards.ts';
import { findSecrets } from './secret-words.ts';

/** A number, code or e-mail address that belongs to one customer. */
export interface Identifier {
	readonly start: number;
	readonly end: number;
	/** Letters mixed with digits: made by a system, so that it is one customer's whoever writes it. */
	readonly isCode: boolean;
	/** Fingerprints of it and of its long number alone, so that "SR-48213" and "sr 48213" meet. */
	readonly marks: readonly string[];
}

const email = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/gu;
const address = /(?:https?:\/\/|www\.)\S{1,500}/giu;
const phone =
	/(?<![\w.-])(?:\+?6?0\d{1,2}[- ]?\d{3,4}[- ]?\d{3,4}|\(\d{3}\) ?\d{3}-\d{4}|\d{3}-\d{3}-\d{4}|\+\d{1,3}[- ]?\d{1,4}(?:[- ]?\d{2,4}){2,3})(?!\w|-\d)/gu;
const word = /[\p{L}\p{N}][\p{L}\p{N}._/-]{3,40}/gu;

const isDate = /^(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|(?:19|20)\d\d[01]\d[0-3]\d|[0-3]\d[01]\d20\d\d)$/;
const isMeasure = /^(?:(?:rm|myr|usd|sgd)\d+|\d+(?:mah|gb|mb|tb|km|kg|ml|mm|cm|px|hz|mhz|ms|k|w|pcs|x\d+))$/i;
const isAmount = /^\d+\.\d{1,2}$|^[1-9]0+$/;
const moneyBefore = /(?:rm|myr|usd|sgd|[$€£])\s?$/i;
const unitBehind = /^\s?(?:ringgit|dollars?|euros?|points?|mata|km|kg|gb|mb|steps|views|followers|%)/i;

/** Whether a word is one customer's number: five digits and more, or letters with four digits and more. */
const isIdentifier = (text: string, found: string, start: number): boolean => {
	const digits = found.replace(/\D/g, '').length;
	const hasLetters = /\p{L}/u.test(found);
	if (digits < (hasLetters ? 4 : 5) || (hasLetters && found.length < 6) || found.split('.').length > 2) return false;
	if (isDate.test(found) || isMeasure.test(found) || isAmount.test(found)) return false;
	return (
		!moneyBefore.test(text.slice(Math.max(0, start - 5), start)) &&
		!unitBehind.test(text.slice(start + found.length, start + found.length + 12))
	);
};

const marksOf = (found: string): readonly string[] => {
	const whole = found.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
	const number = /\d{5,}/.exec(whole)?.[0];
	return [...new Set([whole, ...(number === undefined ? [] : [number])])].map(fingerprint);
};

/** With or without the country's code: "012-345 6789" is "+60 12 345 6789". */
const phoneMarks = (found: string): readonly string[] => [
	fingerprint(found.replace(/\D/g, '').replace(/^(?:6?0)/, '')),
];

const blank = (text: string): string => ' '.repeat(text.length);

/**
 * Numbers and addresses by which a customer could be known: order, account and telephone numbers, e-mail addresses. Not
 * those that are secrets of their own (cards, codes, passwords), nor dates, prices and measures.
 */
export const findIdentifiers = remember((text): readonly Identifier[] => {
	if (!/@|\d{3}/.test(text)) return [];
	const found: Identifier[] = [];
	let rest = text.slice(0, longestText);
	const take = (pattern: RegExp, marks: (part: string) => readonly string[]): void => {
		rest = rest.replace(pattern, (part: string, ...more: readonly unknown[]) => {
			const start = more.find((one) => typeof one === 'number') ?? 0;
			const all = marks(part);
			if (all.length > 0) found.push({ start, end: start + part.length, isCode: false, marks: all });
			return blank(part);
		});
	};
	for (const { kind, value } of findSecrets(rest)) if (kind !== 'card') rest = rest.replaceAll(value, blank(value));
	for (const { start, end } of findCards(rest))
		rest = rest.slice(0, start) + blank(rest.slice(start, end)) + rest.slice(end);
	if (rest.includes('@')) take(email, (part) => [fingerprint(part.toLowerCase().replace(/\.+$/, ''))]);
	if (/www\.|:\/\//i.test(rest)) take(address, () => []);
	take(phone, phoneMarks);
	for (const match of rest.matchAll(word)) {
		const part = match[0].replace(/[._/-]+$/, '');
		if (!isIdentifier(rest, part, match.index)) continue;
		found.push({
			start: match.index,
			end: match.index + part.length,
			isCode: /\p{L}/u.test(part),
			marks: marksOf(part),
		});
	}
	return found;
});
