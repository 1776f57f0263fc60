import { describe, expect, it } from 'vitest';
import { findIdentifiers } from '../../../src/engine/facts/identifiers.ts';

const found = (text: string): readonly string[] =>
	findIdentifiers(text)
		.toSorted((a, b) => a.start - b.start)
		.map(({ start, end }) => text.slice(start, end));
const meet = (a: string, b: string): boolean => {
	const marks = new Set(findIdentifiers(a).flatMap((one) => one.marks));
	return findIdentifiers(b).some((one) => one.marks.some((mark) => marks.has(mark)));
};

describe('numbers and addresses of one customer', () => {
	it.each([
		['my order SR-48213 please', ['SR-48213']],
		['#7741902 and MY20391188', ['7741902', 'MY20391188']],
		['write to ben.tan@mail.example.', ['ben.tan@mail.example']],
		['ring 012-345 6789', ['012-345 6789']],
		['+60 12 345 6789', ['+60 12 345 6789']],
		['900101-14-5678', ['900101-14-5678']],
	])('%s', (text, parts) => {
		expect(found(text)).toEqual(parts);
	});

	it.each([
		['RM 12000 or $45000', 'prices'],
		['12,500 and 12500.50', 'amounts'],
		['3/5/2026, 2026-05-03, 20260503', 'dates'],
		['10000 points', 'a round number'],
		['20000mAh and 1080p', 'measures'],
		['in 2026, 3 times', 'short numbers'],
		['build 10.0.19045', 'a version'],
		['https://shop.example/p/7741902', 'an address of a page'],
		['4111 1111 1111 1111', 'a card: too secret to be told to another chat'],
		['the OTP is 482913', 'a code: the same'],
	])('not %s (%s)', (text) => {
		expect(found(text)).toEqual([]);
	});

	it.each([
		['SR-48213', 'sr 48213'],
		['SR-48213', 'order 48213'],
		['012-345 6789', '+60123456789'],
		['Ben.Tan@Mail.example', 'ben.tan@mail.example'],
	])('%s is %s', (a, b) => {
		expect(meet(a, b)).toBe(true);
	});

	it.each([
		['SR-48213', 'SR-48214'],
		['012-345 6789', '012-345 1111'],
	])('%s is not %s', (a, b) => {
		expect(meet(a, b)).toBe(false);
	});

	it('are told by fingerprints, not as written', () => {
		expect(JSON.stringify(findIdentifiers('SR-48213 ben@mail.example').map(({ marks }) => marks))).not.toMatch(
			/48213|ben/,
		);
	});
});
