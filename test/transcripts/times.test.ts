import { describe, expect, it } from 'vitest';
import { readTime, timeOfValue, toMs } from '../../src/transcripts/times.ts';

const noon = Date.UTC(2026, 2, 12, 12);

describe('readTime', () => {
	it.each([
		'2026-03-12T12:00:00Z',
		'2026-03-12T20:00:00+08:00',
		'2026-03-12 12:00:00 UTC',
		'2026-03-12 12:00:00',
		'2026-03-12 20:00:00 +0800',
		'2026-03-12 20:00:00.000+08:00',
		'1773316800',
		'1773316800000',
	])('%s is noon in Greenwich', (text) => {
		expect(readTime(text)).toBe(noon);
	});

	it.each(['12/03/2026 12:00', '12.03.26, 12:00 PM', '2026-03-12 12:00 PM', '2026/3/12 12:00'])(
		'%s is noon where the day goes first',
		(text) => {
			const time = readTime(text);
			expect(time !== null && typeof time === 'object' && toMs(time, 'day-first')).toBe(noon);
		},
	);

	it.each(['31/02/2026', '29.2.2026', '31/04/2026 10:00'])('%s is no day', (text) => {
		const time = readTime(text);
		expect(time !== null && typeof time === 'object' && toMs(time, 'day-first')).toBeNull();
	});
});

describe('timeOfValue', () => {
	it.each([
		['2026-03-12 12:00:00 UTC', noon],
		['2026/03/12 12:00', noon],
		[noon / 1000, noon],
		[noon, noon],
		['12/03/2026 12:00', null],
		['12:00', null],
		['soon', null],
		[Number.POSITIVE_INFINITY, null],
		[null, null],
		[{}, null],
	])('%j is %j', (value, expected) => {
		expect(timeOfValue(value)).toBe(expected);
	});
});
