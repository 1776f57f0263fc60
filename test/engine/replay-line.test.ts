import { describe, expect, it } from 'vitest';
import { errorLine, readLine, tipsLine } from '../../src/engine/replay-line.ts';
import type { Result } from '../../src/engine/result.ts';

interface Read {
	readonly data: unknown;
}
const takeAll = (data: unknown): Result<Read> => ({ ok: true, value: { data }, warnings: [] });
const refuse =
	(...problems: readonly { readonly at: string; readonly why: string }[]) =>
	(): Result<Read> => ({ ok: false, problems });

describe('a line of a file', () => {
	it('is what its check makes of it', () => {
		expect(readLine('{"id":"c1"}', takeAll)).toEqual({ data: { id: 'c1' } });
	});

	it.each([
		[null, 'This line is too long for a conversation.'],
		['  ', 'This line is empty.'],
		['{"id": my secret}', 'This line is not valid JSON.'],
	])('is told without a word of it: %j', (line, why) => {
		expect(readLine(line, takeAll)).toBe(why);
	});

	it('is told by its first problem, with its place where it has one', () => {
		expect(readLine('{}', refuse({ at: 'id', why: 'It is missing.' }, { at: 'x', why: 'More.' }))).toBe(
			'id: It is missing.',
		);
		expect(readLine('{}', refuse({ at: '', why: 'It is a list.' }))).toBe('It is a list.');
	});
});

it('tips are told without what they say, and corrective ones are marked', () => {
	const tip = { turn: 1, skill: 'apologise', rule: 'a', level: 'advice', when: 'draft', shown: true } as const;
	const line = tipsLine('c1', [
		{ ...tip, corrective: false },
		{ ...tip, turn: null, corrective: true },
	]);
	expect(JSON.parse(line)).toEqual({ id: 'c1', tips: [tip, { ...tip, turn: null, corrective: true }] });
});

it('an error has the number of its line where there is one', () => {
	expect(errorLine('Too long.', 7)).toBe('{"error":"Too long.","line":7}');
	expect(errorLine('Too long.')).toBe('{"error":"Too long."}');
});
