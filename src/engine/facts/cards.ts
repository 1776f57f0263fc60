import { remember } from '../remember.ts';

/** A payment card number in a text: where it stands, and its digits alone. */
export interface CardNumber {
	readonly start: number;
	readonly end: number;
	readonly digits: string;
}

/** 13 to 19 digits in one run, or in the groups that are printed on cards. */
const looksLikeCard =
	/(?<![\p{L}\d@/_#.-]|\d[ \u00a0])(?:\d{4}([ \u00a0.–-])\d{4}\1\d{4}\1\d{1,4}(?:\1\d{1,3})?|\d{4}([ \u00a0.–-])\d{6}\2\d{4,5}|\d{13,19})(?![\p{L}\d@/_]|[-.]\d|[ \u00a0]\d)/gu;

/** First digits and lengths that card schemes give out. Devices and parcels have numbers with the same check digit. */
const schemes: readonly RegExp[] = [
	/^4(?:\d{12}|\d{15}|\d{18})$/,
	/^(?:5[1-5]\d{14}|(?:222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d{12})$/,
	/^3[47]\d{13}$/,
	/^(?:30[0-5]|3[689]\d)\d{11}$/,
	/^(?:6011|64[4-9]\d|65\d\d)\d{12}$/,
	/^35(?:2[89]|[3-8]\d)\d{12}$/,
	/^62\d{14,17}$/,
	/^(?:5018|5020|5038|5893|6304|6759|676[1-3])\d{9,15}$/,
];

/** Words right before a number that say it is another one. */
const isOtherNumber =
	/(?:order|tracking|invoice|reference|ref|awb|imei|serial|parcel|case|ticket|pesanan|rujukan|siri|resit|bungkusan)\b[^\d\n]{0,14}$/i;

/** The check digit of ISO/IEC 7812: catches nine of ten numbers that are no cards. */
const passesLuhn = (digits: string): boolean => {
	let sum = 0;
	for (let i = 0; i < digits.length; i += 1) {
		const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
		const twice = digit * 2;
		sum += i % 2 === 0 ? digit : twice > 9 ? twice - 9 : twice;
	}
	return sum % 10 === 0;
};

/** As much of a text as is read for numbers and secrets; the matcher reads no more either. */
export const longestText = 20_000;

/** Signs that nobody sees, such as those in a number that was copied from an app. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

/** All card numbers of a text; those with hidden digits ("•••• 4417") are none. */
export const findCards = remember((text): readonly CardNumber[] => {
	const read = text.slice(0, longestText);
	/** Where the signs stand that are seen; null = all are. */
	const places = unseen.test(read) ? [...read.split('').keys()].filter((at) => !unseen.test(read.charAt(at))) : null;
	const seen = places === null ? read : places.map((at) => read[at]).join('');
	if (!/\d{4}/.test(seen)) return [];
	const placeOf = (at: number): number => places?.[at] ?? at;
	const cards: CardNumber[] = [];
	for (const match of seen.matchAll(looksLikeCard)) {
		const digits = match[0].replace(/\D/g, '');
		const before = seen.slice(Math.max(0, match.index - 30), match.index);
		const isCard = schemes.some((scheme) => scheme.test(digits)) && passesLuhn(digits);
		if (!isCard || (isOtherNumber.test(before) && !/card|kad\b/i.test(before))) continue;
		cards.push({ start: placeOf(match.index), end: placeOf(match.index + match[0].length - 1) + 1, digits });
	}
	return cards;
});

/** How a card number may be shown: its last four digits. */
export const maskCard = ({ digits }: CardNumber): string => `•••• ${digits.slice(-4)}`;
