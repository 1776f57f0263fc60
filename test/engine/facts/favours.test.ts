import { describe, expect, it } from 'vitest';
import { favourIn } from '../../../src/engine/facts/favours.ts';
import { count, holds } from './talk.ts';

describe('what is given', () => {
	it.each([
		["I'll add a RM 10 voucher", 'voucher', 'rm10'],
		['I can take 15 % off', 'discount', '15%'],
		["I've waived the late fee", 'waiver', null],
		['Saya kecualikan caj itu', 'waiver', null],
		['I will credit $25.50 to your account', 'credit', '$25.50'],
		['a free upgrade for you', 'upgrade', null],
		['this one is on the house', 'free item', null],
		['I will make an exception', 'other', null],
	])('%s', (text, kind, amount) => {
		expect(favourIn(text)).toEqual({ kind, amount });
	});
});

describe('the ledger', () => {
	it.each([
		['nothing', ['c: hi', 'a: Your refund is on its way.'], 0],
		['one', ['c: hi', "a: I'll add a RM 10 voucher for you."], 1],
		['one, said twice', ['c: hi', "a: I'll add a RM 10 voucher for you.", "a: I'll send you the RM 10 voucher."], 1],
		['two', ['c: hi', "a: I'll add a RM 10 voucher for you.", 'a: And I can waive the fee.'], 2],
		['dua', ['c: hai', 'a: Saya bagi baucar RM10 ya.', 'a: Saya boleh kecualikan caj tu juga.'], 2],
		['none that the customer asks for', ['c: will you waive the fee or give me a voucher?'], 0],
	])('%s', (_, lines, n) => {
		expect(count('favours', lines)).toBe(n);
		expect(holds('favour-given', lines)).toBe(n > 0);
	});

	it.each([
		['another kind', "a: I'll add a RM 10 voucher.", 'd: I can waive the fee too.', true],
		['another amount', 'a: I can give you a 10% discount.', "d: Then I'll give you a 30% discount.", true],
		['the same again', "a: I'll add a RM 10 voucher.", "d: I'll send you the voucher now.", false],
		['the first one', 'a: Hello.', "d: I'll add a RM 10 voucher.", false],
	])('the draft gives more: %s', (_, before, draft, isMore) => {
		expect(holds('draft-gives-more', ['c: hi', before, 'c: hm', draft])).toBe(isMore);
	});

	it('keeps no words of the chat', async () => {
		const { talk } = await import('./talk.ts');
		const { facts } = talk(['c: hi', "a: Dear Farah, I'll add a RM 10 voucher for you."]).state;
		expect(facts.favours).toEqual({ given: [{ kind: 'voucher', amount: 'rm10' }] });
	});
});
