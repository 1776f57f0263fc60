/**
 * Character classes: what the matcher sees of a UTF-16 unit. Case, diacritics and full-width forms are folded here, so
 * that the hot loop needs one table look-up for each character.
 */
const gapClass = 0;
export const firstLetter = 1;
export const firstDigit = 27;
/** A letter outside a–z once folded: other scripts, æ, œ. */
export const otherClass = 37;
export const apostropheClass = 38;
/** , : - / — gaps that may stand inside a number. */
export const markClass = 39;
/** The full stop: ends a sentence, but may stand inside a number. */
export const dotClass = 40;
export const endClass = 41;
/** Combining marks, zero-width characters and variation selectors: read as if they were not there. */
export const ignoredClass = 42;
/** From here on each compiled matcher numbers the characters that its quoted literals need to tell apart. */
export const firstCustom = 43;

/** What a class of characters does to words and sentences. */
const letterKind = 0;
export const digitKind = 1;
const otherKind = 2;
export const gapKind = 3;
export const apostropheKind = 4;
export const endKind = 5;
export const ignoredKind = 6;

/** The kind of a built-in class (below `firstCustom`). */
export const kindOfClass = (c: number): number => {
	if (c === gapClass || c === markClass) return gapKind;
	if (c < firstDigit) return letterKind;
	if (c < otherClass) return digitKind;
	if (c === otherClass) return otherKind;
	if (c === apostropheClass) return apostropheKind;
	return c === ignoredClass ? ignoredKind : endKind;
};

/** Whether characters of a built-in class make up words. */
export const isWordClass = (c: number): boolean => c >= firstLetter && c <= otherClass;

const lettersWithoutBase: Readonly<Record<string, string>> = { ø: 'o', đ: 'd', ł: 'l', ı: 'i', ħ: 'h', ß: 's' };

/** Letters that Unicode composes of a base letter and marks: Latin-1 to Extended-B, and Extended Additional. */
const composedLetters = (): string => {
	let letters = '';
	for (let code = 0xc0; code < 0x250; code += 1) letters += `${String.fromCharCode(code)}\n`;
	for (let code = 0x1e00; code < 0x1f00; code += 1) letters += `${String.fromCharCode(code)}\n`;
	return letters;
};

const foldLatin = (table: Uint8Array): void => {
	const composed = composedLetters();
	const codes = composed.split('\n');
	const bases = composed.toLowerCase().normalize('NFD').split('\n');
	codes.forEach((letter, index) => {
		const lower = letter.toLowerCase();
		const base = (lettersWithoutBase[lower] ?? bases[index] ?? '').charCodeAt(0);
		if (base >= 97 && base <= 122) table[letter.charCodeAt(0)] = firstLetter + base - 97;
	});
	table[0xd7] = gapClass;
	table[0xf7] = gapClass;
};

const fillRanges = (table: Uint8Array): void => {
	table.fill(otherClass, 0xc0, 0x2000);
	table.fill(otherClass, 0x2c00, 0x2e00);
	table.fill(otherClass, 0x3040, 0xd800);
	table.fill(otherClass, 0xf900, 0xfe00);
	table.fill(otherClass, 0xfe70, 0xfeff);
	table.fill(otherClass, 0xff66, 0xffdd);
	table.fill(ignoredClass, 0x300, 0x370);
	table.fill(ignoredClass, 0x200b, 0x2010);
	table.fill(ignoredClass, 0x202a, 0x202f);
	table.fill(ignoredClass, 0x2060, 0x2070);
	table.fill(ignoredClass, 0xfe00, 0xfe10);
};

const set = (table: Uint8Array, characters: string, c: number): void => {
	for (let i = 0; i < characters.length; i += 1) table[characters.charCodeAt(i)] = c;
};

const buildTable = (): Uint8Array => {
	const table = new Uint8Array(0x10000);
	fillRanges(table);
	for (let i = 0; i < 26; i += 1) {
		table[97 + i] = firstLetter + i;
		table[65 + i] = firstLetter + i;
	}
	for (let i = 0; i < 10; i += 1) table[48 + i] = firstDigit + i;
	foldLatin(table);
	set(table, 'ªµº', otherClass);
	set(table, "'’‘‛ʼ`´＇", apostropheClass);
	set(table, ',:-/‐‑', markClass);
	set(table, '.', dotClass);
	set(table, '!?…\n\r\u2028\u2029。！？؟।', endClass);
	set(table, '،؛、', gapClass);
	set(table, '\u00ad\ufeff', ignoredClass);
	for (let i = 0x21; i < 0x7f; i += 1) table[0xfee0 + i] = table[i] ?? gapClass;
	return table;
};

/** Class of each UTF-16 unit. A full-width letter is folded like a plain one; surrogates (emoji) are gaps. */
export const baseClasses: Uint8Array = buildTable();

/** Class of one unit of a text; past its ends every text has a sentence end. */
export const classAt = (text: string, index: number): number =>
	index >= 0 && index < text.length ? (baseClasses[text.charCodeAt(index)] ?? gapClass) : endClass;

/** The folded character of a unit: a–z, 0–9, ' or the character itself in lower case; '' where it is ignored. */
export const foldUnit = (unit: string): string => {
	const c = classAt(unit, 0);
	if (c === ignoredClass) return '';
	if (c === apostropheClass) return "'";
	if (c >= firstLetter && c < firstDigit) return String.fromCharCode(96 + c);
	if (c >= firstDigit && c < otherClass) return String.fromCharCode(48 + c - firstDigit);
	return unit.toLowerCase();
};
