import { clipOf, markupOf } from './clip.ts';
import { createText, dispatch, runCommand, selectionOf, typeText } from './control.ts';
import { closest, contains, documentOf } from './dom.ts';

/** Has the page's own world put text at its cursor: by a paste that carries these data by type. */
export type InsertInPage = (clip: Readonly<Record<string, string>>) => Promise<unknown>;

/** What a way of putting text into an editor works with. */
export interface Attempt {
	readonly editor: Element;
	readonly text: string;
	/** Where the cursor stands. */
	readonly range: Range;
	/** Null where nobody can. */
	readonly inPage: InsertInPage | null;
}

/** Tries to put the text at the cursor. What it came to is read from the page afterwards. */
type Way = (attempt: Attempt) => unknown;

/**
 * Editors with a model of their own that may take a line break for Enter, which sends in most chats, and that text put
 * into their elements behind their back would break.
 */
const modelled = '.ProseMirror,.ck-editor__editable,.ql-editor,[data-lexical-editor]';
/** More of them, drawn by React: the editing command would change elements that React holds to be its own. */
const drawnByReact = '.public-DraftEditor-content,[data-slate-editor]';
/** TinyMCE notes steps for Ctrl+Z where keys end words, and where the browser says that it put a text in place. */
const tiny = '.mce-content-body';
/** Froala and TinyMCE take pasted markup as it is; plain text they let the browser paste, which it will not. */
const markupOnly = `${tiny},.fr-element`;
/** Summernote leaves pasted text to the browser, but notes for Ctrl+Z what stood there before: then the text is typed. */
const noting = '.note-editable';
const ckEditor = '.ck-editor__editable';

/** Firefox, where each command is a step of its own for Ctrl+Z and a paste made by an extension is empty. */
const isGecko = (): boolean => typeof CSS !== 'undefined' && CSS.supports('-moz-appearance', 'none');

/** In which order to try; the next one where the editor took nothing. */
export const waysInto = (editor: Element, text: string): readonly Way[] => {
	const is = (css: string): boolean => closest(editor, css) !== null;
	const asLines = isGecko() ? [byMarkup] : [byLines, byMarkup];
	if (is(drawnByReact)) return [byPaste];
	const isLong = text.includes('\n');
	if (is(noting)) return [byPaste, ...(isLong ? asLines : [byCommand])];
	if (isLong) return is(modelled) ? [byPaste] : [byPaste, ...asLines, byHand];
	const first = isGecko() && is(ckEditor) ? [byPage] : [];
	return [...first, byCommand, byBeforeInput, byPaste, ...(is(modelled) ? [] : [byHand])];
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

const byMarkup: Way = ({ editor, text }) => {
	if (isInFront(editor)) runCommand(documentOf(editor), 'insertHTML', markupOf(text));
};

const byBeforeInput: Way = ({ editor, text }) => {
	dispatch(editor, inputEvent('beforeinput', 'insertText', text));
};

/** Editors put in what is pasted as Ctrl+V does, lines as paragraphs of theirs; nothing is listening for Enter then. */
const byPaste: Way = (attempt) => {
	const { editor, text } = attempt;
	if (typeof DataTransfer === 'undefined' || typeof ClipboardEvent === 'undefined') return undefined;
	const clipboardData = new DataTransfer();
	const isMarkup = closest(editor, markupOnly) !== null;
	for (const [type, value] of Object.entries(clipOf(text, isMarkup))) clipboardData.setData(type, value);
	const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true });
	// Firefox gives the event an empty copy, and editors would paste nothing.
	if (paste.clipboardData?.getData('text/plain') !== text) return byPage(attempt);
	dispatch(editor, paste);
	return undefined;
};

const byPage: Way = ({ editor, text, inPage }) =>
	isInFront(editor) ? inPage?.(clipOf(text, closest(editor, markupOnly) !== null)) : undefined;

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

/** What a page hears when somebody types. */
export const inputEvent = (
	type: 'beforeinput' | 'input',
	inputType: 'insertText' | 'insertReplacementText',
	data: string | null,
): InputEvent =>
	new InputEvent(type, { data, inputType, bubbles: true, composed: true, cancelable: type === 'beforeinput' });
