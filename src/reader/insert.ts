import { isControl, isWritable } from './composer-element.ts';
import {
	controlValue,
	createRange,
	createText,
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
import { attribute, closest, contains, isElement, parentElementOf } from './dom.ts';
import { spaceAround } from './join-text.ts';
import { isBlock, squash, textOf } from './text-of.ts';

/** Editors with a model of their own: text put into their elements behind their back would break it. */
const modelled =
	'.ProseMirror,.ck-editor__editable,.ql-editor,.public-DraftEditor-content,[data-lexical-editor],[data-slate-editor]';

/**
 * Puts text at the cursor of a composer and answers whether it stands there. What was written before stays, a
 * selection is not replaced, and nothing is sent: no Enter, no click.
 */
export const insertText = async (
	document: Document,
	composer: Element,
	text: string,
	cursors: Cursors,
): Promise<boolean> => {
	if (text.trim() === '' || !isWritable(composer)) return false;
	if (isControl(composer)) return insertIntoControl(document, composer, text, cursors);
	for (const way of [byCommand, byBeforeInput, byPaste, byHand]) {
		const before = squash(textOf(composer, null));
		const range = cursors.rangeIn(composer);
		const sides = around(document, composer, range);
		const { left, right } = spaceAround(sides.before, text, sides.after);
		select(document, composer, range);
		way(document, composer, left + text + right, range);
		await settled();
		cursors.remember();
		const now = squash(textOf(composer, null));
		if (stands(before, now, text)) return true;
		// Half done: another try would only make it worse.
		if (now !== before) return false;
	}
	return false;
};

/** Editors take over what they were given, and pages take it back, in a microtask. */
const settled = async (): Promise<void> => {
	await Promise.resolve();
	await Promise.resolve();
};

const insertIntoControl = async (
	document: Document,
	control: Element,
	text: string,
	cursors: Cursors,
): Promise<boolean> => {
	const value = controlValue(control);
	const end = selectionEndOf(control) ?? value.length;
	// A field nobody has been in yet has its cursor at the start; people expect the end.
	const at = cursors.isVisited(control) ? end : value.length;
	const { left, right } = spaceAround(value.slice(0, at), text, value.slice(at));
	const addition = left + text + right;
	const most = Number(attribute(control, 'maxlength') ?? Number.NaN);
	if (value.length + addition.length > most) return false;
	focus(control, { preventScroll: true });
	placeCursor(control, at);
	// A composer in a chat that is not in front takes no focus: the command would type into another one.
	const isTyped = hasFocus(document, control) && typeText(document, addition);
	if (!isTyped || controlValue(control) === value) {
		putText(control, addition, at);
		dispatch(control, inputEvent('input', addition, false));
	}
	await settled();
	return stands(squash(value), squash(controlValue(control)), text);
};

/** Whether the text stands there once more than before and nothing of what was there is lost. */
const stands = (before: string, now: string, text: string): boolean => {
	const wanted = squash(text);
	return countOf(now, wanted) > countOf(before, wanted) && now.length >= before.length + wanted.length;
};

const countOf = (text: string, part: string): number => text.split(part).length - 1;

type Way = (document: Document, editor: Element, text: string, range: Range) => void;

const byCommand: Way = (document, editor, text) => {
	const anchor = selectionOf(document)?.anchorNode ?? null;
	if (anchor !== null && contains(editor, anchor)) typeText(document, text);
};

const byBeforeInput: Way = (_document, editor, text) => {
	dispatch(editor, inputEvent('beforeinput', text, true));
};

const byPaste: Way = (_document, editor, text) => {
	if (typeof DataTransfer === 'undefined' || typeof ClipboardEvent === 'undefined') return;
	const clipboardData = new DataTransfer();
	clipboardData.setData('text/plain', text);
	dispatch(editor, new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }));
};

/** For plain editable elements only. */
const byHand: Way = (document, editor, text, range) => {
	if (closest(editor, modelled) !== null) return;
	const node = createText(document, text);
	range.insertNode(node);
	range.setStartAfter(node);
	range.collapse(true);
	select(document, editor, range);
	dispatch(editor, inputEvent('input', text, false));
};

const inputEvent = (type: 'beforeinput' | 'input', data: string, cancelable: boolean): InputEvent =>
	new InputEvent(type, { data, inputType: 'insertText', bubbles: true, composed: true, cancelable });

const select = (document: Document, editor: Element, range: Range): void => {
	focus(editor, { preventScroll: true });
	const selection = selectionOf(document);
	selection?.removeAllRanges();
	selection?.addRange(range);
};

/** What stands before and after the cursor in its line. */
const around = (
	document: Document,
	editor: Element,
	range: Range,
): { readonly before: string; readonly after: string } => {
	const line = lineAround(editor, range.endContainer);
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
