import { apostropheClass, classAt, foldUnit, gapKind, ignoredClass, isWordClass, kindOfClass } from './classes.ts';
import { wordStart } from './span.ts';

/** Words behind which a clause begins, so that `^can you` also finds "it broke and can you …": their letters' classes. */
const joiningWords: readonly Uint8Array[] =
	'and but so or because then however dan tapi tp tetapi cuma jadi sebab sbb atau pastu lepastu namun'
		.split(' ')
		.map((word) => Uint8Array.from(word, (letter) => classAt(letter, 0)));

/** Whether a joining word stands from `start` to `end`. Compares in place: most texts are asked, and few have a hit. */
const isJoining = (text: string, start: number, end: number): boolean => {
	for (let w = 0; w < joiningWords.length; w += 1) {
		const word = joiningWords[w];
		if (word === undefined || word.length !== end - start) continue;
		let same = 0;
		while (same < word.length && word[same] === classAt(text, start + same)) same += 1;
		if (same === word.length) return true;
	}
	return false;
};

/** Signs that stand inside a clause and do not begin one. */
const innerSigns = '"“”„«»/&@#$%+=_';

const isInner = (text: string, at: number): boolean => {
	const c = classAt(text, at);
	if (c === apostropheClass || c === ignoredClass) return true;
	const sign = text[at] ?? '';
	if (sign === '-' || sign === '‑' || sign === '‐') {
		return isWordClass(classAt(text, at - 1)) || isWordClass(classAt(text, at + 1));
	}
	return (kindOfClass(c) === gapKind && sign.trim() === '') || innerSigns.includes(sign);
};

/** Signs that are looked at before a place. */
const longestLookBack = 200;

/** Whether a sentence or clause begins at `start`: nothing, a sign, or a joining word stands before it. */
export const startsClause = (text: string, start: number): boolean => {
	let at = start;
	while (at > 0 && !isWordClass(classAt(text, at - 1))) {
		if (start - at > longestLookBack) return false;
		if (!isInner(text, at - 1)) return true;
		at -= 1;
	}
	return at === 0 || isJoining(text, wordStart(text, at), at);
};

/** End of the last word of a text; 0 where it has none. What ends there or later ends the text. */
export const lastWordEnd = (text: string): number => {
	let at = text.length;
	while (at > 0 && !isWordClass(classAt(text, at - 1))) at -= 1;
	return at;
};

/** Folded letters of a stretch of text. */
export const foldText = (text: string, start: number, end: number): string => {
	let folded = '';
	for (let i = start; i < end; i += 1) folded += foldUnit(text[i] ?? '');
	return folded;
};
