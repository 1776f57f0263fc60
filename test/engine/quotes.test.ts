import { expect, it } from 'vitest';
import { quoted } from '../../src/engine/quotes.ts';

it.each([
	['short words, as they are', ' where is it ', 'where is it'],
	['long ones, cut at a word', 'it is late '.repeat(10), `${'it is late '.repeat(5)}it is…`],
	['one long one, cut in it', 'x'.repeat(80), `${'x'.repeat(60)}…`],
	['a long one behind a short one', `no ${'x'.repeat(80)}`, `no ${'x'.repeat(57)}…`],
])('a quote: %s', (_, text, expected) => {
	expect(quoted(text, 0, text.length)).toBe(expected);
});
