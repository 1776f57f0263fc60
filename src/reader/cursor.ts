import { createRange, selectionOf } from './control.ts';
import { contains, isConnected, isElement, lastChildOf, listen, targetOf } from './dom.ts';
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
	const remember = (): void => {
		const selection = selectionOf(document);
		if (selection === null || selection.rangeCount === 0) return;
		const range = selection.getRangeAt(0);
		const composer = composerOf(range.endContainer);
		if (composer !== null) ranges.set(composer, range.cloneRange());
	};
	const visit = (event: Event): void => {
		const target = targetOf(event);
		const composer = target === null ? null : composerOf(target);
		if (composer !== null) visited.add(composer);
	};
	listen(document, 'selectionchange', remember, signal);
	listen(document, 'focusin', visit, signal);
	listen(document, 'input', visit, signal);
	return {
		remember,
		isVisited: (field) => visited.has(field),
		rangeIn: (editor) => {
			const known = ranges.get(editor);
			const isGood = known !== undefined && isConnected(known.endContainer) && contains(editor, known.endContainer);
			const range = isGood ? known.cloneRange() : createRange(document);
			if (!isGood) range.selectNodeContents(lastLineOf(editor));
			range.collapse(false);
			return range;
		},
	};
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
