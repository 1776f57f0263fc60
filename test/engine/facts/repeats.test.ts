import { describe, expect, it } from 'vitest';
import { holds } from './talk.ts';

describe('a draft that says again what the agent said', () => {
	it.each([
		[
			'word for word',
			['a: We cannot refund sale items, sorry.', 'c: but', 'd: We cannot refund sale items, sorry.'],
			true,
		],
		['but for signs and case', ['a: We cannot refund sale items', 'd: we CANNOT refund, sale items!!'], true],
		[
			'but for one word of many',
			['a: We cannot refund any of the sale items', 'd: We cannot refund any sale items of the'],
			true,
		],
		['another thing', ['a: We cannot refund sale items.', 'd: We can exchange sale items today.'], false],
		[
			'long ago',
			['a: We cannot refund sale items.', ...Array(12).fill('a: Hm.'), 'd: We cannot refund sale items.'],
			false,
		],
		['four words or fewer', ['a: One moment please.', 'd: One moment please.'], false],
		[
			'what the customer said',
			['c: you cannot refund sale items at all', 'd: you cannot refund sale items at all'],
			false,
		],
	])('%s', (_, lines, is) => {
		expect(holds('draft-repeats-agent', lines)).toBe(is);
	});
});

describe('a customer who says the same again', () => {
	it.each([
		['in a later turn', ['c: when will my refund be paid', 'a: Soon.', 'c: when will my refund be paid??'], true],
		['in the same turn', ['c: when will my refund be paid', 'c: when will my refund be paid'], false],
		['in other words', ['c: when will my refund be paid', 'a: Soon.', 'c: tell me a date please for it'], false],
	])('%s', (_, lines, is) => {
		expect(holds('customer-repeats', lines)).toBe(is);
	});
});
