import type { Language } from '../engine/message.ts';
import type { Snippet } from '../engine/wordings.ts';

/** Most results at once: what fits on a screen; a further word finds the rest. */
export const mostFound = 6;

/** What is searched: small letters without accents. */
const plain = (text: string): string =>
	text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('en').replace(/[’‘]/g, "'");

/**
 * Words that begin with what was typed weigh more in the title than in the sentence, and most in both: a title may name
 * what its sentence leaves out (“Enough sorry, now the fix”). Else they may stand anywhere.
 */
const weigh = (word: string, title: string, text: string): number => {
	const begins = (where: string): boolean => where.startsWith(word) || where.includes(` ${word}`);
	const weight = (begins(title) ? 3 : 0) + (begins(text) ? 2 : 0);
	if (weight > 0) return weight;
	return title.includes(word) || text.includes(word) ? 1 : 0;
};

/**
 * The snippets that have all the typed words in their title (in the panel's language) or their sentence, the best
 * first; equals in the pack's order. All of them where nothing is typed.
 */
export function searchSnippets(all: readonly Snippet[], query: string, language: Language): readonly Snippet[] {
	const words = plain(query).split(/\s+/).filter(Boolean);
	return all
		.map((snippet) => {
			const [title, text] = [plain(snippet.title[language]), plain(snippet.wording.text)];
			const weights = words.map((word) => weigh(word, title, text));
			return { snippet, weight: weights.includes(0) ? -1 : weights.reduce((sum, one) => sum + one, 0) };
		})
		.filter(({ weight }) => weight >= 0)
		.sort((a, b) => b.weight - a.weight)
		.map(({ snippet }) => snippet);
}
