/** A word with a capital letter or not, since people write either. */
const either = (words: string): string =>
	words
		.split(' ')
		.map((word) => `[${word[0]?.toUpperCase()}${word[0]}]${word.slice(1)}|${word.toUpperCase()}`)
		.join('|');

const number = String.raw`(?:[Nn]o\.? ?)?\d+[A-Za-z]?(?:[-/]\d+[A-Za-z]?)*,? +`;
const name = String.raw`(?:\p{Lu}[\p{L}'’-]*|\d+[\p{L}\d/]*)`;
const names = `${name}(?: ${name}){0,3}`;
/** Malay says what it is first, English last. */
const malayStreet = `(?:${either('jalan jln lorong lrg persiaran lebuh lebuhraya')})\\.? +${names}`;
const malayQuarter = `(?:${either('taman tmn kampung kampong kg desa felda')})\\.? +${names}`;
const streets = 'street road avenue lane drive crescent terrace boulevard close';
const capital = (words: string): string =>
	words
		.split(' ')
		.map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}`)
		.join('|');
const streetName = String.raw`(?!(?:The|This|Our|My|A) )(?:\p{Lu}[\p{L}'’-]+ ){1,3}`;
/** Without a number in front, small letters may be about any road. */
const englishStreet = String.raw`(?:${number}${streetName}(?:${either(streets)}|St|Rd|Ave|Ln|Blvd)|${streetName}(?:${capital(streets)}))(?![\p{L}])`;
const before = String.raw`(?<![\p{L}\d/-])`;

const swaps: readonly (readonly [RegExp, string])[] = [
	[new RegExp(`${before}(?:${number})?${malayStreet}`, 'gu'), 'Jalan Melur 7'],
	[new RegExp(`${before}(?:${number})?${malayQuarter}`, 'gu'), 'Taman Melur'],
	[new RegExp(`${before}(?:${number})?${englishStreet}`, 'gu'), '7 Maple Street'],
	[new RegExp(String.raw`${before}[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}(?![\p{L}\d])`, 'gu'), 'AB1 2CD'],
	[new RegExp(String.raw`${before}\d{5} \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2}`, 'gu'), '50000 Kuala Lumpur'],
];

/** A text with other streets, quarters and postcodes in it, where they are written as such. */
export const withOtherPlaces = (text: string): string =>
	swaps.reduce((changed, [pattern, to]) => changed.replace(pattern, to), text);
