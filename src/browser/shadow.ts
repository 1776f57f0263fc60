declare const __TARGET__: 'chromium' | 'firefox';

/** Firefox hands shadow roots out on the element itself. */
interface MozElement {
	readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/** The shadow root of an element, open or closed; null where it has none, or where the browser hands none out. */
export const anyShadowRoot = (host: Element & MozElement): ShadowRoot | null => {
	if (__TARGET__ === 'firefox') return host.openOrClosedShadowRoot ?? null;
	return host instanceof HTMLElement ? chrome.dom.openOrClosedShadowRoot(host) : null;
};
