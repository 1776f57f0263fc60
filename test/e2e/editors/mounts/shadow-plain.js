import { mount as mountPlain } from './contenteditable.js';

/** A plain editable element in an open shadow root. */
export const mount = (host, send) => {
	const element = document.createElement('x-desk');
	host.append(element);
	const inner = document.createElement('div');
	element.attachShadow({ mode: 'open' }).append(inner);
	return mountPlain(inner, send);
};
