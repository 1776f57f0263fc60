import { describe, expect, it } from 'vitest';
import { keepsLimit, tableOf } from './rows.ts';

const row = (value: number, limit?: { readonly atMost: number } | { readonly atLeast: number }) => ({
	name: 'a ratio',
	value,
	note: 'of this and that',
	...(limit === undefined ? {} : { limit }),
});

describe('a row of the benchmark', () => {
	it.each([
		[3, { atMost: 3 }, true],
		[3.01, { atMost: 3 }, false],
		[60, { atLeast: 60 }, true],
		[59.9, { atLeast: 60 }, false],
		[Number.NaN, { atMost: 3 }, false],
		[Number.NaN, { atLeast: 3 }, false],
		[1e9, undefined, null],
	] as const)('of %d against %j: %j', (value, limit, kept) => {
		expect(keepsLimit(row(value, limit))).toBe(kept);
	});

	it('stands in the table with its limit and a mark', () => {
		const rows = [row(2, { atMost: 3 }), row(4, { atMost: 3 }), { ...row(12.5), name: 'a time', unit: 'ms' }];
		expect(tableOf(rows).split('\n')).toEqual([
			'✓ a ratio        2.00 ×  ≤ 3     of this and that',
			'✗ a ratio        4.00 ×  ≤ 3     of this and that',
			'  a time       12.50 ms          of this and that',
		]);
	});
});
