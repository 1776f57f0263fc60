import type { EditorName } from './build-editors.ts';

/** What stands in a page and what it has sent. */
export interface DeskState {
	/** What the page would send now, from the editor's own model. */
	readonly text: string;
	/** What a person reads in the editor. */
	readonly shown: string;
	/** What the reader last told as the draft. */
	readonly draft: string;
	readonly isNote: boolean;
	readonly sent: readonly string[];
	/** Everything outside of the composer, and the names that the page's window knows: what an insertion must not change. */
	readonly rest: string;
}

/** An agent at a page with one editor, and the extension's panel beside it, in whatever browser. */
export interface DeskHands {
	/** Loads the page of the editor anew. */
	open(editor: EditorName): Promise<void>;
	/** Clicks in the editor. */
	enter(): Promise<void>;
	type(text: string): Promise<void>;
	/** Presses the left arrow so often and waits until the cursor stands at that offset. */
	left(times: number, at: number): Promise<void>;
	undo(): Promise<void>;
	click(selector: string): Promise<void>;
	/** Clicks in the panel and has it put text at the cursor. Resolves to what the extension says of it. */
	insert(text: string): Promise<boolean>;
	state(): Promise<DeskState>;
	close(): Promise<void>;
}

/** Where to click to be in the editor. */
export const fieldOf = (editor: EditorName): string => {
	if (editor === 'summernote') return '#composer .note-editable';
	if (editor === 'tinymce') return '#composer iframe';
	if (editor.startsWith('shadow')) return '#composer x-desk';
	if (editor.includes('textarea')) return '#composer textarea';
	return '#composer [contenteditable="true"]';
};

// From here on each function is sent as text and runs in the page or in the panel.

/** The text before the cursor, to know that the keys have arrived; null where the browser does not tell. */
export const caretInPage = (): number | null => {
	let active = document.activeElement;
	let selection = getSelection();
	for (;;) {
		const frame = active instanceof HTMLIFrameElement ? active.contentDocument : null;
		const root = active?.shadowRoot as (ShadowRoot & { getSelection?(): Selection | null }) | null | undefined;
		const inner = (root ?? frame)?.activeElement ?? null;
		if (inner === null) break;
		selection = root?.getSelection?.() ?? frame?.getSelection() ?? selection;
		active = inner;
	}
	if (active !== null && 'selectionEnd' in active) return Number(active.selectionEnd);
	return selection?.focusNode?.nodeType === Node.TEXT_NODE ? selection.focusOffset : null;
};

export const isDeskReady = (): boolean => (window as unknown as { desk?: object }).desk !== undefined;

export const stateInPage = (): DeskState => {
	const { desk } = window as unknown as {
		readonly desk: {
			text(): string;
			readonly draft: string;
			readonly isNote: boolean;
			readonly sent: readonly string[];
		};
	};
	const find = (scope: ParentNode): HTMLElement | null => {
		const main = scope.querySelector<HTMLElement>('.note-editable');
		if (main !== null) return main;
		for (const one of scope.querySelectorAll<HTMLElement>('*')) {
			if (one.localName === 'textarea' && one.checkVisibility()) return one;
			if (one.getAttribute('contenteditable') === 'true') return one;
			if (one instanceof HTMLIFrameElement && one.contentDocument !== null) return one.contentDocument.body;
			const inner = one.shadowRoot === null ? null : find(one.shadowRoot);
			if (inner !== null) return inner;
		}
		return null;
	};
	const composer = document.querySelector('#composer');
	const field = composer === null ? null : find(composer);
	const page = document.documentElement.cloneNode(true) as HTMLElement;
	page.querySelector('#composer')?.replaceChildren();
	// CKEditor marks whatever it listens to.
	const names = Object.keys(window).filter((name) => !name.startsWith('data-ck-'));
	const isText = field !== null && 'value' in field;
	return {
		text: desk.text(),
		shown: isText ? String(field.value) : (field?.innerText ?? ''),
		draft: desk.draft,
		isNote: desk.isNote,
		sent: [...desk.sent],
		rest: `${page.querySelector('main')?.outerHTML} ${names.join(' ')}`,
	};
};

export const insertFromPanel = async (text: string): Promise<boolean> => {
	const { tabs } = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
	const [tab] = await tabs.query({ active: true, currentWindow: true });
	const data = { conversation: 'c1', tip: 'none', text };
	return await tabs.sendMessage(tab?.id ?? 0, { santun: 'insert', data }, { frameId: 0 });
};
