import { separatorText } from '../../adapters/known-expressions.ts';
import { contains, findAll } from '../dom.ts';
import { squash, textOf } from '../text-of.ts';
import { piecesIn, speechIn } from './bubbles.ts';
import { type Box, isVisible, type Layout } from './layout.ts';
import { bodyCssOf, lifted, type RowParts } from './row-parts.ts';
import { placeCss, sharedCss, sharedNames } from './selector.ts';
import { type Side, sideOf } from './sides.ts';
import { clockText, goneText } from './words.ts';

/** What was measured of a row. */
export interface Measured {
	readonly side: Side;
	/** How far from the side where lines begin its words begin, in whole CSS pixels; NaN for those in a box. */
	readonly indent: number;
	readonly isBubble: boolean;
	readonly isYellow: boolean;
	/** Shows nothing but a day, a time or where the unread begins. */
	readonly isDay: boolean;
}

/** Measures rows of one transcript; each call asks for layout. */
export interface Measure {
	/** The room that rows have. */
	frame(): Box;
	/** Null where a row shows no words of anybody: pictures alone say nothing of the side that words stand at. */
	row(row: Element, frame: Box): Measured | null;
	/** Selectors of times and days that stand beside the words of a line of the system. */
	spare(line: Element): readonly string[];
}

/** Rows that tell how wide the transcript is. */
const mostRows = 60;
const separator = new RegExp(separatorText, 'iu');

const isSpare = (text: string): boolean => clockText.test(text) || separator.test(text);

/** Whether a colour, as the browser writes it, is a light yellow or amber. */
const isYellow = (background: string): boolean => {
	const [red = 0, green = 0, blue = 0] = (background.match(/[\d.]+/g) ?? []).map(Number);
	return red > 215 && green > 165 && green <= red && blue < green - 15;
};

/** Smaller than this is no face. */
const leastFace = 16;

/** Faces: what stands before or after the words of a row, beside them. */
const facesBeside = (row: Element, words: Box | null, layout: Layout): readonly Box[] =>
	words === null
		? []
		: findAll(row, '*')
				.map((one) => layout.box(one))
				.filter((box) => box.left >= words.right || box.right <= words.left)
				.filter((box) => Math.min(box.right - box.left, box.bottom - box.top) >= leastFace);

/** A bubble together with the faces at its side. */
const withFaces = (speech: Box | null, faces: readonly Box[]): Box | null =>
	speech === null
		? null
		: {
				...speech,
				left: Math.min(speech.left, ...faces.map(({ left }) => left)),
				right: Math.max(speech.right, ...faces.map(({ right }) => right)),
			};

/** Prepares measuring the rows of a transcript. */
export const createMeasure = (root: Element, rowCss: string, parts: RowParts, layout: Layout): Measure => {
	const drop = parts.drop?.join(',') ?? null;
	const bodyCss = bodyCssOf(parts);
	const isRightToLeft = layout.look(root).isRightToLeft;
	const indentOf = (words: Box, frame: Box): number =>
		Math.round(isRightToLeft ? frame.right - words.right : words.left - frame.left);
	return {
		frame: () => {
			const own = layout.box(root);
			const boxes = findAll(root, rowCss)
				.slice(-mostRows)
				.map((row) => layout.box(row))
				.filter((box) => box.right > box.left);
			const left = Math.min(...boxes.map((box) => box.left));
			const right = Math.max(...boxes.map((box) => box.right));
			// Rows as narrow as their words say nothing of the room they had.
			return right - left < 0.5 * (own.right - own.left) ? own : { ...own, left, right };
		},
		row: (row, frame) => {
			const inside = piecesIn(row, layout, root);
			const dropped = drop === null ? [] : findAll(row, drop);
			const words = inside.filter(({ element }) => !dropped.some((one) => contains(one, element)));
			if (words.length === 0 && isVisible(layout.box(row))) return null;
			// What was taken back looks like any message.
			if (words.some(({ text }) => goneText.test(text))) return null;
			const speech = speechIn(words, layout, frame, [...inside].reverse());
			const faces = facesBeside(row, speech.box, layout);
			const sideIn = (box: Box | null, hasFace: boolean): Side =>
				sideOf(box, frame, isRightToLeft, speech.isBubble, hasFace);
			const side = sideIn(speech.box, faces.length > 0);
			const [only] = words;
			return {
				isDay: words.length === 1 && inside.length === 1 && only !== undefined && separator.test(only.text),
				// In a narrow window a bubble with a face at its side stands in the middle; the two of them do not.
				side: side === 'centre' && speech.isBubble ? sideIn(withFaces(speech.box, faces), false) : side,
				indent: speech.bare === null ? Number.NaN : indentOf(speech.bare, frame),
				isBubble: speech.isBubble,
				isYellow: isYellow(speech.background),
			};
		},
		spare: (line) => {
			const pieces = piecesIn(line, layout, root);
			const bodies = bodyCss === null ? [] : findAll(line, bodyCss);
			return pieces.flatMap((piece) => {
				const { element, text } = piece;
				if (pieces.length < 2 || bodies.some((body) => contains(body, element))) return [];
				if (!isSpare(text)) return [];
				const one = [lifted(piece, { row: line, pieces })];
				const all = [sharedCss(one) ?? [], sharedNames(one), placeCss(one)].flat();
				return all.find((css) => findAll(root, css).every((other) => isSpare(squash(textOf(other, null))))) ?? [];
			});
		},
	};
};
