import {
	createText,
	dispatch,
	runCommand,
	selectionOf,
	typeText,
} from './control.ts';
import { closest, contains, documentOf } from './dom.ts';

/** What a way of putting text into an editor works with. */
export interface Attempt {
	readonly editor: Element;
	readonly text: string;
	/** Where the cursor stands. */
	readonly range: Range;
	/** Has the page's own world paste at the cursor; null where nobody can. */
	readonly inPage: ((text: string) => Promise<unknown>) | null;
}

/** Tries to put the text at the cursor. What it came to is read from the page afterwards. */
export type Way = (attempt: Attempt) => unknown;

/**
 * Editors with a model of their own that may take a line break for Enter, which sends in most chats, and that text put
 * into their elements behind their back would break.
 */
const modelled =
	'.ProseMirror,.ck-editor__editable,.ql-editor,.public-DraftEditor-content,[data-lexical-editor],[data-slate-editor]';
/** Those of them that React draws: the editing command would change elements that React holds to be its own. */
const drawnByReact = '.public-DraftEditor-content,[data-slate-editor]';
/** Summernote leaves pasted text to the browser, but notes for Ctrl+Z what stood there before: then the text is typed. */
const noting = '.note-editable';
/** TinyMCE notes steps for Ctrl+Z where keys end words, and where the browser says that it put a text in place. */
const tiny = '.mce-content-body';

/** In which order to try; the next one where the editor took nothing. */
export const waysInto = (editor: Element, text: string): readonly Way[] => {
	if (closest(editor, drawnByReact) !== null) return [byPaste];
	if (closest(editor, noting) !== null) return [byPaste, byLines, byMarkup];
	const isModelled = closest(editor, modelled) !== null;
	if (!text.includes('\n')) return [byCommand, byBeforeInput, byPaste, ...(isModelled ? [] : [byHand])];
	return isModelled ? [byPaste] : [byPaste, byLines, byMarkup, byHand];
};

/** As typed; Ctrl+Z takes it back. */
const byCommand: Way = ({ editor, text }) => {
	if (!isInFront(editor)) return;
	const isTiny = closest(editor, tiny) !== null;
	if (isTiny) dispatch(editor, inputEvent('input', 'insertReplacementText', null));
	typeText(documentOf(editor), text);
	if (isTiny) dispatch(editor, inputEvent('input', 'insertReplacementText', null));
};

/** A break in a line is what Shift+Enter types; breaks in the text itself would split paragraphs, as Enter does. */
const byLines: Way = ({ editor, text }) => {
	if (!isInFront(editor)) return;
	const document = documentOf(editor);
	for (const [index, line] of text.split('\n').entries()) {
		if (index > 0 && !runCommand(document, 'insertLineBreak')) return;
		if (line !== '') typeText(document, line);
	}
};

/** Lines as markup: the same command would split paragraphs, as Enter does. */
const byMarkup: Way = ({ editor, text }) => {
	if (isInFront(editor)) runCommand(documentOf(editor), 'insertHTML', markupOf(text));
};

const byBeforeInput: Way = ({ editor, text }) => {
	dispatch(editor, inputEvent('beforeinput', 'insertText', text));
};

/** Editors put in what is pasted as Ctrl+V does, lines as paragraphs of theirs; nothing else listens to such a paste. */
const byPaste: Way = ({ editor, text, inPage }) => {
	if (typeof DataTransfer === 'undefined' || typeof ClipboardEvent === 'undefined') return;
	const clipboardData = new DataTransfer();
	clipboardData.setData('text/plain', text);
	const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true });
	// Firefox gives the event an empty copy, and editors would paste nothing: there the page's own world has to do it.
	if (paste.clipboardData?.getData('text/plain') === text) dispatch(editor, paste);
	else if (isInFront(editor)) return inPage?.(text);
};

/** For plain editable elements only. */
const byHand: Way = ({ editor, text, range }) => {
	const node = createText(documentOf(editor), text);
	range.insertNode(node);
	range.setStartAfter(node);
	range.collapse(true);
	selectionOf(editor)?.collapse(range.endContainer, range.endOffset);
	dispatch(editor, inputEvent('input', 'insertText', text));
};

/** Commands go where the cursor is; in a chat that is not in front that may be another composer. */
const isInFront = (editor: Element): boolean => {
	const anchor = selectionOf(editor)?.anchorNode ?? null;
	return anchor !== null && contains(editor, anchor);
};

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\n': '<br>' };
const markupOf = (text: string): string => text.replace(/[&<>\n]/g, (found) => entities[found] ?? found);

/** What a page hears when somebody types. */
export const inputEvent = (
	type: 'beforeinput' | 'input',
	inputType: 'insertText' | 'insertReplacementText',
	data: string | null,
): InputEvent => new InputEvent(type, { data, inputType, bubbles: true, composed: true, cancelable: type === 'beforeinput' });
