import { describe, expect, it } from 'vitest';
import { checkLexicon, circularLexicons } from '../../src/engine/check-lexicon.ts';
import { collect } from '../../src/engine/check-shape.ts';
import { lexicon } from './small-pack.ts';

const read = (value: unknown) => {
	const { problems, report } = collect();
	const list = checkLexicon(value, 'lexicons[3]', { checkPattern: () => [], lexicons: null }, report);
	return { list, problems: problems.map(({ at, why }) => `${at}: ${why}`) };
};

describe('a word list', () => {
	it.each([
		['in English alone', { id: 'a', en: ['lost'] }, { id: 'a', en: ['lost'], ms: [], not: [] }],
		['in Malay alone', { id: 'a', ms: ['hilang'] }, { id: 'a', en: [], ms: ['hilang'], not: [] }],
		['that has no words yet', { id: 'a', en: [] }, { id: 'a', en: [], ms: [], not: [] }],
		[
			'that counts only what is stated, with what undoes it',
			{ id: 'a', scope: 'asserted', en: ['lost'], not: ['lost and found'] },
			{ id: 'a', scope: 'asserted', en: ['lost'], ms: [], not: ['lost and found'] },
		],
		[
			'that counts everywhere',
			{ id: 'a', scope: 'any', en: ['lost'] },
			{ id: 'a', scope: 'any', en: ['lost'], ms: [], not: [] },
		],
	])('%s', (_, value, expected) => {
		expect(read(value)).toStrictEqual({ list: expected, problems: [] });
	});

	it.each([
		['no list at all', 'lost', /^lexicons\[3\]: .*group of keys/],
		['without a name', { en: ['lost'] }, /^lexicons\[3\]\.id: “id” is missing/],
		['without words', { id: 'a', not: ['lost'] }, /^lexicons\[3\]: .*no words: add “en”, “ms” or both/],
		['with one text for a list', { id: 'a', en: 'lost' }, /^lexicons\[3\]\.en: .*must be a list/],
		['with a scope that is none', { id: 'a', scope: 'some', en: ['lost'] }, /^lexicons\[3\]\.scope: “some”/],
		['too long', { id: 'a', en: Array(10_001).fill('x') }, /^lexicons\[3\]\.en: .*10001 entries; the most is 10000/],
	])('%s: the lead is told where and why', (_, value, problem) => {
		expect(read(value).problems).toEqual([expect.stringMatching(problem)]);
	});

	it('cannot be used without a name', () => {
		expect(read({ en: ['lost'] }).list).toBeNull();
	});
});

it('lists that lead back to themselves are named, and who merely names them is not', () => {
	const lists = [
		lexicon('plain', ['lost']),
		lexicon('stands-on-plain', ['so $plain']),
		lexicon('one', ['very $two']),
		lexicon('two', [], ['$one']),
		lexicon('stands-on-one', ['$one']),
	];
	expect(circularLexicons(lists)).toEqual(['one', 'two']);
	expect(circularLexicons([lexicon('stands-on-itself', ['$self']), lexicon('self', ['so $self'])])).toEqual(['self']);
	expect(circularLexicons(lists.slice(0, 2))).toEqual([]);
});
