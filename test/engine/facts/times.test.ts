import { describe, expect, it } from 'vitest';
import { timesIn } from '../../../src/engine/facts/times.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

describe('a time that a text names', () => {
	it.each([
		['give me two minutes', 2 * minute],
		['back in 10 min', 10 * minute],
		['it takes 3-5 working days', 5 * day],
		['two or three more minutes', 3 * minute],
		['half an hour', hour / 2],
		['a couple of hours', 2 * hour],
		['a few minutes', 4 * minute],
		['30 seconds please', 30_000],
		['tunggu dalam 5 minit', 5 * minute],
		['seminit ya', minute],
		['tiga hingga lima hari', 5 * day],
		['dalam 14 hari bekerja', 14 * day],
		['sejam lagi', hour],
		['beberapa minit', 4 * minute],
		['ſix weeks', 0],
		['two weeKs', 14 * day],
	])('%s', (text, ms) => {
		expect(timesIn(text).map((time) => time.ms)).toEqual([ms]);
	});

	it('a day within a length of time is told once', () => {
		expect(timesIn('siap jam 3 hari ini').map(({ quote }) => quote)).toHaveLength(1);
		expect(timesIn('5 minutes, by noon').map(({ ms }) => ms)).toEqual([5 * minute, null]);
		expect(timesIn('by noon or in 5 minutes').map(({ ms }) => ms)).toEqual([null, 5 * minute]);
	});

	it.each([
		'by Thursday',
		'I will know tomorrow',
		'before 5 pm',
		'by noon today',
		'next week',
		'sebelum Jumaat',
		'esok pagi',
		'pukul 4 petang',
		'petang ni juga',
	])('a day or an hour has no length: %s', (text) => {
		expect(timesIn(text).length).toBeGreaterThan(0);
		expect(timesIn(text).every(({ ms }) => ms === null)).toBe(true);
	});

	it.each([
		'soon',
		'order 5519 from shop 3',
		'as soon as possible',
		'Monday shirts',
		'secepat mungkin',
		'one of them',
		'the May sale',
		'sehelai baju',
	])('none in: %s', (text) => {
		expect(timesIn(text)).toEqual([]);
	});

	it('come in order, with their places', () => {
		expect(timesIn('2 minutes now, and the rest by Friday').map(({ quote, start }) => [quote, start])).toEqual([
			['2 minutes', 0],
			['by Friday', 28],
		]);
	});
});
