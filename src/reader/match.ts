import { grace } from './grace.ts';
import { type Known, likenessOf } from './known.ts';
import type { Row } from './rows.ts';

/** Finds the messages that new rows show again. */
export interface Matcher {
	/** Null for a message not seen before. Each row is asked for once. */
	find(row: Row, element: Element): Known | null;
}

/** What a new row may turn out to be. */
export interface Candidates {
	/** Messages by the page's id. */
	readonly byPageId: ReadonlyMap<string, Known>;
	/** Temporary rows not yet replaced, oldest first. */
	readonly temporary: Iterable<Known>;
	/** Rows gone in this batch or within the last second, oldest first. */
	readonly missing: Iterable<Known>;
	/** Rows the page dropped without deleting them, oldest first. */
	readonly parked: Iterable<Known>;
	/** Whether a message that has gone may stand in an element again. */
	readonly mayReturn: (element: Element) => (known: Known) => boolean;
}

/** Queues of messages by role and text: equal lines ("ok", "ok") are given out in page order. */
const queue = (all: Iterable<Known>): ((row: Row, fits: (known: Known) => boolean) => Known | null) => {
	let byLikeness: Map<string, Known[]> | undefined;
	return (row, fits) => {
		byLikeness ??= group(all);
		const line = byLikeness.get(likenessOf(row));
		const index = line?.findIndex(fits) ?? -1;
		return line !== undefined && index >= 0 ? (line.splice(index, 1)[0] ?? null) : null;
	};
};

const group = (all: Iterable<Known>): Map<string, Known[]> => {
	const groups = new Map<string, Known[]>();
	for (const known of all) {
		const key = likenessOf(known.row);
		const line = groups.get(key);
		if (line === undefined) groups.set(key, [known]);
		else line.push(known);
	}
	return groups;
};

const agrees = <Value>(one: Value | undefined, other: Value | undefined): boolean =>
	one === undefined || other === undefined || one === other;

/** Prepares matching for one batch of new rows. */
export const createMatcher = (candidates: Candidates, now: number): Matcher => {
	const fromTemporary = queue(candidates.temporary);
	const fromMissing = queue(candidates.missing);
	const fromParked = queue(candidates.parked);
	const given = new Set<Known>();
	const search = (row: Row, element: Element): Known | null => {
		const same = row.pageId === null ? undefined : candidates.byPageId.get(row.pageId);
		// The temporary id of a message that is stored by now may be the next one's as well.
		if (same !== undefined && (same.row.temporary || !row.temporary)) return same;
		if (!row.temporary && row.pageId !== null) {
			const sent = fromTemporary(row, ({ since }) => now - since <= grace.pendingMs);
			if (sent !== null) return sent;
		}
		const mayReturn = candidates.mayReturn(element);
		const isFree = (known: Known): boolean => known.place !== 'here' && !given.has(known) && mayReturn(known);
		const back = fromMissing(row, isFree);
		if (back !== null || row.pageId !== null) return back;
		return fromParked(
			row,
			(known) =>
				isFree(known) &&
				known.row.pageId === null &&
				agrees(known.row.author, row.author) &&
				agrees(known.row.at, row.at),
		);
	};
	return {
		find: (row, element) => {
			const known = search(row, element);
			if (known !== null) given.add(known);
			return known;
		},
	};
};
