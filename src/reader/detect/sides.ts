import type { Box } from './layout.ts';
import { widthOf } from './layout.ts';

/** Where the words of a row stand in the transcript. */
export type Side =
	/** At the side where lines begin. */
	| 'start'
	| 'end'
	| 'centre'
	/** From one side to the other: says nothing. */
	| 'full'
	/** Not drawn now. */
	| 'unknown';

/** Off the middle by so much of the transcript's width. */
const off = 0.06;
/** A bubble touches a side, and leaves so much at the other. */
const flush = 0.015;
const face = 0.03;
/** What stands in the middle leaves so much free on both sides. */
const free = 0.12;

/** The side of a row by where its words are drawn; `hasFace`: something stands beside them. */
export const sideOf = (
	speech: Box | null,
	transcript: Box,
	isRightToLeft: boolean,
	isBubble: boolean,
	hasFace = false,
): Side => {
	const width = widthOf(transcript);
	if (speech === null || width <= 0 || widthOf(speech) <= 0) return 'unknown';
	const left = (speech.left - transcript.left) / width;
	const right = (transcript.right - speech.right) / width;
	const [start, end] = isRightToLeft ? [right, left] : [left, right];
	if (end - start > off * 2) return 'start';
	if (start - end > off * 2) return 'end';
	// A wide bubble that touches one side: its own, or that away from the face of who wrote it.
	if (isBubble && Math.min(start, end) < flush && Math.abs(start - end) > face)
		return start < end !== hasFace ? 'start' : 'end';
	return Math.min(start, end) > free ? 'centre' : 'full';
};

/** The side most of these stand at; those that say nothing do not count. */
export const mostly = (sides: readonly Side[]): Side => {
	const counts = new Map<Side, number>();
	for (const side of sides) if (side !== 'full' && side !== 'unknown') counts.set(side, (counts.get(side) ?? 0) + 1);
	const [best] = [...counts].sort(([, one], [, other]) => other - one);
	return best?.[0] ?? (sides.includes('full') ? 'full' : 'unknown');
};
