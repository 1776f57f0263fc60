import { inner, readFields } from '../engine/check-shape.ts';
import { readLine } from '../engine/replay-line.ts';
import type { Marks } from '../engine/report.ts';
import type { Problem, Result } from '../engine/result.ts';
import { CliError } from './cli-error.ts';

interface Mark {
	readonly id: string;
	readonly turn: number | null;
	readonly rule: string;
	readonly right: boolean;
}

const check = (data: unknown): Result<Mark> => {
	const problems: Problem[] = [];
	const fields = readFields(data, '', ['id', 'turn', 'rule', 'right'], (at, why) =>
		problems.push({ at, why: typeof why === 'string' ? why : why() }),
	);
	const [id, turn, rule, right] = ['id', 'turn', 'rule', 'right'].map((key) => fields?.get(key));
	const isPlace = turn === null || (typeof turn === 'number' && Number.isInteger(turn));
	if (
		typeof id === 'string' &&
		isPlace &&
		typeof rule === 'string' &&
		typeof right === 'boolean' &&
		problems.length === 0
	) {
		return { ok: true, value: { id, turn: turn ?? null, rule, right }, warnings: [] };
	}
	const why = 'A mark has an “id”, a “turn”, a “rule”, and “right”, which is true or false.';
	return { ok: false, problems: problems.length > 0 ? problems : [{ at: inner('', ''), why }] };
};

const keyOf = (chat: string, turn: number | null, rule: string): string => JSON.stringify([chat, turn, rule]);

/** Reads which tips a person found right or wrong, one a line. Throws CliError at the first line that is no mark. */
export const readMarks = async (file: string, lines: AsyncIterable<string | null>): Promise<Marks> => {
	const marks = new Map<string, boolean>();
	let number = 0;
	for await (const line of lines) {
		number += 1;
		const mark = readLine(line, check);
		if (typeof mark === 'string') throw new CliError(`${file}:${number}: ${mark}`);
		marks.set(keyOf(mark.id, mark.turn, mark.rule), mark.right);
	}
	return (chat, turn, rule) => marks.get(keyOf(chat, turn, rule)) ?? null;
};
