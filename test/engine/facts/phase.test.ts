import { describe, expect, it } from 'vitest';
import { count, holds } from './talk.ts';

describe('where a chat stands', () => {
	it.each([
		['opening', ['a: Hello, how can I help?']],
		['opening', ['c: hi', 'a: Hello!']],
		['opening', ['c: anybody', 'a: Hello!']],
		['discovery', ['c: hi', 'a: Hello!', 'c: my parcel has not come']],
		['discovery', ['c: bila sampai?', 'a: Nombor pesanan?']],
		['solving', ['c: my app does not open at all', 'a: Please restart the phone.']],
		['solving', ['c: my app does not open at all', 'a: Please restart the phone.', 'c: it is a pixel']],
		['solving', ['c: my app does not open at all', 'a: Please restart the phone.', 'c: which button is it?']],
		['solving', ['c: please change my address to Ipoh', "a: I've updated it."]],
		['closing', ['c: my app does not open at all', 'a: Please restart the phone.', 'c: thanks, bye']],
		['closing', ['c: mana barang saya ni', 'a: Dah dihantar semalam.', 'c: ok terima kasih']],
		['closing', ['c: my app does not open at all', 'a: Done. Have a nice day!']],
		[
			'discovery',
			['c: my app does not open', 'a: Restart it.', 'c: thanks', 'a: Bye!', 'c: oh, and can you change my plan?'],
		],
	])('%s after %j', (phase, lines) => {
		const all = ['opening', 'discovery', 'solving', 'closing'];
		expect(all.filter((one) => holds(`phase-${one}`, lines))).toEqual([phase]);
	});

	it.each([
		['c: no thanks, that is all', true],
		['c: itu je, tq', true],
		['c: thanks for nothing', false],
		['c: thanks but it is still broken', false],
	])('the customer is done: %s', (line, isDone) => {
		expect(holds('customer-is-done', ['c: my app does not open', 'a: Restart it.', line])).toBe(isDone);
	});

	it('goodbyes count until the customer wants something again', () => {
		const lines = ['c: where is my parcel', 'a: It comes today.', 'c: thanks', 'a: Have a nice day!', 'a: Goodbye!'];
		expect(count('goodbyes', lines)).toBe(2);
		expect(count('goodbyes', [...lines, 'c: wait, can I change the address?'])).toBe(0);
	});
});
