import { item } from '../browser/storage.ts';
import { mostMissed } from '../engine/own-week.ts';
import type { IdleCard } from '../protocol/cards.ts';
import { counts } from './learned.ts';
import { mergedPack } from './packs.ts';
import { heldSettings } from './policy.ts';

/** At most one card in so long, whatever panels are opened and closed. */
export const idleEveryMs = 30 * 60_000;

const last = item('session', 'idle', (stored) => {
	const parts = typeof stored === 'object' && stored !== null ? stored : {};
	return {
		at: 'at' in parts && typeof parts.at === 'number' ? parts.at : 0,
		isLearning: 'isLearning' in parts && parts.isLearning === true,
	};
});

const learningCard = async (now: number): Promise<IdleCard | null> => {
	const missed = mostMissed(await counts.get(), now);
	const rule = missed === null ? undefined : (await mergedPack()).pack.rules.find(({ id }) => id === missed);
	if (rule === undefined) return null;
	return { kind: 'learn', title: rule.title, why: rule.why, source: rule.source ?? null };
};

/** A card for an agent without a chat, in turn one of their own missed tips and one for the team; null = none now. */
export const idleCard = async (now: number): Promise<IdleCard | null> => {
	const { idleTips = true } = await heldSettings();
	if (!idleTips) return null;
	let card: IdleCard | null = null;
	// Panels ask one after the other: a card is for the first of them alone.
	await last.change(async (before) => {
		if (now - before.at < idleEveryMs) return null;
		card = (before.isLearning ? null : await learningCard(now)) ?? { kind: 'colleague' };
		return { at: now, isLearning: card.kind === 'learn' };
	});
	return card;
};
