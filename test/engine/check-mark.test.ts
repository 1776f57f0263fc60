import { describe, expect, it } from 'vitest';
import { checkMark } from '../../src/engine/check-mark.ts';

const mark = { id: 'c1', turn: 3, rule: 'say-sorry', right: true };

describe('a mark', () => {
	it.each([[mark], [{ ...mark, turn: null, right: false }]])('is read: %j', (data) => {
		expect(checkMark(data)).toEqual({ ok: true, value: data, warnings: [] });
	});

	it.each([
		['no group', 'right', ''],
		['a key that is near a known one', { ...mark, rigth: true }, 'rigth'],
		['no id', { ...mark, id: 1 }, ''],
		['half a turn', { ...mark, turn: 0.5 }, ''],
		['no turn', { id: 'c1', rule: 'say-sorry', right: true }, ''],
		['no rule', { ...mark, rule: null }, ''],
		['neither right nor wrong', { ...mark, right: 'yes' }, ''],
	])('is refused: %s', (_, data, at) => {
		const result = checkMark(data);
		expect(!result.ok && result.problems).toMatchObject([{ at, why: expect.any(String) }]);
	});
});
