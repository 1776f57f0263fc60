import type { Rule, RuleChange, RulePack, Status } from '../engine/rule.ts';
import { changeRule } from './merge-packs.ts';

/** Which pack a rule stands in. */
export type Origin = 'shipped' | 'team' | 'policy';

/** A rule as a lead sees it: also one that is retired or switched off. */
export interface ListedRule {
	/** As it works: with the changes of the packs above it. */
	readonly rule: Rule;
	readonly origin: Origin;
	readonly status: Status;
	/** As its own pack has it. */
	readonly plain: Rule;
	/** What the team has otherwise in it; null where nothing is. */
	readonly change: RuleChange | null;
	/** The pack whose change, or switching off, was the last. */
	readonly changedBy: 'team' | 'policy' | null;
}

const layOver = (
	below: ReadonlyMap<string, ListedRule>,
	pack: RulePack,
	origin: 'team' | 'policy',
): ReadonlyMap<string, ListedRule> => {
	const rules = new Map(below);
	const alter = (id: string, change: RuleChange): void => {
		const before = rules.get(id);
		if (before === undefined) return;
		const rule = changeRule(before.rule, change);
		const isTeam = origin === 'team';
		rules.set(id, {
			...before,
			rule,
			status: rule.status ?? 'active',
			change: isTeam ? { ...before.change, ...change } : before.change,
			changedBy: origin,
		});
	};
	for (const change of pack.changes ?? []) alter(change.rule, change);
	for (const id of pack.off ?? []) alter(id, { rule: id, status: 'retired' });
	for (const rule of pack.rules) {
		const status = rule.status ?? 'active';
		rules.set(rule.id, { rule, origin, status, plain: rule, change: null, changedBy: null });
	}
	return rules;
};

/** All rules there are: the shipped ones, then what a team's pack and a policy's make of them and add. */
export const listRules = (shipped: RulePack, team: RulePack | null, policy: RulePack | null): readonly ListedRule[] => {
	let rules: ReadonlyMap<string, ListedRule> = new Map(
		shipped.rules.map((rule) => [
			rule.id,
			{ rule, origin: 'shipped', status: rule.status ?? 'active', plain: rule, change: null, changedBy: null },
		]),
	);
	if (team !== null) rules = layOver(rules, team, 'team');
	if (policy !== null) rules = layOver(rules, policy, 'policy');
	return [...rules.values()];
};
