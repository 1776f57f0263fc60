import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePattern } from '../../../src/engine/phrases/parse-pattern.ts';

const why = (text: string): string[] => {
	const result = parsePattern(text);
	return result.ok ? [] : result.problems.map((problem) => `${problem.at}: ${problem.why}`);
};

describe('a pattern is read as', () => {
	it('words, folded', () => {
		expect(parsePattern('Café CAN’T')).toEqual({
			ok: true,
			pattern: {
				atStart: false,
				atEnd: false,
				items: [
					{ kind: 'word', text: 'cafe', tail: '' },
					{ kind: 'word', text: "can't", tail: '' },
				],
			},
		});
	});

	it.each(['a b', 'a\tb', 'a\n b ', 'a\u00a0b'])('words with any space between them: %j', (text) => {
		expect(parsePattern(text)).toEqual(parsePattern('a b'));
	});

	it('items of every kind', () => {
		expect(parsePattern('^ (a|b c)? de* ~5 # $some-list "?!" fgh+ >')).toEqual({
			ok: true,
			pattern: {
				atStart: true,
				atEnd: true,
				items: [
					{
						kind: 'optional',
						items: [
							{
								kind: 'group',
								options: [
									[{ kind: 'word', text: 'a', tail: '' }],
									[
										{ kind: 'word', text: 'b', tail: '' },
										{ kind: 'word', text: 'c', tail: '' },
									],
								],
							},
						],
					},
					{ kind: 'word', text: 'de', tail: '*' },
					{ kind: 'gap', most: 5 },
					{ kind: 'number' },
					{ kind: 'list', id: 'some-list', at: 20 },
					{ kind: 'literal', text: '?!' },
					{ kind: 'word', text: 'fgh', tail: '+' },
				],
			},
		});
	});
});

describe('a pattern with mistakes', () => {
	it.each([
		['', ['0: an empty pattern']],
		['   ', ['0: an empty pattern']],
		['(a|b', ['0: this ( is never closed']],
		['a)', ['1: this ) closes nothing']],
		['a|b', ['1: | stands only inside brackets: (a|b)']],
		['(a|)', ['3: an empty choice; write (…)? for something that may be missing']],
		['"a', ['0: these quotes are never closed']],
		['""', ['0: nothing between the quotes']],
		['a ?', ['2: ? belongs directly behind a word or a bracket; a question mark of the text goes in quotes: "?"']],
		['a, b', ['1: put , in double quotes, or leave it out']],
		['so 😡', ['3: put 😡 in double quotes, or leave it out']],
		['~ a', ['0: a gap needs words before it']],
		['a ~', ['2: a gap needs words after it']],
		['~', ['0: every part is optional, so nothing has to be there', '0: a gap needs words before it']],
		['a ~0 b', ['2: a gap spans 1 to 20 words']],
		['a ~21 b', ['2: a gap spans 1 to 20 words']],
		['a ~? b', ['3: a gap is optional already; leave out the ?']],
		['$', ['0: the name of a list follows the $: small letters, digits and hyphens']],
		['a ^ b', ['2: ^ stands only at the very start of a pattern']],
		['a > b', ['2: > stands only at the very end of a pattern']],
		['a*', ['0: a word with * needs at least two letters']],
		['ab+', ['0: a word with + needs three letters a–z or more']],
		['ab*c', ['3: * ends a word; put a space behind it']],
		['a?', ['0: every part is optional, so nothing has to be there']],
		['(a? b?|c) ', ['0: every part is optional, so nothing has to be there']],
		['x'.repeat(301), ['300: longer than 300 characters']],
		[`${'('.repeat(9)}a${')'.repeat(9)}`, ['8: brackets more than 8 deep', '18: this ) closes nothing']],
	])('%s: %j', (text, problems) => {
		expect(why(text)).toEqual(problems);
	});

	it('hears about all of them at once', () => {
		expect(why('a! (b|) ~99 c "d')).toEqual([
			'1: put ! in double quotes, or leave it out',
			'6: an empty choice; write (…)? for something that may be missing',
			'8: a gap spans 1 to 20 words',
			'14: these quotes are never closed',
		]);
	});

	it('never throws, and its offsets lie in the text', () => {
		const sign = fc.constantFrom(...'ab ()|?*+~#$^>"!,-\'’é😡5'.split(''));
		fc.assert(
			fc.property(fc.array(sign, { maxLength: 40 }), (signs) => {
				const text = signs.join('');
				const result = parsePattern(text);
				if (result.ok) return;
				expect(result.problems.length).toBeGreaterThan(0);
				for (const { at } of result.problems) expect(at >= 0 && at <= text.length).toBe(true);
			}),
		);
	});
});
