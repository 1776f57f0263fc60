import { describe, expect, it } from 'vitest';
import { compilePhrases } from '../../../src/engine/phrases/compile.ts';
import { isNegatedAt, isSentenceEnd, isWithinGap, wordEnd, wordStart } from '../../../src/engine/phrases/span.ts';

/** Stands for a sign that cannot be seen, which word processors and tricksters put between letters. */
const unseen = '\u200b';

describe('a word', () => {
	it.each([
		['can do', 0, 'can'],
		["can't do", 0, "can't"],
		["can' do", 0, 'can'],
		["rock''n roll", 0, "rock''n"],
		[`o${unseen}k then`, 0, `o${unseen}k`],
		['no 24h', 3, '24h'],
	])('in “%s” from %d is “%s”', (text, start, word) => {
		expect(text.slice(start, wordEnd(text, start))).toBe(word);
		expect(wordStart(text, start + word.length)).toBe(start);
	});

	it('does not begin with signs that cannot be seen', () => {
		const text = `so ${unseen}${unseen}late`;
		expect(text.slice(wordStart(text, text.length))).toBe('late');
	});
});

describe('an apostrophe', () => {
	it.each([
		["can't", 3, true],
		["isn't it", 3, true],
		['isn’T it', 3, true],
		["isn'ts", 3, false],
		["it's", 2, false],
	])('in “%s” at %d makes a “not”: %s', (text, at, isNot) => {
		expect(isNegatedAt(text, at)).toBe(isNot);
	});
});

describe('a sign', () => {
	it.each([
		['so. ok', 2, true],
		['3.50', 1, false],
		['ok.5', 2, true],
		['5.ok', 1, true],
		['3!5', 1, true],
		['so, ok', 2, false],
	])('in “%s” at %d ends a sentence: %s', (text, at, ends) => {
		expect(isSentenceEnd(text, at)).toBe(ends);
	});
});

describe('a gap', () => {
	/** The gap is what stands between the two bars. */
	it.each([
		['pay| now |please', 0, false],
		['pay| now |please', 1, true],
		['pay| it now |please', 1, false],
		['a |b c| d', 1, false],
		['pay| 3.50 |now', 1, true],
		['pay| 1,250 |now', 1, true],
		['pay| a,5 |now', 1, false],
		['pay| 5,a |now', 1, false],
		["customer|'s |refund", 0, true],
		["customer| 's |refund", 0, false],
		['late|. So |sorry', 3, false],
		[`pay|${' '.repeat(1000)}|now`, 0, true],
		[`pay|${' '.repeat(1001)}|now`, 0, false],
	])('in “%s” holds at most %d words: %s', (marked, most, fits) => {
		const [before = '', gap = '', behind = ''] = marked.split('|');
		expect(isWithinGap(before + gap + behind, before.length, before.length + gap.length, most)).toBe(fits);
	});
});

describe('what was found begins where it can be seen to begin', () => {
	const quotes = (pattern: string, text: string): string[] => {
		const { matcher, problems } = compilePhrases([{ id: 'one', patterns: [pattern], not: [], scope: 'any' }]);
		expect(problems).toEqual([]);
		return matcher.match(text).map(({ start, end }) => text.slice(start, end));
	};

	it.each([
		['# days', `in 1${unseen}2 days`, `1${unseen}2 days`],
		['# days', `in ${unseen}12 days`, '12 days'],
		['# days', 'in 1,250.5 days', '1,250.5 days'],
		['# days', 'item1-3 days', '3 days'],
		['"-" #', '1-3', '-3'],
		['"-" #', '-1-3', '-1-3'],
		['"-" #', "-'1-3", "-'1-3"],
		['# days', '3days', '3days'],
		['"??" what', `?${unseen}? what`, `?${unseen}? what`],
		['"ok" then', 'OK then', 'OK then'],
		['"Ж" then', 'ж then', 'ж then'],
	])('%s in “%s”: “%s”', (pattern, text, quote) => {
		expect(quotes(pattern, text)).toEqual([quote]);
	});
});
