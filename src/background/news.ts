import { item } from '../browser/storage.ts';
import type { NewsText } from '../protocol/cards.ts';
import { newsFor } from './packs.ts';

/** As long as a shift: what was read comes again in the next one, while its days last. */
const shiftMs = 8 * 3_600_000;
const mostKept = 100;

/** When each was read last, ms since the epoch, by id. */
const readAt = item('local', 'news-read', (stored): Readonly<Record<string, number>> => {
	if (typeof stored !== 'object' || stored === null) return {};
	return Object.fromEntries(Object.entries(stored).filter(([, at]) => typeof at === 'number' && Number.isFinite(at)));
});

/** The day where the agent sits, `2026-11-26`. */
const dayOf = (at: number): string => {
	const date = new Date(at);
	const two = (part: number): string => String(part).padStart(2, '0');
	return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

/** What the team should know today and was not told in this shift. */
export const newsNow = async (now: number): Promise<readonly NewsText[]> => {
	const [cards, read] = await Promise.all([newsFor(dayOf(now)), readAt.get()]);
	return cards
		.filter(({ id }) => now - (Object.hasOwn(read, id) ? (read[id] ?? 0) : 0) >= shiftMs)
		.map(({ id, text }) => ({ id, text }));
};

/** Keeps that these were read; the oldest are forgotten first. */
export const noteRead = async (ids: readonly string[], now: number): Promise<void> => {
	await readAt.change((before) => {
		const all = { ...before, ...Object.fromEntries(ids.map((id) => [id, now])) };
		const newest = Object.entries(all).sort(([, a], [, b]) => b - a);
		return Object.fromEntries(newest.slice(0, mostKept));
	});
};
