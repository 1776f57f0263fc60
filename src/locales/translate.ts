import type { Language } from '../engine/message.ts';
import en from './en.json' with { type: 'json' };
import ms from './ms.json' with { type: 'json' };
import type pagesEn from './pages-en.json';

/** A text that every context has: those of the panel and the practice desk. */
export type BaseKey = keyof typeof en;
/** A text of the interface. English is the model; the other files have the same keys and placeholders. */
export type TextKey = BaseKey | keyof typeof pagesEn;

/** Gives a text with its `{placeholders}` filled in; one without a value stays as it is. */
export type Translate = (key: TextKey, params?: Readonly<Record<string, string | number>>) => string;

const tables: Readonly<Record<Language, Record<string, string>>> = { en: { ...en }, ms: { ...ms } };

/** Adds texts, for contexts that show more than the panel does. */
export const addTexts = (texts: Readonly<Record<Language, Readonly<Record<string, string>>>>): void => {
	Object.assign(tables.en, texts.en);
	Object.assign(tables.ms, texts.ms);
};

/** The texts of the interface in one language; a key whose text was not added gives the key. */
export function translate(language: Language): Translate {
	const table = tables[language];
	return (key, params = {}) =>
		(table[key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => {
			const value = params[name];
			return value === undefined ? whole : String(value);
		});
}
