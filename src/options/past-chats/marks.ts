import { checkMark, type Mark } from '../../engine/check-mark.ts';
import { readLine } from '../../engine/replay-line.ts';

/** Marks by the tip they are on. */
export type Marks = ReadonlyMap<string, Mark>;

/** What a tip is found by. */
export const keyOf = ({ id, turn, rule }: Omit<Mark, 'right'>): string => JSON.stringify([id, turn, rule]);

/** The same marks with this one; without it where it says what was said before. */
export const toggled = (marks: Marks, mark: Mark): Marks => {
	const changed = new Map(marks);
	const key = keyOf(mark);
	if (changed.get(key)?.right === mark.right) changed.delete(key);
	else changed.set(key, mark);
	return changed;
};

/** A file that `santun report --marks` reads, and this page. */
export const marksFile = (marks: Marks): string =>
	[...marks.values()].map((mark) => `${JSON.stringify(mark)}\n`).join('');

/** The marks of such a file over those there are; null where a line of it is no mark. */
export const readMarksFile = (text: string, marks: Marks): Marks | null => {
	const all = new Map(marks);
	const lines = text
		.replace(/^\ufeff/, '')
		.split('\n')
		.filter((line) => line.trim() !== '');
	for (const line of lines) {
		const mark = readLine(line, checkMark);
		if (typeof mark === 'string') return null;
		all.set(keyOf(mark), mark);
	}
	return all;
};
