/** What a new rule begins as: whole and right, on trial, for its writer to change word by word. */
export const newRule = (id: string): string => `id: ${id}
skill: acknowledge
title:
  en: A name for this rule
  ms: Nama peraturan ini
level: advice
status: trial
when:
  - customer says: [refund, money back]
unless: []
satisfied by:
  - draft says: [sorry, maaf]
tip:
  en: Say what to do, in one short sentence.
  ms: Nyatakan apa yang perlu dibuat, dalam satu ayat pendek.
say:
  en: Words that the agent can send.
  ms: Ayat yang boleh dihantar oleh ejen.
why:
  en: One sentence that convinces.
  ms: Satu ayat yang meyakinkan.
limit: once per chat
examples:
  en:
    - fires: ["customer: I want a refund", "draft: What is your order number?"]
    - quiet: ["customer: where is my parcel?", "draft: What is your order number?"]
`;

const fresh = new Set(
	newRule('')
		.split('\n')
		.filter((line) => /^ {2}(?:en|ms): /.test(line)),
);

/** Lines of a rule, from 1, that still say what a new rule begins with: agents would read them. */
export const untouchedLines = (text: string): readonly number[] =>
	text.split('\n').flatMap((line, i) => (fresh.has(line) ? [i + 1] : []));

/** An id that no rule has yet. */
export const freeId = (taken: readonly string[], stem = 'our-rule'): string => {
	for (let n = 1; ; n += 1) if (!taken.includes(`${stem}-${n}`)) return `${stem}-${n}`;
};

/** What a new word list begins as. */
export const newLexicon = (id: string): string => `id: ${id}
en: [one phrase, another phrase]
ms: [satu frasa, frasa lain]
`;

/** What a new policy card begins as. */
export const newPolicy = (id: string): string => `id: ${id}
gives: [voucher]
up to: RM20
when:
  en: the parcel came more than five days late
  ms: barang lewat lebih lima hari
ask:
  en: your team lead
  ms: ketua pasukan anda
`;
