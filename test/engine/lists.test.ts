import { describe, expect, it } from 'vitest';
import { collectLists } from '../../src/engine/lists.ts';
import type { Rule, When } from '../../src/engine/rule.ts';
import { lexicon, rule, says } from './small-pack.ts';

const listsOf = (rules: readonly Rule[]) =>
	collectLists({
		format: 1,
		id: 'test',
		version: '1',
		lexicons: [
			{ ...lexicon('lost', ['lost'], ['hilang']), scope: 'asserted', not: ['lost and found'] },
			lexicon('late', ['late']),
		],
		rules,
	});

const ids = (rules: readonly Rule[]): readonly string[] => listsOf(rules).lists.map(({ id }) => id);
const having = (...when: When[]): Rule => rule('r', { when });

describe('the lists of a pack', () => {
	it('are its word lists, both languages in one, and then what conditions name', () => {
		expect(listsOf([having(says('draft', 'wait', 'hold on'))]).lists).toEqual([
			{ id: 'lost', scope: 'asserted', patterns: ['lost', 'hilang'], not: ['lost and found'] },
			{ id: 'late', scope: 'any', patterns: ['late'], not: [] },
			{ id: 'inline-1', scope: 'any', patterns: ['wait', 'hold on'], not: [] },
		]);
	});

	const draft = says('draft', 'wait');
	it.each([
		['one word list alone needs none of its own', [having(says('customer', '$late'))], 0],
		['a word list among other words does', [having(says('customer', '$late', 'slow'))], 1],
		['and so does one in a phrase', [having(says('customer', 'so $late'))], 1],
		['a word list that is not there is what the condition names', [having(says('customer', '$gone'))], 1],
		['the same words twice are one', [having(draft), having(draft)], 1],
		['other words are another', [having(draft), having(says('draft', 'wait', 'wait'))], 2],
		['in what forbids a tip', [rule('r', { unless: [draft] })], 1],
		['in what makes it needless', [rule('r', { satisfiedBy: [draft] })], 1],
		['in a negation', [having({ kind: 'not', of: draft })], 1],
		['in groups within groups', [having({ kind: 'any', of: [{ kind: 'all', of: [draft] }] })], 1],
		['of nothing that is said', [having({ kind: 'fact', is: 'name-known' })], 0],
	])('%s', (_, rules, more) => {
		expect(ids(rules)).toHaveLength(2 + more);
	});

	it('are found again by their words', () => {
		const { indexOf, lexiconIndex } = listsOf([having(draft), having(says('draft', 'so $late'))]);
		expect(['$lost', '$late', 'wait', 'so $late', 'never', '$never'].map((text) => indexOf([text]))).toEqual([
			0, 1, 2, 3, -1, -1,
		]);
		expect(indexOf(['wait', 'so $late'])).toBe(-1);
		expect([...lexiconIndex]).toEqual([
			['lost', 0],
			['late', 1],
		]);
	});
});
