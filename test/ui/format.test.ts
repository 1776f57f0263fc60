import { describe, expect, test } from 'vitest';
import { formatNumber, formatTime, formatWait, isOne, listParts, untilNextWait } from '../../src/ui/format.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

describe('waiting time', () => {
	test.each([
		[0, '0:00'],
		[-5 * second, '0:00'],
		[9.9 * second, '0:09'],
		[59.9 * second, '0:59'],
		[minute, '1:00'],
		[minute + 19 * second, '1:10'],
		[59 * minute + 59 * second, '59:50'],
		[hour, '1 hr'],
		[hour + 5 * minute + 59 * second, '1 hr 5 mins'],
		[26 * hour, '26 hrs'],
	])('%d ms reads %s', (ms, text) => {
		expect(formatWait(ms, 'en')).toBe(text);
	});

	test('speaks Malay', () => {
		expect(formatWait(hour + 5 * minute, 'ms')).toBe('1 j 5 min');
	});

	test.each([-2500, 0, 999, 1000, 59_001, 60_000, 69_999, hour - 1, hour, hour + 61_000])(
		'reads the same until it changes: from %d ms',
		(ms) => {
			const next = ms + untilNextWait(ms);
			expect(untilNextWait(ms)).toBeGreaterThan(0);
			expect(formatWait(next - 1, 'en')).toBe(formatWait(ms, 'en'));
			expect(formatWait(next, 'en')).not.toBe(formatWait(ms, 'en'));
		},
	);
});

test.each([
	['en', '14:02'],
	['ms', '14:02'],
] as const)('times of day are on a 24-hour clock: %s', (language, text) => {
	expect(formatTime(Date.UTC(2026, 10, 25, 6, 2), language, 'Asia/Kuala_Lumpur')).toBe(text);
	expect(formatTime(Date.UTC(2026, 10, 25, 16, 0), language, 'Asia/Kuala_Lumpur')).toBe('00:00');
});

test('numbers have separators', () => {
	expect(formatNumber(12_345, 'en')).toBe('12,345');
	expect(formatNumber(12_345, 'ms')).toBe('12,345');
});

test('only English has a singular', () => {
	expect([0, 1, 2].map((count) => isOne(count, 'en'))).toEqual([false, true, false]);
	expect([0, 1, 2].map((count) => isOne(count, 'ms'))).toEqual([false, false, false]);
});

test.each([
	['en', [0, ', ', 1, ' and ', 2]],
	['ms', [0, ', ', 1, ' dan ', 2]],
] as const)('lists keep their values apart: %s', (language, parts) => {
	expect(listParts(3, language)).toEqual(parts);
	expect(listParts(1, language)).toEqual([0]);
	expect(listParts(0, language)).toEqual([]);
});
