import { lexiconsIn } from './check-patterns.ts';
import { inner } from './check-shape.ts';
import { compilePhrases, type PhraseList, type PhraseProblem } from './phrases/compile.ts';
import type { Problem } from './result.ts';
import type { Lexicon, Rule, RulePack, When } from './rule.ts';

/** A list under the path of its patterns, which stands for its id where nothing names it. */
interface Listed extends PhraseList {
	/** Path of the pattern with that place in the list. */
	pathOf(problem: PhraseProblem): string;
}

const ofLexicon = ({ id, scope, en, ms, not }: Lexicon, at: string): Listed => ({
	id,
	scope: scope ?? 'any',
	patterns: [...en, ...ms],
	not,
	pathOf: ({ part, index }) => {
		if (part === 'not') return inner(inner(at, 'not'), index);
		return index < en.length ? inner(inner(at, 'en'), index) : inner(inner(at, 'ms'), index - en.length);
	},
});

const ofWhen = (when: When, at: string): readonly Listed[] => {
	switch (when.kind) {
		case 'says': {
			const id = inner(at, 'anyOf');
			return [{ id, scope: 'any', patterns: when.anyOf, not: [], pathOf: ({ index }) => inner(id, index) }];
		}
		case 'not':
			return ofWhen(when.of, inner(at, 'of'));
		case 'any':
		case 'all':
			return when.of.flatMap((one, i) => ofWhen(one, inner(inner(at, 'of'), i)));
		default:
			return [];
	}
};

const ofRule = (rule: Rule, at: string): readonly Listed[] =>
	(['when', 'unless', 'satisfiedBy'] as const).flatMap((key) =>
		rule[key].flatMap((when, i) => ofWhen(when, inner(inner(at, key), i))),
	);

/** Those of the others that the lists name, and what these name in turn: the rest, hundreds of long lists, need not be compiled. */
const neededFor = (lists: readonly Listed[], others: readonly Listed[]): readonly Listed[] => {
	const left = new Map(others.map((list) => [list.id, list]));
	const needed: Listed[] = [];
	const waiting = [...lists];
	for (let list = waiting.pop(); list !== undefined; list = waiting.pop()) {
		for (const { id } of [...list.patterns, ...list.not].flatMap(lexiconsIn)) {
			const named = left.get(id);
			if (named === undefined) continue;
			left.delete(id);
			needed.push(named);
			waiting.push(named);
		}
	}
	return needed;
};

/**
 * Tells patterns that read well one by one but cannot be used: too many choices, or a list that may not stand where it
 * is named. Takes the time of compiling these lists. `others` are word lists the pack may name besides its own.
 */
export const phraseProblems = (pack: RulePack, others: readonly Lexicon[] = []): readonly Problem[] => {
	const own = new Set(pack.lexicons.map(({ id }) => id));
	const lists: readonly Listed[] = [
		...pack.lexicons.map((lexicon, i) => ofLexicon(lexicon, inner('lexicons', i))),
		...pack.rules.flatMap((rule, i) => ofRule(rule, inner('rules', i))),
	];
	const below = others.filter(({ id }) => !own.has(id)).map((lexicon) => ofLexicon(lexicon, ''));
	const byId = new Map(lists.map((list) => [list.id, list]));
	const { problems } = compilePhrases([...lists, ...neededFor(lists, below)]);
	return problems.flatMap((problem) => {
		const at = byId.get(problem.list)?.pathOf(problem);
		const why = `The pattern “${problem.pattern.slice(0, 60)}” cannot be used: ${problem.why}.`;
		return at === undefined ? [] : [{ at, offset: problem.at, why }];
	});
};
