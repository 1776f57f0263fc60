import { mount as mountProseMirror } from './prosemirror.js';

/** ProseMirror in an open shadow root, within another one. */
export const mount = (host, send) => {
	let inner = host;
	for (const name of ['x-desk', 'x-composer']) {
		const element = document.createElement(name);
		inner.append(element);
		inner = element.attachShadow({ mode: 'open' });
	}
	const sheet = new CSSStyleSheet();
	sheet.replaceSync('.ProseMirror{white-space:pre-wrap;min-height:80px}');
	inner.adoptedStyleSheets = [sheet];
	return mountProseMirror(inner, send);
};
