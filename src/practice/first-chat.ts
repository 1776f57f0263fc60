import type { Language } from '../engine/message.ts';

/** The practice chat that is played where nobody has chosen one: it has something of everything. */
export const firstChat: Readonly<Record<Language, string>> = { en: 'late-parcel', ms: 'parcel-lewat' };
