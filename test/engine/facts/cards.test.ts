import { describe, expect, it } from 'vitest';
import { findCards, maskCard } from '../../../src/engine/facts/cards.ts';
import { maskSecrets } from '../../../src/engine/mask.ts';

describe('a card number', () => {
	it.each([
		['4111 1111 1111 1111', 'Visa, in groups'],
		['4111-1111-1111-1111', 'with dashes'],
		['pay with 5555555555554444, please', 'MasterCard, in one run'],
		['2221000000000009', 'MasterCard of the second range'],
		['3782 822463 10005', 'American Express'],
		['3056 930902 5904', 'Diners Club'],
		['6011111111111117', 'Discover'],
		['3530111333300000', 'JCB'],
		['6200000000000005', 'UnionPay'],
		['4222222222222', 'thirteen digits'],
		['41\u200b11 11\u200d11 1111\u00ad 1111', 'with signs between that nobody sees'],
		['\u202e4111111111111111\u202c', 'between signs of direction'],
		['my order was paid by card 4111111111111111', 'behind a word for another number'],
	])('%s (%s)', (text) => {
		expect(findCards(text)).toHaveLength(1);
	});

	it.each([
		['4111 1111 1111 1112', 'the check digit is wrong'],
		['•••• •••• •••• 4417', 'masked'],
		['**** 4417 and XXXX-XXXX-XXXX-1111', 'masked'],
		['356938035643809', 'the number of a phone, with a right check digit'],
		['8960123456789012345', 'the number of a SIM card'],
		['tracking number 4111111111111111', 'told to be another number'],
		['0000 0000 0000 0000', 'no scheme'],
		['012-345 6789 or 016-777 8888', 'telephone numbers'],
		['https://desk.example/4111111111111111', 'a part of an address'],
		['41111111111111111111111', 'a part of a longer number'],
		['4111 1111 1111 1111 11 22', 'a part of a longer row'],
		['RM 4111.00', 'a price'],
	])('%s is none (%s)', (text) => {
		expect(findCards(text)).toEqual([]);
	});

	it('stands where it stands in the text, unseen signs included', () => {
		const text = 'pay\u200b 41\u200b11 1111 1111 1111\u200b now';
		expect(findCards(text).map(({ start, end }) => text.slice(start, end))).toEqual(['41\u200b11 1111 1111 1111']);
		expect(maskSecrets(text, [])).toBe('pay\u200b •••• 1111\u200b now');
	});

	it('is shown by its last four digits only', () => {
		expect(findCards('4111 1111 1111 1111').map(maskCard)).toEqual(['•••• 1111']);
	});
});
