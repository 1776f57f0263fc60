import type { Translate } from '../locales/translate.ts';
import { icon, make, setText } from './element.ts';

/** A reply goes to the customer, a private note stays with the team. */
export type ComposerMode = 'reply' | 'note';

/** Where the agent writes. */
export interface Composer {
	readonly element: HTMLFormElement;
	mode(): ComposerMode;
	setMode(mode: ComposerMode): void;
	/** The text as it stands. */
	draft(): string;
	/** Sets the text as if it was typed: the value changes, then an `input` event is fired. */
	type(text: string): void;
	/** Empties the box without an event, as helpdesks do when they send. */
	clear(): void;
	focus(): void;
}

/** What the composer tells: both only for what a person does, never for `type`. */
export interface ComposerListeners {
	onSubmit(text: string, mode: ComposerMode): void;
	onInput(text: string): void;
}

/** The composer of one chat; `id` makes its label's id unique. */
export const createComposer = (
	document: Document,
	t: Translate,
	id: string,
	listeners: ComposerListeners,
): Composer => {
	const input = make(document, 'textarea.desk-input', { id: `${id}-input`, rows: '3', autocomplete: 'off' });
	const label = make(document, 'label.desk-hidden', { for: `${id}-input` });
	const tabs = { reply: makeTab(document, 'reply', t('deskReply')), note: makeTab(document, 'note', t('deskNote')) };
	const sendWord = make(document, 'span');
	const send = make(document, 'button.desk-send', { type: 'submit' }, icon(document, 'send'), sendWord);
	const element = make(
		document,
		'form.desk-composer',
		{},
		make(document, 'div.desk-tabs', { role: 'group' }, tabs.reply, tabs.note),
		label,
		input,
		make(document, 'div.desk-foot', {}, make(document, 'span.desk-keys', {}, t('deskKeys')), send),
	);
	let mode: ComposerMode = 'reply';
	let scripted = false;

	const setMode = (next: ComposerMode): void => {
		mode = next;
		element.dataset.mode = mode;
		for (const tab of [tabs.reply, tabs.note]) tab.setAttribute('aria-pressed', String(tab === tabs[mode]));
		input.placeholder = mode === 'note' ? t('deskNoteHint') : t('deskReplyHint');
		setText(label, mode === 'note' ? t('deskNote') : t('deskReply'));
		setText(sendWord, mode === 'note' ? t('deskAddNote') : t('deskSend'));
	};
	const submit = (): void => {
		const text = input.value.trim();
		if (text !== '') listeners.onSubmit(text, mode);
	};
	setMode('reply');
	tabs.reply.addEventListener('click', () => setMode('reply'));
	tabs.note.addEventListener('click', () => setMode('note'));
	element.addEventListener('submit', (event) => {
		event.preventDefault();
		submit();
	});
	input.addEventListener('keydown', (event) => {
		if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
		event.preventDefault();
		submit();
	});
	input.addEventListener('input', () => {
		if (!scripted) listeners.onInput(input.value);
	});
	return {
		element,
		mode: () => mode,
		setMode,
		draft: () => input.value,
		type: (text) => {
			input.value = text;
			input.setSelectionRange(text.length, text.length);
			input.scrollTop = input.scrollHeight;
			scripted = true;
			input.dispatchEvent(makeInputEvent(document));
			scripted = false;
		},
		clear: () => {
			input.value = '';
		},
		focus: () => input.focus({ preventScroll: true }),
	};
};

const makeTab = (document: Document, mode: ComposerMode, word: string): HTMLButtonElement =>
	make(document, 'button.desk-tab', { type: 'button', 'data-tab': mode }, word);

const makeInputEvent = (document: Document): Event => {
	const view = document.defaultView;
	const options = { bubbles: true, inputType: 'insertText' };
	return view === null ? new Event('input', options) : new view.InputEvent('input', options);
};
