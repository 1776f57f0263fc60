import browser from 'webextension-polyfill';
import type { Language } from '../engine/message.ts';
import { type Translate, translate } from '../locales/translate.ts';

/** The language of the browser's own interface, as far as there are texts in it: Malay and its neighbour, else English. */
export function browserLanguage(): Language {
	const [first = ''] = browser.i18n.getUILanguage().toLowerCase().split(/[-_]/);
	return first === 'ms' || first === 'id' ? 'ms' : 'en';
}

/** Language of the interface: the agent's choice, else the browser's. */
export function interfaceLanguage(setting: Language | null): Language {
	return setting ?? browserLanguage();
}

/** The texts of the interface in the agent's choice of language, else the browser's. */
export function interfaceTexts(setting: Language | null): Translate {
	return translate(interfaceLanguage(setting));
}
