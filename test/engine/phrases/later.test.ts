import { describe, expect, it } from 'vitest';
import { canWait, splitAtGaps } from '../../../src/engine/phrases/later.ts';
import { longestPattern, widestGap } from '../../../src/engine/phrases/pattern.ts';

/** Lists named `plain` can be spelled out behind any word, others cannot. */
const isPlainList = (id: string): boolean => id === 'plain';

describe('a pattern with gaps', () => {
	it.each([
		['sorry ~2 late', ['sorry', 'late'], [2]],
		['sorry ~ late', ['sorry', 'late'], [3]],
		['so sorry ~1 (late|slow) ~4 today', ['so sorry', '(late|slow)', 'today'], [1, 4]],
		[`a ~${widestGap} b`, ['a', 'b'], [widestGap]],
		['my? order ~2 (very)? late', ['my? order', '(very)? late'], [2]],
		['"??" ~2 late', ['"??"', 'late'], [2]],
		['$plain ~2 late', ['$plain', 'late'], [2]],
	])('%s is read in parts', (text, texts, gaps) => {
		expect(splitAtGaps(text, isPlainList)).toEqual({ texts, gaps, atStart: false, atEnd: false });
	});

	it('keeps where it has to stand', () => {
		expect(splitAtGaps('^sorry ~2 late >', isPlainList)).toEqual({
			texts: ['sorry', 'late'],
			gaps: [2],
			atStart: true,
			atEnd: true,
		});
	});

	it.each([
		['has none', 'sorry late'],
		['is too wide', `a ~${widestGap + 1} b`],
		['is too narrow', 'a ~0 b'],
		['stands in brackets', '(a ~2 b) c'],
		['closes what was not opened', 'a) ~2 b'],
		['closes before it opens', ')a( ~2 b'],
		['has only what may be left out before it', 'a? ~2 b'],
		['has only what may be left out behind it', 'a ~2 (b|c)?'],
		['has nothing behind it', 'a ~2'],
		['has choices that come to nothing', 'a ~2 (b?|c) d'],
		['names another kind of list', '$other ~2 late'],
		['is too long', `${'a '.repeat(longestPattern / 2)}~2 b`],
	])('is left to the closer reading where one %s', (_, text) => {
		expect(splitAtGaps(text, isPlainList)).toBeNull();
	});
});

describe('a pattern waits for its first word', () => {
	it.each([
		['where is', true],
		['(where|what) is my order', true],
		["i'll check it >", true],
		['where $plain', true],
		['where', false],
		['where ~2 is', false],
		['where $other', false],
		['(where?|what) is', false],
		['where is my?', false],
		[`where ${'a'.repeat(longestPattern)}`, false],
	])('%s: %s', (text, waits) => {
		expect(canWait(text, isPlainList)).toBe(waits);
	});
});
