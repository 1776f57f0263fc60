import { sentenceEnds } from './sentences.ts';

/** The sentence of a text that an offset lies in. */
export const sentenceAt = (text: string, offset: number): string => {
	const ends = sentenceEnds(text);
	const from = ends.findLast((end) => end <= offset) ?? 0;
	const to = ends.find((end) => end > offset) ?? text.length;
	return text.slice(from, to).trim();
};
