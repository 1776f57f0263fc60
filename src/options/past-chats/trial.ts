import type { Level, RuleChange, RulePack } from '../../engine/rule.ts';
import { mergePacks } from '../../packs/merge-packs.ts';

/** What is tried with a rule: silent, another level, or shown although it is on trial. */
export type Try = 'off' | Level | 'active';

/** What may be tried. */
export const tries: readonly Try[] = ['off', 'nudge', 'advice', 'critical', 'active'];

/** The rules with what is tried laid over them. */
export const withTries = (pack: RulePack, tried: ReadonlyMap<string, Try>): RulePack => {
	const all = [...tried];
	const changes = all.flatMap(([rule, one]): readonly RuleChange[] => {
		if (one === 'off') return [];
		return [one === 'active' ? { rule, status: 'active' } : { rule, level: one }];
	});
	const off = all.flatMap(([rule, one]) => (one === 'off' ? [rule] : []));
	const trial: RulePack = { format: 1, id: 'tried', version: '0', off, changes, lexicons: [], rules: [] };
	return mergePacks(pack, trial).pack;
};
