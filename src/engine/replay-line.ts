import type { ReplayedTip } from './replay.ts';
import type { Result } from './result.ts';

/** Undefined, which no JSON is, where a line is none. */
const parse = (line: string): unknown => {
	try {
		return JSON.parse(line);
	} catch {
		// A SyntaxError, whose message quotes the line.
		return undefined;
	}
};

/**
 * What a line of a file holds, checked; or one sentence on what is wrong with it, which never holds a word of the
 * conversation. Null = a line that was too long to be read.
 */
export const readLine = <T extends object>(line: string | null, check: (data: unknown) => Result<T>): T | string => {
	if (line === null) return 'This line is too long for a conversation.';
	if (line.trim() === '') return 'This line is empty.';
	const data = parse(line);
	if (data === undefined) return 'This line is not valid JSON.';
	const checked = check(data);
	if (checked.ok) return checked.value;
	const [first] = checked.problems;
	return first === undefined || first.at === '' ? (first?.why ?? '') : `${first.at}: ${first.why}`;
};

const told = ({ turn, skill, rule, level, when, shown, corrective }: ReplayedTip): object => ({
	turn,
	skill,
	rule,
	level,
	when,
	shown,
	...(corrective ? { corrective } : {}),
});

/** The line that a replayed conversation becomes. */
export const tipsLine = (id: string, tips: readonly ReplayedTip[]): string =>
	JSON.stringify({ id, tips: tips.map(told) });

/** The line in the place of one that could not be read; without its number where nobody knows it. */
export const errorLine = (error: string, line?: number): string =>
	JSON.stringify(line === undefined ? { error } : { error, line });
