import { parentElementOf, tagOf } from '../dom.ts';
import { type Box, type Layout, type Look, isVisible, widthOf } from './layout.ts';
import { allIn, hasOwnText, isControlPart } from './scope.ts';

/** A piece of text of a transcript, with what it is drawn in. */
export interface Piece {
	/** The element whose own text it is. */
	readonly element: Element;
	readonly text: string;
	readonly box: Box;
	/** The nearest element around it that is drawn with a background or a border; null for bare text. */
	readonly bubble: Element | null;
}

/** So many of the last pieces say enough. */
const most = 240;

const phrasing = new Set(['a', 'b', 'strong', 'em', 'i', 'u', 'code', 'mark', 's', 'small', 'sub', 'sup', 'kbd']);

/** The visible pieces of text in a transcript, in page order; of a long one the last. */
export const piecesIn = (root: Element, layout: Layout, end: Element | null = root): readonly Piece[] => {
	const looks = new Map<Element, Look>();
	const lookAt = (target: Element): Look => {
		const known = looks.get(target) ?? layout.look(target);
		looks.set(target, known);
		return known;
	};
	const bubbleOf = (target: Element): Element | null => {
		for (let at: Element | null = target; at !== null; at = parentElementOf(at)) {
			if (!phrasing.has(tagOf(at)) && lookAt(at).isFilled) return at;
			if (at === end) return null;
		}
		return null;
	};
	return [root, ...allIn(root)]
		.filter((one) => hasOwnText(one) && !isControlPart(one))
		.slice(-most)
		.map((element) => ({
			element,
			text: (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
			box: layout.box(element),
			bubble: bubbleOf(element),
		}))
		.filter(({ box }) => isVisible(box));
};

/** Where the words of a row stand: the bubble around them, or the text itself where there is none. */
export const speechBox = (pieces: readonly Piece[], layout: Layout, row: Element): Box | null => {
	const [first] = [...pieces].sort((one, other) => other.text.length - one.text.length);
	if (first === undefined) return null;
	const rowWidth = widthOf(layout.box(row));
	if (first.bubble !== null) {
		const box = layout.box(first.bubble);
		// A band across the whole row is no bubble.
		if (widthOf(box) < 0.97 * rowWidth) return box;
	}
	const text = layout.textBox(first.element);
	return isVisible(text) ? text : first.box;
};
