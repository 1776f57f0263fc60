/** Ends of sentences in a text: offsets just behind . ! ? … (runs count once) and line breaks that end something. */
export const sentenceEnds = (text: string): readonly number[] => {
	const ends: number[] = [];
	let hasWords = false;
	for (let i = 0; i < text.length; i += 1) {
		const c = text.charCodeAt(i);
		const isBreak = c === 10;
		// A full stop inside a number or an address (3.50, acme.example) ends nothing.
		const isStop = (c === 33 || c === 63 || c === 0x2026 || c === 46) && isSpaceOrEnd(text, i + 1);
		if ((isBreak || isStop) && hasWords) {
			ends.push(i + 1);
			hasWords = false;
		} else if (c > 32 && !isStop) {
			hasWords = true;
		}
	}
	return ends;
};

const isSpaceOrEnd = (text: string, i: number): boolean => {
	if (i >= text.length) return true;
	const c = text.charCodeAt(i);
	return c <= 32 || c === 33 || c === 63 || c === 46 || c === 0x2026 || c === 41 || c === 34 || c === 0x201d;
};

/** Whether the draft has just come to the end of a sentence. */
export const endsSentence = (text: string): boolean => {
	const trimmed = text.trimEnd();
	return sentenceEnds(trimmed).at(-1) === trimmed.length;
};

/** Number of words: runs without spaces that have a letter, a digit or a sign beyond Latin-1, such as a dash or an emoji. */
export const wordCount = (text: string): number => {
	let count = 0;
	let inWord = false;
	for (let i = 0; i < text.length; i += 1) {
		const c = text.charCodeAt(i);
		if (c <= 32 || c === 0xa0) inWord = false;
		else if (!inWord && isLetterOrDigit(c)) {
			inWord = true;
			count += 1;
		}
	}
	return count;
};

const isLetterOrDigit = (c: number): boolean =>
	(c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 48 && c <= 57) || c >= 0xc0;
