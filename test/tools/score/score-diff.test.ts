import { describe, expect, it } from 'vitest';
import { changedRows } from '../../../src/tools/score/score-diff.ts';

const before = [
	'        chats | precision',
	'abcd       50 |     0.800',
	'all en    120 |     0.810',
	'all       150 |     0.820',
];

describe('the comparison of two score tables', () => {
	it('is empty where nothing changed, whatever stands at the ends of lines', () => {
		expect(
			changedRows(
				[...before, ''],
				before.map((row) => `${row}  `),
			),
		).toEqual([]);
	});

	it('tells a row as it was and as it is, and keeps rows with like names apart', () => {
		const after = [before[0]!, before[1]!, 'all en    120 |     0.850', before[3]!];
		expect(changedRows(before, after)).toEqual(['- all en    120 |     0.810', '+ all en    120 |     0.850']);
	});

	it('tells new rows and those that are gone', () => {
		const after = [before[0]!, 'star       40 |     0.700', before[2]!, before[3]!];
		expect(changedRows(before, after)).toEqual(['+ star       40 |     0.700', '- abcd       50 |     0.800']);
	});

	it('tells everything where there was nothing', () => {
		expect(changedRows([''], before)).toHaveLength(before.length);
	});
});
