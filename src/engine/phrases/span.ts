import {
	apostropheClass,
	apostropheKind,
	classAt,
	digitKind,
	dotClass,
	endKind,
	gapKind,
	ignoredClass,
	ignoredKind,
	isWordClass,
	kindOfClass,
	markClass,
} from './classes.ts';
import type { Junction } from './graph.ts';
import type { Unit } from './unit.ts';

const kindAt = (text: string, index: number): number => kindOfClass(classAt(text, index));
const isIgnoredAt = (text: string, index: number): boolean => classAt(text, index) === ignoredClass;
const isWordAt = (text: string, index: number): boolean => index >= 0 && isWordClass(classAt(text, index));

/**
 * Where a piece begins that is known to end at `end`: its units are walked backwards over the text. Costs no more than
 * the characters of the piece.
 */
export const pieceStart = (text: string, end: number, last: Junction): number => {
	let at = end;
	for (let junction = last; junction.unit !== null && junction.parent !== null; junction = junction.parent) {
		const before = junction.parent.unit;
		at = unitStart(text, at, junction.unit, before);
		if (before !== null) at = skipBack(text, at, before);
	}
	return at;
};

const unitStart = (text: string, end: number, unit: Unit, before: Unit | null): number => {
	if (unit.kind === 'literal') return literalStart(text, end, unit.text);
	if (unit.kind === 'number') return numberStart(text, end, before);
	const start = wordStart(text, end);
	// In "3days" the digits are the number that stands before the word.
	return before?.kind === 'number' ? skipDigits(text, start, end) : start;
};

/** The gap between two units; none where a number and a word touch. A literal ends at its own characters. */
const skipBack = (text: string, from: number, before: Unit): number => {
	let at = from;
	while (at > 0 && !(before.kind === 'literal' ? endsWith(text, at, before.text) : isWordAt(text, at - 1))) at -= 1;
	return at;
};

/** The start of the word that ends at `end`: letters, digits, and apostrophes between them. */
export const wordStart = (text: string, end: number): number => {
	let at = end;
	for (;;) {
		while (isWordAt(text, at - 1) || (at > 0 && isIgnoredAt(text, at - 1))) at -= 1;
		const behind = skipApostrophesBack(text, at);
		if (behind === at || !isWordAt(text, lastVisible(text, behind))) break;
		at = behind;
	}
	while (at < end && isIgnoredAt(text, at)) at += 1;
	return at;
};

const skipApostrophesBack = (text: string, from: number): number => {
	let at = from;
	while (at > 0 && (classAt(text, at - 1) === apostropheClass || isIgnoredAt(text, at - 1))) at -= 1;
	return at;
};

/** Index of the last character before `end` that is not ignored; -1 = none. */
const lastVisible = (text: string, end: number): number => {
	let at = end - 1;
	while (at >= 0 && isIgnoredAt(text, at)) at -= 1;
	return at;
};

const skipDigits = (text: string, start: number, end: number): number => {
	let at = start;
	while (at < end && kindAt(text, at) === digitKind) at += 1;
	return at === end ? start : at;
};

const digitsStart = (text: string, end: number): number => {
	let at = end;
	while (at > 0 && (kindAt(text, at - 1) === digitKind || isIgnoredAt(text, at - 1))) at -= 1;
	while (at < end && isIgnoredAt(text, at)) at += 1;
	return at;
};

/** Characters of a number that are looked at; a longer one is found by its last digits, so that it costs no more. */
const longestNumber = 64;

/** The longest number that ends at `end` and may stand there: digits with . , : - / between them. */
const numberStart = (text: string, end: number, before: Unit | null): number => {
	let start = digitsStart(text, end);
	let longest = start;
	for (;;) {
		const mark = lastVisible(text, start);
		const c = classAt(text, mark);
		if ((c !== markClass && c !== dotClass) || end - mark > longestNumber) return longest;
		const digits = digitsStart(text, mark);
		if (digits === mark) return longest;
		start = digits;
		if (mayBegin(text, start, before)) longest = start;
	}
};

