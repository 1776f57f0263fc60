import type { Language } from '../engine/message.ts';
import en from './known-en.json' with { type: 'json' };
import ms from './known-ms.json' with { type: 'json' };

/** What a rule can name beside words: something known, a number, a moment from which time counts. */
type KnownKind = keyof typeof en;

const tables: Readonly<Record<Language, Readonly<Record<KnownKind, Readonly<Record<string, string>>>>>> = { en, ms };

/** The name of a fact, count or time in words, for people who do not read rule files; the name itself where it is new. */
export const inWords = (language: Language, kind: KnownKind, name: string): string =>
	tables[language][kind][name] ?? name;
