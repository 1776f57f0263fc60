import { describe, expect, it } from 'vitest';
import {
	type Counts,
	countMuted,
	countOutcome,
	emptyCounts,
	forgive,
	isUnwanted,
	parseCounts,
	readOutcomes,
	type TipOutcome,
	weekOf,
} from '../../src/engine/counts.ts';
import { mostMissed, ownWeek } from '../../src/engine/own-week.ts';
import type { Skill } from '../../src/engine/rule.ts';

const at = Date.UTC(2026, 10, 25, 12);
const week = '2026-11-23';

/** `u` used, `o` done otherwise, `d` dismissed, `s` seen; a capital letter says why: `W` wrong moment, `M` my way. */
const outcomes: Readonly<Record<string, TipOutcome>> = {
	s: { rule: 'r', what: 'seen' },
	u: { rule: 'r', what: 'used' },
	o: { rule: 'r', what: 'done' },
	d: { rule: 'r', what: 'dismissed' },
	W: { rule: 'r', what: 'why', reason: 'wrong-moment' },
	M: { rule: 'r', what: 'why', reason: 'did-it' },
};
const tally = (letters: string, from: Counts = emptyCounts, rule = 'r'): Counts =>
	[...letters].reduce((counts, letter) => countOutcome(counts, { ...outcomes[letter]!, rule }, at), from);

describe('counts are bounded', () => {
	const crowd = Array.from({ length: 300 }, (_, i) => `r${i}`).reduce(
		(counts, rule) => tally('s', counts, rule),
		emptyCounts,
	);

	it('a week has no more than 300 rules; those that are there are counted on', () => {
		expect(tally('s', crowd, 'one-more').weeks).toEqual(crowd.weeks);
		expect(tally('s', crowd, 'r7').weeks[week]).toMatchObject({ r7: { seen: 2 } });
		const stored = { weeks: { [week]: { ...crowd.weeks[week], 'one-more': { seen: 1 } } } };
		expect(parseCounts(stored).weeks).toEqual(crowd.weeks);
	});

	it('the newest half year is read, in whatever order it was stored', () => {
		const days = Array.from({ length: 30 }, (_, i) => weekOf(at - i * 7 * 86_400_000));
		const stored = { weeks: Object.fromEntries(days.map((day) => [day, { r: { seen: 1 } }])) };
		expect(Object.keys(parseCounts(stored).weeks)).toEqual(days.slice(0, 26).reverse());
		expect(
			Object.keys(parseCounts({ weeks: Object.fromEntries(Object.entries(stored.weeks).reverse()) }).weeks),
		).toEqual(days.slice(0, 26).reverse());
	});

	it('nothing was missed in a week without tips', () => {
		expect(mostMissed(emptyCounts, at)).toBeNull();
		expect(ownWeek(emptyCounts, at, () => 'apologise')).toMatchObject({
			strength: null,
			focus: null,
			isExperienced: false,
		});
	});
});

describe('weeks', () => {
	it.each([
		[Date.UTC(2026, 10, 23, 0), '2026-11-23'],
		[Date.UTC(2026, 10, 29, 23, 59), '2026-11-23'],
		[Date.UTC(2026, 10, 30), '2026-11-30'],
		[Date.UTC(2027, 0, 1), '2026-12-28'],
		[0, '1969-12-29'],
	])('%i is in the week of %s', (time, monday) => {
		expect(weekOf(time)).toBe(monday);
	});
});

