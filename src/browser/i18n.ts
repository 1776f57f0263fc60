import browser from 'webextension-polyfill';
import type { Language } from '../engine/message.ts';

/** The language of the browser's own interface, as far as there are texts in it: Malay and its neighbour, else English. */
export function browserLanguage(): Language {
	const [first = ''] = browser.i18n.getUILanguage().toLowerCase().split(/[-_]/);
	return first === 'ms' || first === 'id' ? 'ms' : 'en';
}
