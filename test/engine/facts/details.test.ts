import { describe, expect, it } from 'vitest';
import { holds, shows } from './talk.ts';

describe('a draft that asks for what was given', () => {
	it.each([
		['e-mail', ['c: it is lee@shop.example', 'd: What is your email address?'], true],
		['e-mel', ['c: emel sy lee@shop.example', 'd: Boleh bagi alamat emel?'], true],
		['order number', ['c: order 7741902 is late', 'd: Can I have your order number?'], true],
		['letters and digits', ['c: SPX20917 tak sampai', 'd: Boleh saya tahu nombor pesanan?'], true],
		['telephone', ['c: call me at 012-345 6789', 'd: Your phone number, please?'], true],
		['account number', ['c: acc no 220-4491-07', 'd: Can I have your account number please.'], true],
		['name', ['c: my name is Omar', 'd: May I have your name?'], true],
		['another thing', ['c: it is lee@shop.example', 'd: Can I have your order number?'], false],
		['nothing was given', ['c: my order is late', 'd: Can I have your order number?'], false],
		['a name that was not given', ['c: hi', 'd: May I have your name?'], false],
		['a name that is not asked for', ['c: my name is Omar', 'd: Thanks Omar, one moment.'], false],
		['what the agent named', ['a: Is it 7741902?', 'c: no', 'd: Can I have your order number?'], false],
		['said back', ['c: order 7741902 is late', 'd: Is 7741902 your order number?'], false],
		['an order is no account', ['c: order 7741902 is late', 'd: Can I have your account number?'], false],
	])('%s', (_, lines, is) => {
		expect(holds('draft-asks-known', lines)).toBe(is);
	});

	it('forgets nothing on the way, and shows where it was given', () => {
		expect(shows('draft-asks-known', ['c: order 7741902', 'a: Ok.', 'c: hm', 'd: Your order number?'])).toEqual([
			{ who: 'customer', quote: '7741902', message: 'm0' },
		]);
	});
});
