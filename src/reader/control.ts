import { getter, method } from './capture.ts';
import { documentOf, rootOf, shadowOf, tagOf, viewOf } from './dom.ts';

/** The DOM operations that drafts and inserting need. */

const textarea = () => HTMLTextAreaElement.prototype;
const input = () => HTMLInputElement.prototype;
const inDocument = () => Document.prototype;

const ofEither =
	<Args extends readonly unknown[], Result>(
		inTextarea: (control: object, ...args: Args) => Result,
		inInput: (control: object, ...args: Args) => Result,
	) =>
	(control: Element, ...args: Args): Result =>
		tagOf(control) === 'textarea' ? inTextarea(control, ...args) : inInput(control, ...args);

/** What stands in a text field. */
export const controlValue = ofEither(getter<string>(textarea, 'value'), getter<string>(input, 'value'));

/** Where the selection of a text field ends; null for fields that have none. */
export const selectionEndOf = ofEither(
	getter<number | null>(textarea, 'selectionEnd'),
	getter<number | null>(input, 'selectionEnd'),
);

const select = ofEither(
	method<void, [number, number]>(textarea, 'setSelectionRange'),
	method<void, [number, number]>(input, 'setSelectionRange'),
);

/** Puts the cursor of a text field there. */
export const placeCursor = (control: Element, at: number): void => select(control, at, at);

const replaceRange = ofEither(
	method<void, [string, number, number, SelectionMode]>(textarea, 'setRangeText'),
	method<void, [string, number, number, SelectionMode]>(input, 'setRangeText'),
);

/** Puts text into a text field, the cursor behind it; tells nobody. */
export const putText = (control: Element, text: string, at: number): void => replaceRange(control, text, at, at, 'end');

const activeInDocument = getter<Element | null>(inDocument, 'activeElement');
const activeInShadow = getter<Element | null>(() => ShadowRoot.prototype, 'activeElement');

/** Whether keys go to this element when its window has them. */
export const hasFocus = (target: Element): boolean => {
	const root = rootOf(target);
	const document = documentOf(target);
	if ((root instanceof ShadowRoot ? activeInShadow(root) : activeInDocument(document)) !== target) return false;
	const frame = viewOf(document)?.frameElement ?? null;
	return frame === null || hasFocus(frame);
};

/** The element that keys go to, in open shadow roots as well. */
export const activeIn = (document: Document): Element | null => {
	let active = activeInDocument(document);
	for (;;) {
		const root = active === null ? null : shadowOf(active);
		const inner = root === null ? null : activeInShadow(root);
		if (inner === null) return active;
		active = inner;
	}
};

export const focus = method<void, [FocusOptions]>(() => HTMLElement.prototype, 'focus');
export const dispatch = method<boolean, [Event]>(() => EventTarget.prototype, 'dispatchEvent');
export const createRange = method<Range, []>(inDocument, 'createRange');
export const createText = method<Text, [string]>(inDocument, 'createTextNode');

const selectionOfDocument = method<Selection | null, []>(inDocument, 'getSelection');

/** The selection in the tree that a node stands in. Chromium keeps one for each shadow root, Firefox for each document. */
export const selectionOf = (near: Node): Selection | null => {
	const root = rootOf(near);
	const own: unknown = root instanceof ShadowRoot && 'getSelection' in root ? root.getSelection : null;
	return typeof own === 'function' ? own.call(root) : selectionOfDocument(documentOf(near));
};

/** Runs an editing command at the cursor; false where the browser cannot. */
export const runCommand = (
	document: Document,
	name: 'insertText' | 'insertLineBreak' | 'insertHTML',
	value = '',
): boolean => {
	const run: unknown = Object.getOwnPropertyDescriptor(Document.prototype, 'execCommand')?.value;
	return typeof run === 'function' && run.call(document, name, false, value) === true;
};

/** Types text as the editing command does, so that Ctrl+Z takes it back; false where the browser cannot. */
export const typeText = (document: Document, text: string): boolean => runCommand(document, 'insertText', text);
