import { expect, it } from 'vitest';
import { compareTips } from '../../src/engine/compare-tips.ts';
import type { ReportedTip } from '../../src/engine/report.ts';

const tip = (rule: string, turn: number | null, shown = true): ReportedTip => ({
	turn,
	skill: 'apologise',
	rule,
	level: 'advice',
	shown,
	corrective: false,
});

it('tells tips that came, went, or are shown where they were held back', () => {
	expect(
		compareTips([tip('a', 1), tip('b', 1), tip('c', 3, false)], [tip('b', 1), tip('c', 3), tip('d', 5, false)]),
	).toEqual([
		{ turn: 1, rule: 'a', was: 'shown', is: null },
		{ turn: 3, rule: 'c', was: 'held back', is: 'shown' },
		{ turn: 5, rule: 'd', was: null, is: 'held back' },
	]);
});

it('leaves out what stays as it is, however often it is said', () => {
	expect(compareTips([tip('a', 1), tip('a', 1, false)], [tip('a', 1)])).toEqual([]);
	expect(compareTips([], [])).toEqual([]);
});

it('goes by the order of the chat, then by rule; what no message follows comes last', () => {
	const after = [tip('b', null), tip('a', null), tip('z', 7), tip('b', 1), tip('a', 1), tip('c', 1)];
	expect(compareTips([], after).map(({ turn, rule }) => [turn, rule])).toEqual([
		[1, 'a'],
		[1, 'b'],
		[1, 'c'],
		[7, 'z'],
		[null, 'a'],
		[null, 'b'],
	]);
});