describe('counts', () => {
	it.each([
		['ssuod', { seen: 2, used: 1, done: 1, dismissed: 1, why: {} }],
		['dWdW', { dismissed: 2, done: 0, why: { 'wrong-moment': 2 } }],
		['dM', { dismissed: 0, done: 1, why: { 'did-it': 1 } }],
		['M', { dismissed: 0, done: 0, why: { 'did-it': 1 } }],
	])('%s', (letters, count) => {
		expect(tally(letters).weeks[week]?.r).toMatchObject(count);
	});

	it.each([
		['ddd', false],
		['dddd', true],
		['ddudd', true],
		['ddudu', false],
		['dddduu', false],
		['dWdWdWdW', true],
		['dMdddM', false],
		['ssssdddd', true],
	])('after %s the rule is unwanted: %s', (letters, unwanted) => {
		expect(isUnwanted(tally(letters), 'r')).toBe(unwanted);
	});

	it('a rule that is forgiven has a new start, and its counts stay', () => {
		const counts = forgive(countMuted(tally('dddd'), 'r', at), 'r');
		expect(isUnwanted(counts, 'r')).toBe(false);
		expect(isUnwanted(tally('ddd', counts), 'r')).toBe(false);
		expect(isUnwanted(tally('dddd', counts), 'r')).toBe(true);
		expect(counts.weeks[week]?.r).toMatchObject({ dismissed: 4, muted: 1 });
	});

	it('keeps half a year', () => {
		const days = Array.from({ length: 60 }, (_, i) => at + i * 7 * 86_400_000);
		const counts = days.reduce((sum, day) => countOutcome(sum, outcomes.s!, day), emptyCounts);
		expect(Object.keys(counts.weeks)).toHaveLength(26);
		expect(Object.keys(counts.weeks).at(-1)).toBe(weekOf(days.at(-1)!));
	});

	it('come back from storage as they were', () => {
		const counts = countMuted(tally('ssdWuo'), 'r', at);
		expect(parseCounts(JSON.parse(JSON.stringify(counts)))).toEqual(counts);
	});

	it.each([
		[undefined],
		[null],
		['counts'],
		[{ weeks: [], recent: 'r' }],
		[{ weeks: {}, recent: { r: ['d'], s: [] } }],
		[{ weeks: { yesterday: { r: { seen: 1 } } }, recent: { r: 'my words', 'Not a rule': 'd' } }],
	])('%j is read as none', (stored) => {
		expect(parseCounts(stored)).toEqual(emptyCounts);
	});

	it('numbers that are none are read as 0', () => {
		const stored = {
			weeks: { [week]: { r: { seen: -1, used: 1.5, done: '3', dismissed: 2, why: { 'did-it': 1, x: 2 } } } },
		};
		const count = { seen: 0, used: 0, done: 0, dismissed: 2, muted: 0, why: { 'did-it': 1 } };
		expect(parseCounts(stored).weeks[week]?.r).toEqual(count);
	});

	it('rules whose names are as long as a name may be are counted as all others', () => {
		const rule = 'r'.repeat(80);
		const sent = readOutcomes([
			{ rule, what: 'dismissed' },
			{ rule: `${rule}r`, what: 'dismissed' },
		]);
		expect(sent).toEqual([{ rule, what: 'dismissed' }]);
		const counts = countOutcome(emptyCounts, { rule, what: 'dismissed' }, at);
		expect(parseCounts(JSON.parse(JSON.stringify(counts)))).toEqual(counts);
	});

	it('of what a page sends only outcomes are taken', () => {
		const sent = [
			outcomes.s,
			outcomes.W,
			{ rule: 'r', what: 'why', reason: 'because they said hello' },
			{ rule: 'I want my money back', what: 'seen' },
			{ rule: '__proto__', what: 'seen' },
			'seen',
			null,
		];
		expect(readOutcomes(sent)).toEqual([outcomes.s, outcomes.W]);
		expect(readOutcomes('all')).toEqual([]);
	});
});

describe('the own week', () => {
	const skills: Readonly<Record<string, Skill>> = { r: 'apologise', q: 'listen', p: 'greet' };
	const skillOf = (rule: string): Skill | null => skills[rule] ?? null;

	it('sums up, and names one strength and one focus', () => {
		const counts = tally('ss', tally('ssssd', tally('ssssuoo'), 'q'), 'p');
		expect(ownWeek(counts, at, skillOf)).toEqual({
			seen: 10,
			used: 1,
			done: 2,
			dismissed: 1,
			strength: 'apologise',
			focus: 'listen',
			isExperienced: false,
		});
	});

	it('of too little it says nothing, and rules that are gone do not count', () => {
		const none = { seen: 0, used: 0, done: 0, dismissed: 0, strength: null, focus: null, isExperienced: false };
		expect(ownWeek(emptyCounts, at, skillOf)).toEqual(none);
		expect(ownWeek(tally('ssssuuuu', emptyCounts, 'gone'), at, skillOf)).toEqual(none);
		expect(ownWeek(tally('ssuu'), at, skillOf)).toMatchObject({ strength: null, focus: null });
	});

	it('those who mostly do it by themselves are experienced', () => {
		const often = (letters: string): Counts => tally(letters.repeat(45));
		expect(ownWeek(often('so'), at, skillOf).isExperienced).toBe(true);
		expect(ownWeek(often('su'), at, skillOf).isExperienced).toBe(false);
		expect(ownWeek(often('sosu'), at, skillOf).isExperienced).toBe(false);
		expect(ownWeek(often('s'), at, skillOf).isExperienced).toBe(false);
	});

	it('the rule that was missed most', () => {
		expect(mostMissed(tally('sssss', tally('sssuu'), 'q'), at)).toBe('q');
		expect(mostMissed(tally('ssu'), at)).toBeNull();
	});
});
