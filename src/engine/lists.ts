import type { PhraseList } from './phrases/compile.ts';
import type { RulePack, When } from './rule.ts';

/** The lists a pack gives to the matcher, and where to find them again. */
export interface Lists {
	readonly lists: readonly PhraseList[];
	readonly lexiconIndex: ReadonlyMap<string, number>;
	/** Index of the list that stands for the patterns of one condition. */
	indexOf(patterns: readonly string[]): number;
}

/** The text that makes two conditions with the same patterns share a list. */
const key = (patterns: readonly string[]): string => patterns.join('\n');

/** A condition on one lexicon alone uses that lexicon's own list. */
const onlyLexicon = (patterns: readonly string[]): string | null =>
	patterns.length === 1 ? (/^\$([a-z0-9-]+)$/.exec(patterns[0] ?? '')?.[1] ?? null) : null;

/** Gathers lexicons first, then the inline patterns of all rules, each different set once. */
export const collectLists = (pack: RulePack): Lists => {
	const lists: PhraseList[] = pack.lexicons.map(({ id, scope, en, ms, not }) => ({
		id,
		scope: scope ?? 'any',
		patterns: [...en, ...ms],
		not,
	}));
	const lexiconIndex = new Map(lists.map(({ id }, index) => [id, index]));
	const inline = new Map<string, number>();
	const add = (patterns: readonly string[]): void => {
		const lexicon = onlyLexicon(patterns);
		if ((lexicon !== null && lexiconIndex.has(lexicon)) || inline.has(key(patterns))) return;
		inline.set(key(patterns), lists.length);
		lists.push({ id: `inline-${inline.size}`, scope: 'any', patterns, not: [] });
	};
	for (const rule of pack.rules) {
		for (const when of [...rule.when, ...rule.unless, ...rule.satisfiedBy]) eachSays(when, add);
	}
	return {
		lists,
		lexiconIndex,
		indexOf: (patterns) => lexiconIndex.get(onlyLexicon(patterns) ?? '') ?? inline.get(key(patterns)) ?? -1,
	};
};

const eachSays = (when: When, visit: (patterns: readonly string[]) => void): void => {
	if (when.kind === 'says') visit(when.anyOf);
	else if (when.kind === 'not') eachSays(when.of, visit);
	else if (when.kind === 'any' || when.kind === 'all') for (const one of when.of) eachSays(one, visit);
};
