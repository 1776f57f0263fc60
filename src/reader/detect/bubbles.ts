import { contains, parentElementOf, tagOf } from '../dom.ts';
import { squash, textOf } from '../text-of.ts';
import { type Box, isVisible, type Layout, type Look, widthOf } from './layout.ts';
import { allIn, around, branchTo, hasOwnText, iconCss, isControlPart } from './scope.ts';
import { isCalledName, isCalledOwner } from './words.ts';

/** A piece of text of a transcript, with what it is drawn in. */
export interface Piece {
	/** The element whose own text it is. */
	readonly element: Element;
	/** Without times that stand in it. */
	readonly text: string;
	readonly box: Box;
	/** The nearest element around it that is drawn with a background or a border; null for bare text. */
	readonly bubble: Element | null;
}

/** So many of the last pieces say enough. */
const most = 240;
/** So much of a row is looked at for what cannot be seen. */
const mostInRow = 60;
/** So many of the last elements hold them. */
const mostElements = 6000;

/** Times that stand within a name or within the words. */
const timesIn = ['time,[datetime],[class*="time" i]', ...iconCss].join(',');

/** Names that open a profile: called so themselves, or what they stand in. */
const isPressedName = (target: Element): boolean =>
	isCalledOwner(target) || [target, ...around(target, null)].slice(0, 3).some(isCalledName);

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
		for (let at: Element | null = target; at !== null && at !== end; at = parentElementOf(at)) {
			if (!phrasing.has(tagOf(at)) && lookAt(at).isFilled) return at;
		}
		return null;
	};
	return [root, ...allIn(root)]
		.slice(-mostElements)
		.filter((one) => hasOwnText(one) && (!isControlPart(one) || isPressedName(one)))
		.slice(-most)
		.map((element) => ({
			element,
			text: squash(textOf(element, timesIn)),
			box: layout.box(element),
			bubble: bubbleOf(element),
		}))
		.filter(({ box }) => isVisible(box));
};

/** The pieces of a transcript without those around the composer, which may stand in it. */
export const saidIn = (root: Element, composer: Element, layout: Layout): readonly Piece[] => {
	const own = branchTo(composer, root);
	return piecesIn(root, layout).filter(({ element }) => own === null || !contains(own, element));
};

/** What has words and is too small to be read, in elements that can be seen: said to screen readers alone, or not now. */
export const unseenIn = (rows: readonly Element[], layout: Layout): readonly Element[] =>
	rows
		.filter((row) => isVisible(layout.box(row)))
		.flatMap((row) => allIn(row).slice(0, mostInRow))
		.filter((one) => hasOwnText(one) && !isControlPart(one) && !isVisible(layout.box(one)));

/** Where the words of a row stand: the bubble around them, or the text itself where there is none. */
export interface Speech {
	/** Null where a row shows no words. */
	readonly box: Box | null;
	/** Around bare words, without what stands in one line with them. */
	readonly bare: Box | null;
	readonly isBubble: boolean;
	/** As the browser writes it; empty for none. */
	readonly background: string;
}

/** What stands this near before or after words, in CSS pixels, is in one line with them. */
const inLine = 24;

/** A line of a log begins with the time and the name in it. */
const lineOf = (words: Box, pieces: readonly Piece[]): Box => {
	let { left, right } = words;
	for (const { box } of pieces) {
		if (box.top >= words.bottom || box.bottom <= words.top) continue;
		if (box.left - right > inLine || left - box.right > inLine) continue;
		left = Math.min(left, box.left);
		right = Math.max(right, box.right);
	}
	return { ...words, left, right };
};

/**
 * Finds the words of a row by its longest piece; `transcript` is the room that rows have, `beside` all that stands in the
 * row, the last first.
 */
export const speechIn = (
	pieces: readonly Piece[],
	layout: Layout,
	transcript: Box,
	beside: readonly Piece[] = pieces,
): Speech => {
	const [first] = [...pieces].sort((one, other) => other.text.length - one.text.length);
	if (first === undefined) return { box: null, bare: null, isBubble: false, background: '' };
	const background = first.bubble === null ? '' : layout.look(first.bubble).background;
	const bubble = first.bubble === null ? null : layout.box(first.bubble);
	// A band from side to side is no bubble.
	if (bubble !== null && widthOf(bubble) < 0.97 * widthOf(transcript))
		return { box: bubble, bare: null, isBubble: true, background };
	const text = layout.textBox(first.element);
	const bare = isVisible(text) ? text : first.box;
	const others = beside.filter((piece) => piece !== first);
	return { box: lineOf(bare, others), bare, isBubble: false, background };
};
