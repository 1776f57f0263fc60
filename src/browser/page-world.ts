import browser from 'webextension-polyfill';

/**
 * Puts text at the cursor of the page from within the page's own world: in Firefox, editors cannot read what an
 * extension puts on a paste. `clip` is what the paste carries, by type. Nothing of it stays. A page that cannot be
 * reached is left alone; what came of it is read from the page.
 */
export const insertInPage = async (
	tab: number,
	frame: number,
	clip: Readonly<Record<string, string>>,
): Promise<void> => {
	await browser.scripting
		.executeScript({
			target: { tabId: tab, frameIds: [frame] },
			// The type of the polyfill is older than Firefox's page world (128).
			...({ world: 'MAIN' } as object),
			func: insertAtCursor,
			args: [clip],
		})
		.catch(() => undefined);
};

/** The part of CKEditor 5 that an element it has made editable gives away. */
interface CkEditor {
	readonly model: {
		change(run: (writer: { createText(text: string): object }) => void): void;
		insertContent(content: object): void;
	};
}

/** Is sent as text and runs in the page: it uses nothing from outside of itself. */
const insertAtCursor = (clip: Readonly<Record<string, string>>): void => {
	let target = document.activeElement;
	for (;;) {
		const frame = target instanceof HTMLIFrameElement ? target.contentDocument : null;
		const inner: Element | null = (target?.shadowRoot ?? frame)?.activeElement ?? null;
		if (inner === null) break;
		target = inner;
	}
	if (target === null || !('isContentEditable' in target) || target.isContentEditable !== true) return;
	const text = clip['text/plain'] ?? '';
	const { ckeditorInstance: ckEditor } = target as { ckeditorInstance?: CkEditor };
	if (ckEditor !== undefined && !text.includes('\n')) {
		// A step of its own for Ctrl+Z, unlike typing; and a space that it begins with stays one, unlike in a paste.
		ckEditor.model.change((writer) => ckEditor.model.insertContent(writer.createText(text)));
		return;
	}
	const clipboardData = new DataTransfer();
	for (const [type, value] of Object.entries(clip)) clipboardData.setData(type, value);
	const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true });
	// Firefox gives the event an empty copy. Enumerable, since TinyMCE copies events property by property.
	if (paste.clipboardData?.getData('text/plain') !== text) {
		Object.defineProperty(paste, 'clipboardData', { value: clipboardData, enumerable: true });
	}
	target.dispatchEvent(paste);
};
