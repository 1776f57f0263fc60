import { describe, expect, test } from 'vitest';
import type { Known } from '../../src/reader/known.ts';
import { classifyLost } from '../../src/reader/lost.ts';

const known = (id: number): Known => ({
	id: String(id),
	row: { pageId: String(id), temporary: false, role: 'customer', text: `line ${id}` },
	elements: [],
	author: undefined,
	at: undefined,
	since: 0,
	place: 'missing',
	losses: 1,
	next: undefined,
});

describe('of rows that vanish', () => {
	test.each([
		['the only one may be deleted', 1, [0], [0]],
		['the last one may be deleted', 5, [4], [4]],
		['one in the middle may be deleted', 5, [2], [2]],
		['the first of a short chat may be deleted', 5, [0], [0]],
		['the last two may be deleted', 6, [4, 5], [4, 5]],
		['all at once are drawn anew', 5, [0, 1, 2, 3, 4], []],
		['three at the old end are only not shown', 8, [0, 1, 2], []],
		['three at the new end are only not shown', 8, [5, 6, 7], []],
		['a single old one of a long chat is only not shown', 25, [0], []],
		['three at the old end and one within: the one may be deleted', 8, [0, 1, 2, 5], [5]],
	])('%s', (_what, count, vanished, gone) => {
		const before = Array.from({ length: count }, (_, index) => known(index));
		const lost = classifyLost(before, new Set(before.filter((_, index) => vanished.includes(index))));
		expect(lost.gone.map(({ id }) => Number(id))).toEqual(gone);
		expect(lost.dropped).toHaveLength(vanished.length - gone.length);
	});
});
