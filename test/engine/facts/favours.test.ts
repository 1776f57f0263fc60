import { pack } from 'santun:pack';
import { describe, expect, it } from 'vitest';
import { compilePack } from '../../../src/engine/compile.ts';
import { step } from '../../../src/engine/evaluate.ts';
import { favourIn, favours } from '../../../src/engine/facts/favours.ts';
import type { PolicyCard } from '../../../src/engine/rule.ts';
import { count, holds, talk } from './talk.ts';

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
		['I can confirm 20% off for you', 'discount', '20%'],
		['I confirm 2 vouchers', 'voucher', null],
		['both discounts apply', 'discount', null],
		['I have credited RM5', 'credit', 'rm5'],
		['two gifts for you', 'free item', null],
		['a voucher of RM1,250.50.', 'voucher', 'rm1250.50'],
	])('%s', (text, kind, amount) => {
		expect(favourIn(text)).toEqual({ kind, amount });
	});
});

describe('what a policy says of a draft', () => {
	const cards: readonly PolicyCard[] = [
		{ id: 'small', gives: ['voucher'], upTo: 'RM10', when: { en: 'for one day', ms: 'sehari' } },
		{ id: 'large', gives: ['voucher'], upTo: 'RM30', when: { en: 'for a week', ms: 'seminggu' } },
		{ id: 'free', gives: ['upgrade'], when: { en: 'always', ms: 'selalu' } },
	];
	const run = compilePack({ ...pack, policies: cards });
	const fill = (draft: string) => {
		const chat = talk(['c: hi', `d: ${draft}`], run);
		const of = (name: string) => favours.fill?.[name]?.({ given: [] }, chat) ?? null;
		return { when: of('policy'), limit: of('policy-limit') };
	};
	it.each([
		['within the first', "I'll add a RM 10 voucher", cards[0]?.when, 'RM10'],
		['within the second alone', "I'll add a RM 20 voucher", cards[1]?.when, 'RM30'],
		['over both: the one that allows most', "I'll add a RM 50 voucher", cards[1]?.when, 'RM30'],
		['without a limit', "I'll give you a free upgrade", cards[2]?.when, null],
		['no card is about it', "I've waived the late fee", null, null],
		['nothing is given', 'One moment please', null, null],
	])('%s', (_, draft, when, limit) => {
		expect(fill(draft)).toEqual({ when, limit });
	});

	it('has no card where the team has none', () => {
		expect(favours.fill?.policy?.({ given: [] }, talk(['c: hi', "d: I'll add a RM 10 voucher"]))).toBeNull();
	});
});

describe('the ledger', () => {
	it.each([
		['nothing', ['c: hi', 'a: Your refund is on its way.'], 0],
		['one', ['c: hi', "a: I'll add a RM 10 voucher for you."], 1],
		['one, said twice', ['c: hi', "a: I'll add a RM 10 voucher for you.", "a: I'll send you the RM 10 voucher."], 1],
		['one, given twice', ['c: hi', "a: I'll add a RM 10 voucher.", "a: I'll add a voucher for you."], 1],
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

describe('the policy cards of a team', () => {
	const card: PolicyCard = {
		id: 'late',
		gives: ['voucher', 'credit'],
		upTo: 'RM20',
		when: { en: 'more than two days late', ms: 'lewat lebih dua hari' },
		ask: { en: 'the shift lead', ms: 'ketua syif' },
	};
	const program = compilePack(pack);
	const tipOn = (draft: string, policies: readonly PolicyCard[] = [card]) => {
		const chat = talk(['c: where is it', `d: ${draft}`], { ...program, pack: { ...pack, policies } });
		step(chat.program, chat.state, { type: 'paused', at: null });
		return chat.state.standing.find(({ tip }) => tip.rule === 'over-the-card')?.tip;
	};

	it('are quoted, in each language, with what the draft gives', () => {
		const tip = tipOn("I'll give you a RM50 voucher.");
		expect(tip?.because).toEqual([{ who: 'draft', quote: 'RM50' }]);
		expect(tip?.advice).toEqual({
			en: 'The policy card says RM20 at most (more than two days late). Ask the shift lead before you offer more.',
			ms: 'Kad polisi membenarkan RM20 sahaja (lewat lebih dua hari). Tanya ketua syif dahulu sebelum tawarkan lebih.',
		});
	});

	it.each([
		['within the limit', "I'll give you a RM20 voucher.", [card]],
		['no card of that kind', 'I can waive the RM50 fee.', [card]],
		['an amount of something else', "I'll give you a 50% voucher.", [card]],
		['no amount', "I'll give you a voucher.", [card]],
		[
			'a card without a limit',
			"I'll give you a RM50 voucher.",
			[card, { id: 'any', gives: ['voucher'], when: card.when }],
		],
		['no cards at all', "I'll give you a RM50 voucher.", []],
	] as const)('say nothing on %s', (_, draft, policies) => {
		expect(tipOn(draft, policies)).toBeUndefined();
	});
});
