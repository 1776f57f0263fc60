import { finish, type Steps } from '../steps.ts';
import { assemble } from './assemble.ts';
import { createAutomaton } from './automaton.ts';
import { findIncludes } from './includes.ts';
import { createScanner } from './matcher.ts';
import { type PhraseList, type PhraseProblem, readLists } from './read-lists.ts';
import { type Hit, resolve } from './resolve.ts';

export type { PhraseList, PhraseProblem } from './read-lists.ts';
export type { Hit } from './resolve.ts';

/** Finds all patterns of all lists in one pass over a text. */
export interface Matcher {
	/**
	 * Hits sorted by start. Lists overlap freely; hits of one list do not overlap one another. Reads the first 20,000
	 * characters and returns at most 500 hits. Where nothing hits, it is always the same empty array.
	 */
	match(text: string): readonly Hit[];
}

/** A matcher, and the patterns it had to leave out. */
export interface Compiled {
	readonly matcher: Matcher;
	/** Found on first reading: that checks every pattern, which the matcher itself puts off until a text needs it. */
	readonly problems: readonly PhraseProblem[];
}

const noHits: readonly Hit[] = Object.freeze([]);

/**
 * Compiles lists into one matcher. Never throws: a bad pattern is left out and reported, the others work. A pattern
 * that is just `$name` brings the hits of that list, with its `not` and its scope; within a longer pattern `$name`
 * stands for any of its patterns.
 */
export const compilePhrases = (lists: readonly PhraseList[]): Compiled => finish(compilePhrasesInSteps(lists));

/** The same, with places where the work may be interrupted. */
export function* compilePhrasesInSteps(lists: readonly PhraseList[]): Steps<Compiled> {
	const read = readLists(lists);
	const badIncludes: PhraseProblem[] = [];
	const { includedBy, order } = findIncludes(read, (list, index, why) => {
		const { id, patterns } = lists[list] ?? { id: '', patterns: [] };
		badIncludes.push({ list: id, part: 'patterns', index, pattern: patterns[index] ?? '', at: 0, why });
	});
	const { graph, findProblems } = yield* assemble(read);
	const scanner = createScanner(graph, createAutomaton(graph));
	const rules = lists.map(({ scope }, list) => ({ scope, includedBy: includedBy[list] ?? [] }));
	const rank: number[] = [];
	order.forEach((list, place) => {
		rank[list] = place;
	});
	const find = (text: string): readonly Hit[] => {
		const findings = scanner.scan(text);
		if (findings.hits === 0) return noHits;
		const hits = resolve(text, findings, rules, rank);
		return hits.length === 0 ? noHits : hits;
	};
	// A message that is sent was the draft a moment ago.
	let last: { readonly text: string; readonly hits: readonly Hit[] } = { text: '', hits: noHits };
	const match = (text: string): readonly Hit[] => {
		if (text === last.text) return last.hits;
		const hits = find(text);
		// Kept only where it was work to find them, so that a text without hits allocates nothing.
		if (hits.length > 0) last = { text, hits };
		return hits;
	};
	let problems: readonly PhraseProblem[] | null = null;
	return {
		matcher: { match },
		get problems() {
			problems ??= [...badIncludes, ...findProblems()];
			return problems;
		},
	};
}
