import { isControl, isWritable } from './composer-element.ts';
import {
	controlValue,
	createRange,
	dispatch,
	focus,
	hasFocus,
	placeCursor,
	putText,
	selectionEndOf,
	selectionOf,
	typeText,
} from './control.ts';
import type { Cursors } from './cursor.ts';
import { attribute, documentOf, isConnected, isElement, kindOf, parentElementOf, textNode } from './dom.ts';
import { type InsertInPage, inputEvent, waysInto } from './insert-ways.ts';
import { spaceAround } from './join-text.ts';
import { awaitOutcome } from './stands.ts';
import { isBlock, textOf } from './text-of.ts';

/** What inserting works with. */
export interface InsertOptions {
	readonly cursors: Cursors;
	/** Null where nobody can. */
	readonly inPage: InsertInPage | null;
	/** Lets so many ms pass. */
	readonly wait: (ms: number) => Promise<void>;
}

/**
 * Puts text at the cursor of a composer and answers whether it stands there, exactly once. What was written before
 * stays, a selection is not replaced, and nothing is sent: no Enter, no click.
 */
export const insertText = async (composer: Element, text: string, options: InsertOptions): Promise<boolean> => {
	if (text.trim() === '' || !isWritable(composer)) return false;
	return isControl(composer) ? insertIntoControl(composer, text, options) : insertIntoEditor(composer, text, options);
};

const insertIntoEditor = async (editor: Element, text: string, options: InsertOptions): Promise<boolean> => {
	const { cursors, inPage, wait } = options;
	const read = (): string => textOf(editor, null);
	for (const way of waysInto(editor, text)) {
		const before = read();
		const range = cursors.rangeIn(editor);
		const sides = around(editor, range);
		const { left, right } = spaceAround(sides.before, text, sides.after);
		await select(editor, range, wait);
		await way({ editor, text: left + text + right, range, inPage });
		const outcome = await awaitOutcome(read, before, text, wait);
		cursors.remember();
		if (outcome === 'stands') return true;
		// Half done: another try would only make it worse.
		if (outcome === 'other') return false;
	}
	return false;
};

const insertIntoControl = async (
	control: Element,
	text: string,
	{ cursors, wait }: InsertOptions,
): Promise<boolean> => {
	const value = controlValue(control);
	const end = selectionEndOf(control) ?? value.length;
	// A field nobody has been in yet has its cursor at the start; people expect the end.
	const at = cursors.isVisited(control) ? end : value.length;
	const { left, right } = spaceAround(value.slice(0, at), text, value.slice(at));
	const addition = left + text + right;
	// As browsers read it: what is no number, or less than zero, is no limit.
	const most = Number.parseInt(attribute(control, 'maxlength') ?? '', 10);
	if (most >= 0 && value.length + addition.length > most) return false;
	focus(control, { preventScroll: true });
	placeCursor(control, at);
	// A composer in a chat that is not in front takes no focus: the command would type into another one.
	const isTyped = hasFocus(control) && typeText(documentOf(control), addition);
	if (!isTyped || controlValue(control) === value) {
		putText(control, addition, at);
		dispatch(control, inputEvent('input', 'insertText', addition));
	}
	return (await awaitOutcome(() => controlValue(control), value, text, wait)) === 'stands';
};

/** Editors learn of a moved cursor from an event that comes later, and some of them look only now and then. */
const selectionMs = 120;

/**
 * Puts the cursor there, by way of the character before it where it stands there already: what follows a moved cursor
 * is a step of its own for Ctrl+Z, and does not take back what the agent typed as well.
 */
const select = async (editor: Element, range: Range, wait: (ms: number) => Promise<void>): Promise<void> => {
	const { endContainer, endOffset } = range;
	focus(editor, { preventScroll: true });
	if (kindOf(endContainer) === textNode && endOffset > 0) {
		selectionOf(editor)?.collapse(endContainer, endOffset - 1);
		await wait(0);
	}
	selectionOf(editor)?.collapse(endContainer, endOffset);
	await wait(selectionMs);
	// Editors that were left put their own cursor back when they are entered.
	const { focusNode = null, focusOffset = 0 } = selectionOf(editor) ?? {};
	if (focusNode === endContainer && focusOffset === endOffset) return;
	if (isConnected(endContainer)) selectionOf(editor)?.collapse(endContainer, endOffset);
};

/** What stands before and after the cursor in its line. */
const around = (editor: Element, range: Range): { readonly before: string; readonly after: string } => {
	const line = lineAround(editor, range.endContainer);
	const document = documentOf(editor);
	const [before, after] = [createRange(document), createRange(document)];
	for (const side of [before, after]) side.selectNodeContents(line);
	before.setEnd(range.endContainer, range.endOffset);
	after.setStart(range.endContainer, range.endOffset);
	return { before: before.toString(), after: after.toString() };
};

/** The block the cursor stands in: a paragraph of the editor, or the editor itself. */
const lineAround = (editor: Element, node: Node): Element => {
	let at = isElement(node) ? node : parentElementOf(node);
	while (at !== null && at !== editor && !isBlock(at)) at = parentElementOf(at);
	return at ?? editor;
};
