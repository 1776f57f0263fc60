import { describe, expect, it } from 'vitest';
import { isMore, parseAmount } from '../../src/engine/amount.ts';

describe('an amount', () => {
	it.each([
		['RM20', 20, 'rm'],
		['rm 1,250.50', 1250.5, 'rm'],
		['MYR 20', 20, 'rm'],
		['$5', 5, '$'],
		['15 %', 15, '%'],
		['15%.', 15, '%'],
	])('%s', (text, value, unit) => {
		expect(parseAmount(text)).toEqual({ value, unit });
	});

	it.each(['20', 'some', '', 'RM', '%', 'RM20 or so', 'RM.'])('“%s” is none', (text) => {
		expect(parseAmount(text)).toBeNull();
	});

	it.each([
		['RM21', 'RM20', true],
		['RM20', 'RM20', false],
		['25%', '10%', true],
		['25%', 'RM20', null],
	])('%s is more than %s: %s', (one, other, expected) => {
		expect(isMore(parseAmount(one)!, parseAmount(other)!)).toBe(expected);
	});
});
