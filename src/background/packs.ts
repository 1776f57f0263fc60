import { pack as shipped } from 'santun:pack';
import { policyItem } from '../browser/storage.ts';
import type { Rule, RulePack } from '../engine/rule.ts';
import { doesApply, newsOf, type Place, withHead } from '../packs/apply-head.ts';
import type { NewsCard } from '../packs/head-data.ts';
import { type MergedPack, mergePacks } from '../packs/merge-packs.ts';
import { type ReadPack, readPack } from '../packs/read-pack.ts';
import type { PackTexts } from '../protocol/packs.ts';
import { areRulesLocked } from './policy.ts';
import { parseText, teamPack, teamPackVersions } from './team-pack.ts';

/** The pack that the administrator rolls out. */
export const policyPack = policyItem('rulePack', parseText);

/** A pack's rules that can be used. One wrong rule is left out, and does not take the others with it. */
export const readOver = (base: RulePack, text: string | null, name: 'team' | 'policy'): ReadPack | null =>
	text === null
		? null
		: readPack([{ path: `${name}.yaml`, text }], { id: name, version: '0', base, wrongRules: 'skip' });

/** The rules of a pack that hold at a place; null where none do. */
export const rulesAt = (read: ReadPack | null, place: Place | null): RulePack | null => {
	if (read === null || read.pack === null) return null;
	return place === null || doesApply(read.head.applies, place)
		? withHead(read.pack, read.head, place !== null && place.host !== null)
		: null;
};

/** Examples prove rules and run nowhere: pages are not sent a third of the pack for nothing. */
export const withoutExamples = ({ pack, hash }: MergedPack): MergedPack => ({
	pack: { ...pack, rules: pack.rules.map((rule) => ({ ...rule, examples: [] })) },
	hash,
});

const wholePack = async (place: Place | null): Promise<MergedPack> => {
	const [teamText, policyText, isLocked] = await Promise.all([
		teamPack.get().catch(() => null),
		policyPack.get(),
		areRulesLocked(),
	]);
	const team = isLocked ? null : rulesAt(readOver(shipped, teamText, 'team'), place);
	const below = mergePacks(shipped, team).pack;
	return mergePacks(shipped, team, rulesAt(readOver(below, policyText, 'policy'), place));
};

/**
 * The shipped pack with the team's and the policy's laid over it, without examples: what pages coach with at that place,
 * or anywhere where none is told. Never rejects, for a wrong pack or storage that fails.
 */
export const mergedPack = async (place: Place | null = null): Promise<MergedPack> =>
	withoutExamples(await wholePack(place));

/** Rules of that pack with their examples, in the order of the ids; ids that no rule has are left out. */
export const rulesWithExamples = async (ids: readonly string[]): Promise<readonly Rule[]> => {
	const { pack } = await wholePack(null);
	return ids.flatMap((id) => pack.rules.find((rule) => rule.id === id) ?? []);
};

/** Ids and versions of the packs over the shipped one, lowest first. */
export const packNames = async (): Promise<readonly string[]> => {
	const { team, policy } = await packTexts();
	return [readOver(shipped, team, 'team'), readOver(shipped, policy, 'policy')].flatMap((read) =>
		read === null || read.pack === null ? [] : [`${read.pack.id} ${read.pack.version}`],
	);
};

/** News of the team and the organisation for that day, `2026-11-26`. */
export const newsFor = async (day: string): Promise<readonly NewsCard[]> => {
	const { team, policy } = await packTexts();
	const all = [readOver(shipped, policy, 'policy'), readOver(shipped, team, 'team')];
	return all.flatMap((read) => (read === null ? [] : newsOf(read.head, day)));
};

/** The packs above the shipped one, as they were written. */
export const packTexts = async (): Promise<PackTexts> => {
	const [team, policy, kept, isLocked] = await Promise.all([
		teamPack.get(),
		policyPack.get(),
		teamPackVersions.get(),
		areRulesLocked(),
	]);
	return { team: isLocked ? null : team, policy, versions: kept, isLocked };
};

/** The packs above the shipped one as they were written, the organisation's first: they may carry practice chats. */
export const packsWithPractice = async (): Promise<readonly string[]> => {
	const { team, policy } = await packTexts();
	return [policy, team].flatMap((text) => text ?? []);
};

/** Calls back when the team's or the policy's pack changed, until the signal aborts. */
export const onPacksChanged = (callback: () => void, signal: AbortSignal): void => {
	teamPack.watch(callback, signal);
	policyPack.watch(callback, signal);
};
