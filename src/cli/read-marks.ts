import { checkMark } from '../engine/check-mark.ts';
import { readLine } from '../engine/replay-line.ts';
import type { Marks } from '../engine/report.ts';
import { CliError } from './cli-error.ts';

const keyOf = (chat: string, turn: number | null, rule: string): string => JSON.stringify([chat, turn, rule]);

/** Reads which tips a person found right or wrong, one a line. Throws CliError at the first line that is no mark. */
export const readMarks = async (file: string, lines: AsyncIterable<string | null>): Promise<Marks> => {
	const marks = new Map<string, boolean>();
	let number = 0;
	for await (const line of lines) {
		number += 1;
		const mark = readLine(line, checkMark);
		if (typeof mark === 'string') throw new CliError(`${file}:${number}: ${mark}`);
		marks.set(keyOf(mark.id, mark.turn, mark.rule), mark.right);
	}
	return (chat, turn, rule) => marks.get(keyOf(chat, turn, rule)) ?? null;
};
