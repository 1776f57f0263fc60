import type { Known } from './known.ts';

/** From this many at once on, rows that vanish from one end were dropped by a list that shows a window of its rows. */
const manyAtOnce = 3;
/** From this length on, even a single oldest row that vanishes is such a drop: people delete what they just wrote. */
const longTranscript = 20;

/** Rows that vanished in one batch: `gone` may be deleted, `dropped` are only not shown any more. */
export interface Lost {
	readonly gone: readonly Known[];
	readonly dropped: readonly Known[];
}

/** Tells deleted messages from those a page only stopped showing; `before` is the transcript before, oldest first. */
export const classifyLost = (before: readonly Known[], vanished: ReadonlySet<Known>): Lost => {
	if (vanished.size === 0) return { gone: [], dropped: [] };
	const all = before.filter((known) => vanished.has(known));
	if (all.length === before.length && all.length > 1) return { gone: [], dropped: all };
	const stays = (known: Known) => !vanished.has(known);
	const firstKept = before.findIndex(stays);
	const lastKept = before.findLastIndex(stays);
	const oldEnd = before.slice(0, Math.max(0, firstKept));
	const newEnd = before.slice(lastKept + 1);
	const dropped = new Set<Known>();
	if (oldEnd.length >= manyAtOnce || before.length >= longTranscript) for (const known of oldEnd) dropped.add(known);
	if (newEnd.length >= manyAtOnce) for (const known of newEnd) dropped.add(known);
	return { gone: all.filter((known) => !dropped.has(known)), dropped: [...dropped] };
};
