import type { Language } from '../engine/message.ts';
import en from './en.json' with { type: 'json' };
import ms from './ms.json' with { type: 'json' };

/** A text of the interface. English is the model; the other files have the same keys and placeholders. */
export type TextKey = keyof typeof en;

/** Gives a text with its `{placeholders}` filled in; one without a value stays as it is. */
export type Translate = (key: TextKey, params?: Readonly<Record<string, string | number>>) => string;

const tables: Readonly<Record<Language, Readonly<Record<TextKey, string>>>> = { en, ms };

/** The texts of the interface in one language. */
export function translate(language: Language): Translate {
	const table = tables[language];
	return (key, params = {}) =>
		table[key].replace(/\{(\w+)\}/g, (whole, name: string) => {
			const value = params[name];
			return value === undefined ? whole : String(value);
		});
}
