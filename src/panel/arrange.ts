import type { Tip } from '../engine/tip.ts';

/** What stands in the place of the card. */
export interface Arrangement {
	readonly tip: Tip | null;
	/** Why the place is kept empty for the moment: the card in it went while somebody was at work there. */
	readonly gap: 'met' | 'dismissed' | null;
	/** The line below. */
	readonly next: Tip | null;
	/** `next` would be the card, if nobody were at work there. */
	readonly held: boolean;
}

export const nothing: Arrangement = { tip: null, gap: null, next: null, held: false };

/**
 * Which of the tips (the one that matters first) is the card. Nothing changes under a hand: while somebody is busy with
 * the card it stays, and where it went its place stays empty. Only a critical tip does not wait, unless it is the one
 * that the agent has `passed` by choosing another.
 */
export function arrange(
	tips: readonly Tip[],
	before: Arrangement,
	{ chosen, passed, busy }: { readonly chosen: string | null; readonly passed: string | null; readonly busy: boolean },
): Arrangement {
	const [first = null] = tips;
	const wanted = tips.find(({ id }) => id === chosen) ?? null;
	const standing = tips.find(({ id }) => id === before.tip?.id) ?? null;
	const isPassed = first?.id === passed && (wanted !== null || busy);
	const tip = (isPassed ? null : urgent(first, wanted ?? standing)) ?? wanted ?? calm(first, standing, before, busy);
	const gap = tip === null && busy ? (before.gap ?? (before.tip === null ? null : 'met')) : null;
	const next = tips.find((one) => one !== tip) ?? null;
	return { tip, gap, next, held: next !== null && next === first && wanted === null };
}

function urgent(first: Tip | null, instead: Tip | null): Tip | null {
	return first?.level === 'critical' && instead?.level !== 'critical' ? first : null;
}

function calm(first: Tip | null, standing: Tip | null, before: Arrangement, busy: boolean): Tip | null {
	if (!busy) return first;
	if (standing !== null) return standing;
	const isPlaceKept = before.tip !== null || before.gap !== null;
	return isPlaceKept ? null : first;
}
