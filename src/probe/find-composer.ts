/** What people write chat messages in. Fields for one line are mostly searches, so they must say what they are for. */
const composerCss = [
	'textarea',
	'[contenteditable=""]',
	'[contenteditable=true]',
	'[contenteditable=plaintext-only]',
	'[role=textbox]',
	...['message', 'reply', 'type', 'write', 'mesej', 'balas', 'taip', 'tulis'].map(
		(word) => `input[placeholder*=${word} i]`,
	),
	// Editors that stand in a document of their own.
	'iframe[class*=tox],iframe[class*=cke],iframe[id*=_ifr]',
].join();

/** Shadow roots within shadow roots are looked into this deep; each frame has a probe of its own. */
const deepest = 8;
/** A page with more elements than this is not searched for shadow roots to the end. */
const mostElements = 20_000;

/** Only these elements can have a shadow root. */
const mayHaveShadow = /-|^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/;

/** Opens closed shadow roots where the browser lets extensions do so. */
export type OpenShadow = (element: Element) => ShadowRoot | null;

/** Whether something to write in stands in this tree, in shadow roots as well. */
export const hasComposer = (root: Document | ShadowRoot, open: OpenShadow, depth = 0): boolean => {
	if (root.querySelector(composerCss) !== null) return true;
	if (depth >= deepest) return false;
	let left = mostElements;
	for (const element of root.querySelectorAll('*')) {
		left -= 1;
		if (left < 0) return false;
		if (!mayHaveShadow.test(element.localName)) continue;
		const shadow = open(element);
		if (shadow !== null && hasComposer(shadow, open, depth + 1)) return true;
	}
	return false;
};
