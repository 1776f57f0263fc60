import { describe, expect, it } from 'vitest';
import { holds, shows } from './talk.ts';

const said = (before: string, draft: string): boolean =>
	holds('draft-says-otherwise', ['c: hi', `a: ${before}`, 'c: sure?', `d: ${draft}`]);

describe('another length of time than before', () => {
	it.each([
		['Your refund takes 3 to 5 days.', 'The refund takes 14 days.'],
		['Delivery is within 2 days.', 'It will arrive in 10 days.'],
		['The warranty is 12 months.', 'Our warranty covers 6 months.'],
		['Bayaran balik ambil 5 hari.', 'Bayaran balik dalam 2 minggu ya.'],
	])('%s / %s', (before, draft) => {
		expect(said(before, draft)).toBe(true);
	});

	it.each([
		['the same, in other words', 'Your refund takes 3 to 5 days.', 'Yes, the refund is there within five days.'],
		['a week is seven days', 'The delivery takes 7 days.', 'Yes, delivery takes one week.'],
		['another thing', 'Your refund takes 5 days.', 'The delivery takes 2 days.'],
		['minutes are no claim', 'Your refund takes 5 days.', 'The refund page needs 2 minutes.'],
		['two things in one sentence', 'Your refund takes 5 days.', 'A refund takes 5 days and delivery 2 days.'],
		['two things, one length', 'Your refund takes 5 days.', 'Refund and delivery take 14 days.'],
		['of nothing that is named', 'Your refund takes 5 days.', 'It takes 14 days.'],
		['nothing was said before', 'Hello!', 'The refund takes 14 days.'],
	])('no other: %s', (_, before, draft) => {
		expect(said(before, draft)).toBe(false);
	});

	it('is none where the customer gave the first', () => {
		expect(holds('draft-says-otherwise', ['c: a refund takes 5 days', 'd: The refund takes 14 days.'])).toBe(false);
	});

	it('is shown by what was said before', () => {
		const lines = ['a: Your refund takes 5 days.', 'c: sure?', 'd: The refund takes 14 days.'];
		expect(shows('draft-says-otherwise', lines)).toEqual([{ who: 'agent', quote: '5 days', message: 'm0' }]);
	});
});
