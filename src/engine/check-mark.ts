import { readFields } from './check-shape.ts';
import type { Problem, Result } from './result.ts';

/** Whether a person found a shown tip right. */
export interface Mark {
	/** Id of the chat. */
	readonly id: string;
	/** Index of the message it advises; null where none follows. */
	readonly turn: number | null;
	readonly rule: string;
	readonly right: boolean;
}

/** Reads one mark of a file of marks. */
export const checkMark = (data: unknown): Result<Mark> => {
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
		return { ok: true, value: { id, turn, rule, right }, warnings: [] };
	}
	const why = 'A mark has an “id”, a “turn”, a “rule”, and “right”, which is true or false.';
	return { ok: false, problems: problems.length > 0 ? problems : [{ at: '', why }] };
};
