import { activeIn, createRange, selectionOf } from './control.ts';
import { contains, documentOf, isConnected, isElement, lastChildOf, listen, targetOf } from './dom.ts';
import { isBlock } from './text-of.ts';

/** Where the agent's cursor was last in each editor: focus is lost when they click in the panel. */
export interface Cursors {
	/** A range that ends where the cursor was, or at the end of the editor; always inside of it. */
	rangeIn(editor: Element): Range;
	/** Takes the cursor as it stands now, without waiting for the browser to tell that it has moved. */
	remember(): void;
	/** Whether the agent has had the cursor in this field at all. */
	isVisited(field: Element): boolean;
}

/** Follows the cursor until the signal aborts. */
export const followCursor = (
	document: Document,
	composerOf: (node: Node) => Element | null,
	signal: AbortSignal,
): Cursors => {
	const ranges = new WeakMap<Element, Range>();
	const visited = new WeakSet<Element>();
	const take = (near: Node): boolean => {
		const end = endOfSelection(near);
		const composer = end === null ? null : composerOf(end.endContainer);
		if (composer === null || end === null) return false;
		ranges.set(composer, end);
		return true;
	};
	const remember = (): void => {
		if (take(document)) return;
		// A document tells of no cursor within its shadow roots and frames.
		const active = activeIn(document);
		if (active !== null) take(active);
	};
	const visit = (event: Event): void => {
		const target = targetOf(event);
		const composer = target === null ? null : composerOf(target);
		if (composer !== null) visited.add(composer);
	};
	listen(document, 'selectionchange', remember, signal);
	listen(document, 'focusin', visit, signal);
	listen(document, 'input', visit, signal);
	const isIn = (editor: Element, range: Range | null | undefined): range is Range =>
		range !== null && range !== undefined && isConnected(range.endContainer) && contains(editor, range.endContainer);
	return {
		remember,
		isVisited: (field) => visited.has(field),
		rangeIn: (editor) => {
			// Where it stands now: browsers tell late of a moved cursor, and of one in a frame only that frame's document.
			const now = endOfSelection(editor);
			if (isIn(editor, now)) return now;
			const known = ranges.get(editor);
			if (isIn(editor, known)) return known.cloneRange();
			const range = createRange(documentOf(editor));
			range.selectNodeContents(lastLineOf(editor));
			range.collapse(false);
			return range;
		},
	};
};

/** The end of the selection in the document or shadow root of a node, as a range of its own; null where there is none. */
const endOfSelection = (near: Node): Range | null => {
	const selection = selectionOf(near);
	if (selection === null || selection.rangeCount === 0) return null;
	const range = selection.getRangeAt(0).cloneRange();
	range.collapse(false);
	return range;
};

/** Where a cursor at the end of an editor stands: in its last paragraph, not behind it. */
const lastLineOf = (editor: Element): Element => {
	let at = editor;
	for (;;) {
		const last = lastChildOf(at);
		if (last === null || !isElement(last) || !isBlock(last)) return at;
		at = last;
	}
};
