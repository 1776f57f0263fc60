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

/** Takes entries away that name none, until nothing changes; what stays names one another, or waits for such. */
const withoutEnds = (named: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly string[]> => {
	const left = new Map(named);
	for (let before = -1; before !== left.size; ) {
		before = left.size;
		for (const [id, others] of left) if (!others.some((one) => left.has(one))) left.delete(id);
	}
	return left;
};

/** The same with all arrows turned round: who is named by whom. */
const turned = (named: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly string[]> => {
	const by = new Map([...named.keys()].map((id): [string, string[]] => [id, []]));
	for (const [id, others] of named) for (const one of others) by.get(one)?.push(id);
	return by;
};

/**
 * Word lists that lead back to themselves through `$id`, so that they would never end, each id once and in their order;
 * and those that stand between two such circles. What merely names one of them is left out: it is mended with them.
 */
export const circularLexicons = (lexicons: readonly Lexicon[]): readonly string[] => {
	const named = new Map(
		lexicons.map(({ id, en, ms, not }) => [
			id,
			[...en, ...ms, ...not].flatMap((p) => lexiconsIn(p).map((other) => other.id)),
		]),
	);
	const circles = withoutEnds(turned(withoutEnds(named)));
	return [...named.keys()].filter((id) => circles.has(id));
};
