import type { Evidence } from '../../engine/tip.ts';

/** A line of a tiny chat: who, and their words in pieces, some of them marked. */
export interface MarkedLine {
	readonly who: string;
	readonly pieces: readonly { readonly text: string; readonly isMarked: boolean }[];
}

/** Cuts a text at the words that are quoted; quotes that are not in it are left out. */
const markPieces = (text: string, quotes: readonly string[]): MarkedLine['pieces'] => {
	const spans = quotes
		.map((quote) => quote.replace(/…$/, ''))
		.map((quote) => [text.indexOf(quote), quote.length] as const)
		.filter(([start, length]) => start >= 0 && length > 0)
		.sort(([a], [b]) => a - b);
	const pieces: { text: string; isMarked: boolean }[] = [];
	let at = 0;
	for (const [start, length] of spans) {
		if (start < at) continue;
		if (start > at) pieces.push({ text: text.slice(at, start), isMarked: false });
		pieces.push({ text: text.slice(start, start + length), isMarked: true });
		at = start + length;
	}
	if (at < text.length) pieces.push({ text: text.slice(at), isMarked: false });
	return pieces;
};

/** The lines of an example with the words that matched. */
export const markLines = (lines: readonly string[], because: readonly Evidence[]): readonly MarkedLine[] => {
	const lastDraft = lines.findLastIndex((line) => line.startsWith('draft'));
	return lines.map((line, index) => {
		const colon = line.indexOf(':');
		const text = line.slice(colon + 1).trim();
		const quotes = because
			.filter(({ message }) => (message === undefined ? index === lastDraft : message === `e${index}`))
			.map(({ quote }) => quote);
		return { who: line.slice(0, colon).trim(), pieces: markPieces(text, quotes) };
	});
};
