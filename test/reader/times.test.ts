import { describe, expect, test } from 'vitest';
import { inOrder, parseTime } from '../../src/reader/times.ts';

/** Local time, as pages write clocks. */
const at = (text: string): number => new Date(text).getTime();
const now = at('2026-03-02T09:30:00');
const dayMs = 86_400_000;

describe('clock times', () => {
	test.each([
		['9:05', '2026-03-02T09:05:00'],
		['09:05:30', '2026-03-02T09:05:30'],
		['9.05', '2026-03-02T09:05:00'],
		['9:05 am', '2026-03-02T09:05:00'],
		['9:05 a.m.', '2026-03-02T09:05:00'],
		['12:10 AM', '2026-03-02T00:10:00'],
		['12:10\u202fPM', '2026-03-01T12:10:00'],
		['23:50', '2026-03-01T23:50:00'],
		['9:31', '2026-03-02T09:31:00'],
		['2026-02-28 14:00:01', '2026-02-28T14:00:01'],
		['Feb 28, 6:12 PM', '2026-02-28T18:12:00'],
		['Nov 24, 6:12 PM', '2025-11-24T18:12:00'],
		['Nov 24 2024, 6:12 PM', '2024-11-24T18:12:00'],
		['Nov 24, 2024, 6:12 PM', '2024-11-24T18:12:00'],
		['28 Feb, 18:12', '2026-02-28T18:12:00'],
		['1 Mac, 6:12 PTG', '2026-03-01T18:12:00'],
		['31 Dis 2025, 8:05 PG', '2025-12-31T08:05:00'],
		['9:05, 28/2/2026', '2026-02-28T09:05:00'],
		['9:05 AM, 2/28/2026', '2026-02-28T09:05:00'],
		['9.05 PG, 28.02.2026', '2026-02-28T09:05:00'],
		['9:05, 2026/02/28', '2026-02-28T09:05:00'],
		['9:05, 02/02/2026', '2026-02-02T09:05:00'],
		['9:05, 3/2/2026', '2026-03-02T09:05:00'],
		['9:05, 2/3/2026', '2026-03-02T09:05:00'],
		['18:12, 1/3/2026', '2026-03-01T18:12:00'],
		['6:12 PM | Feb 28', '2026-02-28T18:12:00'],
		['18:12 · 28 Feb', '2026-02-28T18:12:00'],
	])('%j is %s', (text, wanted) => {
		expect(parseTime(text, 'clock', now)).toBe(at(wanted));
	});

	test.each([
		'',
		'just now',
		'Sent just now',
		'25:00',
		'13:00 pm',
		'9:61',
		'Yesterday 9:05',
		'Order 66, 9:05',
		'109:05',
		'9:05, 5/1/2026',
		'9:05, 31/13/2026',
	])('%j says nothing certain', (text) => {
		expect(parseTime(text, 'clock', now)).toBeUndefined();
	});
});

test.each([
	['2026-03-02T01:02:03Z', 'iso', Date.parse('2026-03-02T01:02:03Z')],
	['1772413323', 'epoch-s', 1_772_413_323_000],
	['1772413323000', 'epoch-ms', 1_772_413_323_000],
	['soon', 'iso', undefined],
	['', 'epoch-ms', undefined],
] as const)('%j as %s', (text, form, wanted) => {
	expect(parseTime(text, form, now)).toBe(wanted);
});

test('clock times of yesterday are moved before those of today', () => {
	const times = [at('2026-03-02T08:00:00'), undefined, at('2026-03-02T07:00:00'), at('2026-03-02T09:00:00')];
	expect(inOrder(times)).toEqual([
		at('2026-03-01T08:00:00'),
		undefined,
		at('2026-03-02T07:00:00'),
		at('2026-03-02T09:00:00'),
	]);
});

test.each([
	[3 * dayMs, 3],
	[3 * dayMs + 120_000, 3],
	[3 * dayMs + 120_001, 4],
])('a time that lies %d ms after a later line goes back by %d days', (ms, days) => {
	expect(inOrder([now + ms, now])).toEqual([now + ms - days * dayMs, now]);
});

test('a line of the year 1 below a long chat costs no more than any other', () => {
	const times = [...Array.from({ length: 100_000 }, () => now), parseTime('0001-06-01 09:00', 'clock', now)];
	const [first = now] = inOrder(times);
	expect(new Date(first).getFullYear()).toBe(1);
});

test('times that differ by less than two minutes stay', () => {
	const times = [at('2026-03-02T08:01:00'), at('2026-03-02T08:00:00')];
	expect(inOrder(times)).toEqual(times);
});
