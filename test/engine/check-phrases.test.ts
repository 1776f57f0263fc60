import { describe, expect, it } from 'vitest';
import { phraseProblems } from '../../src/engine/check-phrases.ts';
import type { Lexicon, Rule, RulePack, When } from '../../src/engine/rule.ts';

const list = (id: string, parts: Partial<Lexicon>): Lexicon => ({ id, en: [], ms: [], not: [], ...parts });

const says = (...anyOf: string[]): When => ({ kind: 'says', who: 'draft', in: 'last-turn', anyOf });

const packOf = (lexicons: readonly Lexicon[], when: readonly When[] = []): RulePack => {
	const text = { en: 'x', ms: 'x' };
	const about = { id: 'r', skill: 'clarify', title: text, level: 'nudge', on: 'draft', tip: text, why: text } as const;
	const rule: Rule = { ...about, when: [], unless: when, satisfiedBy: [], limit: {}, examples: [] };
	return { format: 1, id: 'p', version: '1', lexicons, rules: [rule] };
};

const wide = '(a b|c d|e f|g h) '.repeat(5).trim();

describe('phraseProblems', () => {
	it.each([
		['a pattern of a list', packOf([list('a', { en: ['x'], ms: ['y', wide] })]), 'lexicons[0].ms[1]'],
		['a pattern under “not”', packOf([list('a', { en: ['x'], not: [wide] })]), 'lexicons[0].not[0]'],
		['a pattern of a rule', packOf([], [says('x', wide)]), 'rules[0].unless[0].anyOf[1]'],
		[
			'a pattern in a group',
			packOf([], [{ kind: 'any', of: [{ kind: 'not', of: says(wide) }] }]),
			'rules[0].unless[0].of[0].of.anyOf[0]',
		],
	])('finds %s that has too many choices', (_, pack, at) => {
		expect(phraseProblems(pack)).toEqual([{ at, offset: 0, why: expect.stringContaining('too many choices') }]);
	});

	it('finds lists with tied words within longer patterns', () => {
		const pack = packOf([list('a', { en: ['^x'] }), list('b', { en: ['so $a'] })]);
		expect(phraseProblems(pack)).toEqual([expect.objectContaining({ at: 'lexicons[1].en[0]' })]);
	});

	it('knows the lists of other packs, and lets its own go before them', () => {
		const pack = packOf([list('a', { en: ['x'] })], [says('$b', 'so $b', 'so $a')]);
		expect(phraseProblems(pack, [list('b', { en: ['y'] }), list('a', { en: ['^z'] })])).toEqual([]);
		expect(phraseProblems(pack).map(({ at }) => at)).toEqual([
			'rules[0].unless[0].anyOf[0]',
			'rules[0].unless[0].anyOf[1]',
		]);
	});

	it('looks at lists of other packs as far as its own lead to them', () => {
		const pack = packOf([], [says('so $b')]);
		expect(phraseProblems(pack, [list('b', { en: ['y $c'] }), list('c', { en: ['z'] })])).toEqual([]);
		expect(phraseProblems(pack, [list('b', { en: ['y $c'] }), list('c', { en: ['^z'] })])).toHaveLength(1);
		expect(phraseProblems(pack, [list('b', { en: ['^y'] })]).map(({ at }) => at)).toEqual([
			'rules[0].unless[0].anyOf[0]',
		]);
	});
});
