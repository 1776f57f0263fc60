import { inner, type Report, readList, readText } from './check-shape.ts';
import { didYouMean } from './nearest.ts';
import type { PatternProblem } from './phrases/pattern.ts';

/** What patterns are checked with. */
export interface PatternChecks {
	/** Says what is wrong with a pattern; an empty list where nothing is. */
	readonly checkPattern: (text: string) => readonly PatternProblem[];
	/** Ids of the lexicons that `$id` may name; null where that cannot be known yet. */
	readonly lexicons: ReadonlySet<string> | null;
}

/** The lexicons a pattern names, alone or among words, and where; a $ in quotes is just a sign. */
export const lexiconsIn = (pattern: string): readonly { readonly id: string; readonly at: number }[] => {
	const bare = pattern.replace(/"[^"]*"?/g, (quoted) => ' '.repeat(quoted.length));
	return [...bare.matchAll(/\$([a-z0-9]+(?:-[a-z0-9]+)*)/g)].map(({ 1: id = '', index }) => ({ id, at: index }));
};

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

const checkOne = (value: unknown, at: string, checks: PatternChecks, report: Report): string | null => {
	const { lexicons } = checks;
	const text = readText(value, at, 300, report);
	if (text === null) return null;
	for (const { why, at: offset } of checks.checkPattern(text)) {
		report(at, () => `The pattern “${shorten(text)}” cannot be read: ${why}.`, offset);
	}
	if (lexicons === null) return text;
	for (const { id, at: offset } of lexiconsIn(text)) {
		if (lexicons.has(id)) continue;
		report(at, () => `There is no word list “${shorten(id)}”${didYouMean(id, [...lexicons].sort())}`, offset);
	}
	return text;
};

/** Reads a list of patterns. */
export const checkPatterns = (
	value: unknown,
	at: string,
	bounds: { readonly min: 0 | 1; readonly max: number },
	checks: PatternChecks,
	report: Report,
): readonly string[] | null => {
	const list = readList(value, at, bounds, report);
	return list?.flatMap((one, i) => checkOne(one, inner(at, i), checks, report) ?? []) ?? null;
};
