import { readFirst } from '../fields.ts';
import { parseTime } from '../times.ts';
import type { Layout } from './layout.ts';
import type { RowParts } from './row-parts.ts';
import { around } from './scope.ts';

/** In CSS pixels. */
const slack = 4;

/** Whether a page lists the last message first: by the times it shows, else by which end is nearer to the composer. */
export const isNewestFirst = (
	root: Element,
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
	// Rows may stand far outside of the window that they scroll in.
	const window = [root, ...around(root, null)].find((one) => layout.look(one).isScroller) ?? root;
	const isComposerAbove = layout.box(composer).bottom <= layout.box(window).top + slack;
	return isComposerAbove ? top < bottom : top > bottom;
};
