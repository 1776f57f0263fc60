import { checkPatterns, lexiconsIn, type PatternChecks } from './check-patterns.ts';
import { inner, type Report, readChoice, readFields, readId } from './check-shape.ts';
import type { Lexicon } from './rule.ts';

/** Keys of a word list. */
export const lexiconKeys: readonly string[] = ['id', 'scope', 'en', 'ms', 'not'];

/** Reads one word list; null where it cannot be used. */
export const checkLexicon = (value: unknown, at: string, checks: PatternChecks, report: Report): Lexicon | null => {
	const fields = readFields(value, at, lexiconKeys, report);
	if (fields === null) return null;
	const patterns = (key: 'en' | 'ms' | 'not'): readonly string[] => {
		if (!fields.has(key)) return [];
		return checkPatterns(fields.get(key), inner(at, key), { min: 0, max: 10_000 }, checks, report) ?? [];
	};
	const id = readId(fields.get('id'), inner(at, 'id'), report);
	const scope = fields.has('scope')
		? readChoice(fields.get('scope'), inner(at, 'scope'), ['any', 'asserted'], report)
		: null;
	const lexicon = { en: patterns('en'), ms: patterns('ms'), not: patterns('not') };
	if (!fields.has('en') && !fields.has('ms')) report(at, 'This word list has no words: add “en”, “ms” or both.');
	return id === null ? null : { id, ...(scope === null ? {} : { scope }), ...lexicon };
};

/** Word lists that lead back to themselves through `$id`, so that they would never end; each id once. */
export const circularLexicons = (lexicons: readonly Lexicon[]): readonly string[] => {
	const waiting = new Map(
		lexicons.map(({ id, en, ms, not }) => [
			id,
			[...en, ...ms, ...not].flatMap((p) => lexiconsIn(p).map((named) => named.id)),
		]),
	);
	// Takes away lists that name no list that is still waiting, until nothing changes: what stays goes in circles.
	for (let before = -1; before !== waiting.size; ) {
		before = waiting.size;
		for (const [id, named] of waiting) if (!named.some((one) => waiting.has(one))) waiting.delete(id);
	}
	return [...waiting.keys()];
};
