import type { Language } from '../engine/message.ts';
import malay from './problems-ms.json' with { type: 'json' };

// What is wrong in a rule, a policy or a file is told in English by the parts that read it: they run in every page and on the command line,
// where a second language would only weigh. Here each of their sentences is known with its holes, and the same in Malay.

interface Sentence {
	readonly english: RegExp;
	readonly malay: string;
	/** Names of the holes, in English order; those behind a quotation mark hold what the lead wrote. */
	readonly holes: readonly { readonly name: string; readonly isQuoted: boolean }[];
	/** Letters besides the holes: of two sentences that fit, the one with more of its own is meant. */
	readonly length: number;
}

const hole = /\{(\w+)\}/g;

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

const sentenceOf = (english: string, text: string): Sentence => {
	const plain = english.split(/\{\w+\}/);
	return {
		english: new RegExp(`^${plain.map(escaped).join('(.*?)')}$`, 'su'),
		malay: text,
		holes: [...english.matchAll(hole)].map(({ 1: name = '', index }) => ({
			name,
			isQuoted: /["“{]/.test(english[index - 1] ?? ''),
		})),
		length: plain.join('').length,
	};
};

let made: readonly Sentence[] | null = null;

const sentences = (): readonly Sentence[] => {
	made ??= Object.entries(malay)
		.map(([english, text]) => sentenceOf(english, text))
		.sort((a, b) => b.length - a.length || b.holes.length - a.holes.length);
	return made;
};

const inMalay = (text: string): string => {
	if (text === '') return text;
	for (const { english, malay: sentence, holes } of sentences()) {
		const found = english.exec(text);
		if (found === null) continue;
		const filled = new Map(
			holes.map(({ name, isQuoted }, i) => {
				const part = found[i + 1] ?? '';
				// A part as long as the whole would be looked up without end.
				return [name, isQuoted || part.length === text.length ? part : inMalay(part)];
			}),
		);
		return sentence.replace(hole, (whole, name: string) => filled.get(name) ?? whole);
	}
	return text;
};

/** What is wrong in a rule pack, a policy, a file of counts or of chats, in that language; as it is where it is not known in Malay. */
export const problemIn = (language: Language, why: string): string => (language === 'ms' ? inMalay(why) : why);

/** What is wrong in a file of past chats; of a line of conversations, why it is none. */
export const faultIn = <F extends { readonly values: Readonly<Record<string, string | number>> }>(
	language: Language,
	fault: F,
): F => {
	const { why } = fault.values;
	return typeof why === 'string' ? { ...fault, values: { ...fault.values, why: problemIn(language, why) } } : fault;
};
