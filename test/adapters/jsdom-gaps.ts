/** What the reader asks of a browser and jsdom lacks, done as browsers do it. Call once before a page is read. */
export const fillGaps = (): void => {
	Object.defineProperty(Element.prototype, 'checkVisibility', { configurable: true, value: checkVisibility });
	Object.defineProperty(Document.prototype, 'execCommand', { configurable: true, value: execCommand });
};

/** Follows the page's own style sheet: `display` of the element and all around it, `visibility` where asked for. */
function checkVisibility(this: Element, options: { readonly visibilityProperty?: boolean } = {}): boolean {
	if (!this.isConnected) return false;
	for (let around: Element | null = this; around !== null; around = around.parentElement) {
		if (getComputedStyle(around).display === 'none') return false;
	}
	return options.visibilityProperty !== true || getComputedStyle(this).visibility !== 'hidden';
}

/** Only `insertText`: at the cursor of the text field in focus, else at the selection of an editable element. */
function execCommand(this: Document, command: string, _showUi: boolean, text: string): boolean {
	if (command !== 'insertText') return false;
	const field = this.activeElement;
	if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
		field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
		return tellInput(field, text);
	}
	const selection = this.getSelection();
	if (selection === null || selection.rangeCount === 0) return false;
	const range = selection.getRangeAt(0);
	const around = range.endContainer instanceof Element ? range.endContainer : range.endContainer.parentElement;
	const editor = around?.closest('[contenteditable="true"]') ?? null;
	if (editor === null) return false;
	enterLastBlock(range);
	range.deleteContents();
	range.insertNode(this.createTextNode(text));
	range.collapse(false);
	return tellInput(editor, text);
}

/** A cursor behind the last paragraph of an editor types into that paragraph. */
const enterLastBlock = (range: Range): void => {
	const before = range.endContainer.childNodes[range.endOffset - 1];
	if (!(before instanceof HTMLElement) || before.localName === 'br') return;
	range.selectNodeContents(before);
	range.collapse(false);
	enterLastBlock(range);
};

const tellInput = (target: Element, data: string): true => {
	target.dispatchEvent(new InputEvent('input', { data, inputType: 'insertText', bubbles: true, composed: true }));
	return true;
};
