import type { Rule, RuleChange, RulePack } from '../engine/rule.ts';
import { hashText } from './hash.ts';

/** What all contexts coach with. */
export interface MergedPack {
	readonly pack: RulePack;
	/** The same for the same rules, word lists and policy cards, whatever the ids and versions of the packs they came from. */
	readonly hash: string;
}

/** What is above wins by id and keeps the place of what it replaces; new entries follow. */
const overlay = <T extends { readonly id: string }>(below: readonly T[], above: readonly T[]): readonly T[] => {
	const byId = new Map(below.map((one) => [one.id, one]));
	for (const one of above) byId.set(one.id, one);
	return [...byId.values()];
};

/** A rule as a pack above it wants it. */
export const changeRule = (rule: Rule, { rule: _, ...changed }: RuleChange): Rule => ({ ...rule, ...changed });

/**
 * Lays a team's pack and a policy's pack over the shipped one. Rules, word lists and policy cards of a higher pack replace
 * those of the same id, and its changes alter those below; `off` takes away rules of the packs below, so a rule that a
 * pack both switches off and brings is its own. Retired rules are left out.
 */
export const mergePacks = (
	shipped: RulePack,
	team: RulePack | null = null,
	policy: RulePack | null = null,
): MergedPack => {
	let { rules, lexicons, policies = [] } = shipped;
	for (const pack of [team, policy]) {
		if (pack === null) continue;
		const off = new Set(pack.off);
		const changes = new Map(pack.changes?.map((change) => [change.rule, change]));
		const below = rules.flatMap((rule) => {
			const change = changes.get(rule.id);
			if (off.has(rule.id)) return [];
			return [change === undefined ? rule : changeRule(rule, change)];
		});
		rules = overlay(below, pack.rules);
		lexicons = overlay(lexicons, pack.lexicons);
		policies = overlay(policies, pack.policies ?? []);
	}
	rules = rules.filter(({ status }) => status !== 'retired');
	const parts = { lexicons, rules, ...(policies.length === 0 ? {} : { policies }) };
	const hash = hashText(JSON.stringify(parts));
	return { pack: { format: 1, id: shipped.id, version: shipped.version, ...parts }, hash };
};
