import { readPage } from '../../../src/reader/read-page.ts';
import { editorDesk } from './adapter.ts';

/** What a mount gives back: what the page would send now, from the editor's own model. */
interface Editor {
	text(): string;
}
interface DeskWindow {
	readonly editor: { mount(host: Element | null, send: () => void): Editor | Promise<Editor> };
	desk: {
		readonly isReady: boolean;
		/** Everything that the page has sent, by whatever way. */
		readonly sent: readonly string[];
		/** What a second reader in this page last told as the draft. */
		readonly draft: string;
		readonly isNote: boolean;
		text(): string;
	};
}
declare const window: Window & DeskWindow;

const sent: string[] = [];
const told = { draft: '', isNote: false };
let editor: Editor | null = null;
const text = (): string => editor?.text() ?? '';
const send = (): void => {
	sent.push(text());
};
document.querySelector('#send')?.addEventListener('click', send);
for (const type of ['submit', 'keypress'] as const) {
	document.addEventListener(type, (event) => {
		if (type === 'submit' || (event instanceof KeyboardEvent && event.key === 'Enter')) sent.push(`by ${type}`);
	});
}
document.querySelector('#note')?.addEventListener('click', () => {
	document.querySelector('#composer')?.classList.toggle('is-note');
});

editor = await window.editor.mount(document.querySelector('#composer'), send);
readPage({
	document,
	url: () => location.href,
	adapter: editorDesk,
	now: Date.now,
	signal: new AbortController().signal,
	onEvent: (event) => {
		if (event.type === 'draft') Object.assign(told, { draft: event.text, isNote: event.note });
	},
});
window.desk = {
	isReady: true,
	sent,
	text,
	get draft() {
		return told.draft;
	},
	get isNote() {
		return told.isNote;
	},
};
