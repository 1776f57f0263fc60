import { readFirst } from '../fields.ts';
import { parseTime } from '../times.ts';
import type { Layout } from './layout.ts';
import type { RowParts } from './row-parts.ts';

/** Whether a page lists the last message first: by the times it shows, else by which end is nearer to the composer. */
export const isNewestFirst = (
	rows: readonly Element[],
	{ time }: RowParts,
	composer: Element,
	layout: Layout,
	now: number,
): boolean => {
	const timeOf = (row: Element): readonly number[] =>
		time === undefined ? [] : [parseTime(readFirst(row, time, null) ?? '', time.form, now) ?? []].flat();
	const times = rows.flatMap(timeOf);
	// Clocks without a day go back at midnight: what most neighbours say counts.
	const steps = times.slice(1).map((time, index) => Math.sign(time - (times[index] ?? time)));
	const lean = steps.reduce((all, step) => all + step, 0);
	if (lean !== 0) return lean < 0;
	const [above, below] = [rows[0], rows.at(-1)];
	if (above === undefined || below === undefined) return false;
	const [top, bottom] = [layout.box(above).top, layout.box(below).top];
	const isComposerBelow = layout.box(composer).top > Math.min(top, bottom);
	return isComposerBelow ? top > bottom : top < bottom;
};
