import { pack as shipped } from 'santun:pack';
import { item, policyItem } from '../browser/storage.ts';
import type { Rule, RulePack } from '../engine/rule.ts';
import { type MergedPack, mergePacks } from '../packs/merge-packs.ts';
import { readPack } from '../packs/read-pack.ts';

/** YAML as it was written, so that nothing of it is lost; null where there is none. */
const parseText = (stored: unknown): string | null =>
	typeof stored === 'string' && stored.trim() !== '' ? stored : null;

/** The team's own pack, kept in this browser. */
export const teamPack = item('local', 'team-pack', parseText);
/** The pack that the administrator rolls out. */
export const policyPack = policyItem('rulePack', parseText);

/** A pack's rules that can be used. One wrong rule is left out, and does not take the others with it. */
export const readOver = (base: RulePack, text: string | null, name: 'team' | 'policy'): RulePack | null => {
	if (text === null) return null;
	return readPack([{ path: `${name}.yaml`, text }], { id: name, version: '0', base, wrongRules: 'skip' }).pack;
};

/** Examples prove rules and run nowhere: pages are not sent a third of the pack for nothing. */
export const withoutExamples = ({ pack, hash }: MergedPack): MergedPack => ({
	pack: { ...pack, rules: pack.rules.map((rule) => ({ ...rule, examples: [] })) },
	hash,
});

const wholePack = async (): Promise<MergedPack> => {
	const [teamText, policyText] = await Promise.all([teamPack.get().catch(() => null), policyPack.get()]);
	const team = readOver(shipped, teamText, 'team');
	const below = mergePacks(shipped, team).pack;
	return mergePacks(shipped, team, readOver(below, policyText, 'policy'));
};

/**
 * The shipped pack with the team's and the policy's laid over it, without examples: what all pages coach with. Never
 * rejects, for a wrong pack or storage that fails.
 */
export const mergedPack = async (): Promise<MergedPack> => withoutExamples(await wholePack());

/** Rules of that pack with their examples, in the order of the ids; ids that no rule has are left out. */
export const rulesWithExamples = async (ids: readonly string[]): Promise<readonly Rule[]> => {
	const { pack } = await wholePack();
	return ids.flatMap((id) => pack.rules.find((rule) => rule.id === id) ?? []);
};

/** The packs above the shipped one as they were written, the organisation's first: they may carry practice chats. */
export const packsWithPractice = async (): Promise<readonly string[]> =>
	(await Promise.all([policyPack.get(), teamPack.get()])).flatMap((text) => text ?? []);

/** Calls back when the team's or the policy's pack changed, until the signal aborts. */
export const onPacksChanged = (callback: () => void, signal: AbortSignal): void => {
	teamPack.watch(callback, signal);
	policyPack.watch(callback, signal);
};