/** Whether a number may begin at `at`: "item1-3" has none at the 1, and `"-" #` needs its sign before the number. */
const mayBegin = (text: string, at: number, before: Unit | null): boolean => {
	if (before === null) return !isInsideWord(text, at);
	if (before.kind !== 'literal') return true;
	let behind = at;
	while (!endsWith(text, behind, before.text)) {
		const kind = kindAt(text, behind - 1);
		if (kind !== gapKind && kind !== apostropheKind && kind !== ignoredKind) return false;
		behind -= 1;
	}
	return true;
};

/** Whether a letter, or an apostrophe behind one, stands right before `at`. */
const isInsideWord = (text: string, at: number): boolean =>
	isWordAt(text, lastVisible(text, skipApostrophesBack(text, at)));

/** Whether the folded `literal` stands right before `end`. */
const endsWith = (text: string, end: number, literal: string): boolean => literalStartOrNone(text, end, literal) !== -1;

const literalStart = (text: string, end: number, literal: string): number =>
	Math.max(0, literalStartOrNone(text, end, literal));

const literalStartOrNone = (text: string, end: number, literal: string): number => {
	let at = end;
	for (let i = literal.length - 1; i >= 0; i -= 1) {
		at = lastVisible(text, at);
		if (at < 0 || !isSame(text.charCodeAt(at), literal.charCodeAt(i))) return -1;
	}
	return at;
};

/** Whether a unit of the text folds to a unit of a folded literal. */
const isSame = (unit: number, folded: number): boolean => {
	const c = classAt(String.fromCharCode(unit), 0);
	const other = classAt(String.fromCharCode(folded), 0);
	if (c !== other) return false;
	const isPlain = kindOfClass(c) <= digitKind || kindOfClass(c) === apostropheKind;
	return isPlain || unit === folded || String.fromCharCode(unit).toLowerCase() === String.fromCharCode(folded);
};

/** Whether the word that ends before the apostrophe at `at` goes on as n't: can't is not can. */
export const isNegatedAt = (text: string, at: number): boolean => {
	const isN = /[nN]/.test(text[at - 1] ?? '');
	const behind = apostrophesEnd(text, at);
	return isN && /[tT]/.test(text[behind] ?? '') && !isWordAt(text, behind + 1);
};

const apostrophesEnd = (text: string, from: number): number => {
	let at = from;
	while (classAt(text, at) === apostropheClass && at < text.length) at += 1;
	return at;
};

/** The end of the word that begins at `start`. */
export const wordEnd = (text: string, start: number): number => {
	let at = start;
	for (;;) {
		while (at < text.length && (isWordAt(text, at) || isIgnoredAt(text, at))) at += 1;
		const behind = apostrophesEnd(text, at);
		if (behind === at || !isWordAt(text, behind)) return at;
		at = behind;
	}
};

/** Whether the sign at `index` ends a sentence; a full stop between digits (3.50) does not. */
export const isSentenceEnd = (text: string, index: number): boolean => {
	if (kindAt(text, index) !== endKind) return false;
	if (classAt(text, index) !== dotClass) return true;
	return !(kindAt(text, index - 1) === digitKind && kindAt(text, index + 1) === digitKind);
};

/** Characters a gap may span, so that a text of signs alone costs no more than one of words. */
const widestGapInCharacters = 1000;

/** Whether at most `most` words and no sentence end stand between two places. */
export const isWithinGap = (text: string, from: number, to: number, most: number): boolean => {
	if (to - from > widestGapInCharacters) return false;
	let at = from;
	let words = 0;
	// What is left of a word that was found up to its apostrophe (customer's) is no word of its own.
	if (isWordAt(text, apostrophesEnd(text, at)) && isWordAt(text, at - 1)) at = wordEnd(text, apostrophesEnd(text, at));
	while (at < to) {
		if (isWordAt(text, at)) {
			words += 1;
			if (words > most) return false;
			at = numberOrWordEnd(text, at);
		} else {
			if (isSentenceEnd(text, at)) return false;
			at += 1;
		}
	}
	return true;
};

/** Numbers with marks inside count as one word, as they do in patterns. */
const numberOrWordEnd = (text: string, start: number): number => {
	let at = wordEnd(text, start);
	for (;;) {
		const c = classAt(text, at);
		const isMark = c === markClass || c === dotClass;
		if (!isMark || kindAt(text, at - 1) !== digitKind || kindAt(text, at + 1) !== digitKind) return at;
		at = wordEnd(text, at + 1);
	}
};
