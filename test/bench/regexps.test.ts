import { describe, expect, it } from 'vitest';
import { lexicon } from '../engine/small-pack.ts';
import { countAll, countEach, regExpSources } from './regexps.ts';

const sourcesOf = (...patterns: string[]): readonly string[] =>
	regExpSources({
		format: 1,
		id: 'test',
		version: '1',
		lexicons: [lexicon('thing', ['parcel', 'my order']), lexicon('own', patterns)],
		rules: [],
	}).slice(2);

describe('the RegExp for a pattern', () => {
	it.each([
		['so sorry', 'I am so  sorry!', 'so, sorrys'],
		['(late|slow) again', 'slow again', 'slow'],
		['arriv*', 'it arrived', 'it derives'],
		['not ~2 here', 'not yet here', 'not a b c here'],
		['really? bad', 'bad', 'really good'],
		['# days', 'in 3 days', 'in some days'],
		['where is $thing', 'where is my order', 'where is my shoe'],
	])('%s', (pattern, hit, miss) => {
		const patterns = sourcesOf(pattern).map((source) => new RegExp(source, 'i'));
		expect(patterns).toHaveLength(1);
		expect([countEach(patterns, [hit]), countEach(patterns, [miss])]).toEqual([1, 0]);
	});

	it('can be joined with others to one', () => {
		const one = new RegExp(sourcesOf('so sorry', 'late').join('|'), 'gi');
		expect(countAll(one, ['So sorry it is late', 'late'])).toBe(3);
	});
});
