import { describe, expect, it } from 'vitest';
import { givenOf } from '../../../src/engine/facts/given.ts';
import { talk } from './talk.ts';

const given = (...lines: string[]) => givenOf(talk(lines)).map(({ kind, text }) => `${kind} ${text}`);

describe('what it is', () => {
	it.each<[string, readonly string[], readonly string[]]>([
		['said before it', ['c: my order is SPX20917, account no 220-4491-07'], ['order SPX20917', 'account 220-4491-07']],
		['in Malay', ['c: nombor pesanan 7741902', 'c: akaun 22044910'], ['order 7741902', 'account 22044910']],
		['by its looks', ['c: ben@mail.example, 012-345 6789'], ['email ben@mail.example', 'phone 012-345 6789']],
		['asked for', ['a: What is your order number?', 'c: 7741902'], ['order 7741902']],
		['half a telephone number', ['c: call me on 07700 900321'], []],
		['nobody said', ['c: it is about 7741902'], ['number 7741902']],
		['nobody said, but long', ['c: it is about 7741902 which never came to me'], ['number 7741902']],
		['nobody said, but short words', ['c: it is about 77419'], ['number 77419']],
		['told later', ['c: 7741902', 'c: 7741902 is it', 'c: I mean order 7741902'], ['order 7741902']],
	])('%s', (_, lines, details) => {
		expect(given(...lines)).toEqual(details);
	});
});

it.each([
	['a postcode', 'c: The correct address is 7370 1st Ave, Newark, MI 79177'],
	['a house number', 'c: please send it to unit 123-456 at the old market'],
	['a price', 'c: I paid RM 12500 for it'],
	['a date', 'c: I ordered it on 2025-11-20'],
	['the agent’s', 'a: Your order is SPX20917.'],
	['a card', 'c: 4111 1111 1111 1111'],
])('%s is none', (_, line) => {
	expect(given(line)).toEqual([]);
});

it('each once, the newest last', () => {
	expect(given('c: order SPX20917', 'c: order SPX20918', 'c: order SPX20917')).toEqual([
		'order SPX20918',
		'order SPX20917',
	]);
});

it('the newest eight', () => {
	const lines = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `c: order SPX2091${n}`);
	expect(given(...lines)).toEqual(lines.slice(1).map((line) => line.slice(3)));
});
