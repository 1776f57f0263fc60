import { describe, expect, it } from 'vitest';
import { quoted, quotes, spansToEvidence } from '../../src/engine/quotes.ts';
import { drive, lexicon, program } from './small-pack.ts';

it.each([
	['short words, as they are', ' where is it ', 'where is it'],
	['as long as a quote may be, as they are', 'x'.repeat(60), 'x'.repeat(60)],
	['long ones, cut at a word', 'it is late '.repeat(10), `${'it is late '.repeat(5)}it is…`],
	['long ones, no word cut in two', 'refund '.repeat(12), `${'refund '.repeat(7)}refund…`],
	['one long one, cut in it', 'x'.repeat(80), `${'x'.repeat(60)}…`],
	[
		'a long one behind a third of a quote, cut in it',
		`${'x'.repeat(20)} ${'y'.repeat(80)}`,
		`${'x'.repeat(20)} ${'y'.repeat(39)}…`,
	],
	['one of emoji, none of them cut in two', `a${'😭'.repeat(40)}`, `a${'😭'.repeat(29)}…`],
	['a long one behind a short one', `no ${'x'.repeat(80)}`, `no ${'x'.repeat(57)}…`],
])('a quote: %s', (_, text, expected) => {
	expect(quoted(text, 0, text.length)).toBe(expected);
});

describe('what a tip quotes', () => {
	const text = 'I am not happy, give me my money back now';
	const said = { id: 'm1', role: 'customer' as const, text, at: null };
	const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
	const quotesOf = (...words: string[]) => spansToEvidence(words.map(spanOf), said).map(({ quote }) => quote);

	it.each([
		['words inside others are said with them', ['happy', 'not happy'], ['not happy']],
		['the same, told the other way round', ['not happy', 'happy'], ['not happy']],
		['words that overlap: the longer', ['give me', 'me my money back'], ['me my money back']],
		['words that meet are two', ['give', ' me'], ['give', 'me']],
		['the same, told the other way round', [' me', 'give'], ['give', 'me']],
		['in the order in which they were written', ['money back', 'not happy'], ['not happy', 'money back']],
		['the two longest of many', ['now', 'money back', 'I', 'not happy'], ['not happy', 'money back']],
		['wherever the longest stand', ['I', 'am', 'money back', 'now'], ['money back', 'now']],
	])('%s', (_, words, expected) => {
		expect(quotesOf(...words)).toEqual(expected);
	});

	it.each([
		['the customer, when', { ...said, at: 5 }, { who: 'customer', quote: 'now', message: 'm1', at: 5 }],
		['the customer, where times are unknown', said, { who: 'customer', quote: 'now', message: 'm1' }],
		['the agent', { ...said, role: 'agent' as const }, { who: 'agent', quote: 'now', message: 'm1' }],
		['the draft, which is no message yet', { role: 'agent' as const, text, at: null }, { who: 'draft', quote: 'now' }],
	])('and who said it: %s', (_, line, expected) => {
		expect(spansToEvidence([spanOf('now')], line)).toStrictEqual([expected]);
	});

	it('is of the list that is asked for', () => {
		const run = program([], [lexicon('problem', ['broken']), lexicon('apology', ['sorry'])]);
		const chat = drive(run);
		chat.customer('Sorry, it is broken');
		const line = chat.state.lines[0];
		if (line === undefined) throw new Error('the message is not there');
		expect(quotes(run, line, 'problem').map(({ quote }) => quote)).toEqual(['broken']);
	});
});
