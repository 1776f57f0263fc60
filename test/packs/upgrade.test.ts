import { describe, expect, it } from 'vitest';
import type { Rule, RulePack } from '../../src/engine/rule.ts';
import { type ChangedRule, keptAsItWas, ownParts, upgradeOf } from '../../src/packs/upgrade.ts';
import { base } from './rule-text.ts';

const [rule] = base.rules as readonly [Rule];
const other: Rule = { ...rule, id: 'other-rule' };
const changed = (is: Partial<Rule>, was: Partial<Rule> = {}): ChangedRule => {
	const [one] = upgradeOf({ ...base, rules: [{ ...rule, ...was }] }, { ...base, rules: [{ ...rule, ...is }] }).changed;
	return one!;
};
const team = (parts: Partial<RulePack>): RulePack => ({
	format: 1,
	id: 'ours',
	version: '1',
	lexicons: [],
	rules: [],
	...parts,
});

describe('an upgrade of the shipped rules', () => {
	it('brings rules, takes some away, changes parts of others, and words of lists', () => {
		const old = { ...base, rules: [rule, { ...other, id: 'gone' }] };
		const lists = [{ ...base.lexicons[0]!, en: ['sorry', 'pardon'], ms: [], not: ['x'] }, ...base.lexicons.slice(1)];
		const now = {
			...base,
			rules: [{ ...rule, level: 'advice' as const, limit: { every: 3 } }, other],
			lexicons: lists,
		};
		const { added, removed, changed: both, lists: words } = upgradeOf(old, now);
		expect(added.map(({ id }) => id)).toEqual(['other-rule']);
		expect(removed.map(({ id }) => id)).toEqual(['gone']);
		expect(both.map(({ is, parts }) => [is.id, ...parts])).toEqual([['name-too-often', 'level', 'limit']]);
		expect(words).toEqual([{ id: 'apology', added: ['pardon', 'not: x'], gone: ['maaf'] }]);
	});

	it('is none where the rules are the same', () => {
		expect(upgradeOf(base, base)).toEqual({ added: [], removed: [], changed: [], lists: [] });
	});
});

describe('a changed rule', () => {
	it('keeps its level by a change, beside what the team has changed already', () => {
		const ours = team({ changes: [{ rule: rule.id, limit: { perChat: 1 } }] });
		expect(ownParts(rule.id, ours)).toEqual(['limit']);
		expect(keptAsItWas(changed({ level: 'advice' }), ours)).toEqual({
			change: { rule: rule.id, limit: { perChat: 1 }, level: 'nudge' },
		});
		expect(keptAsItWas(changed({ status: 'trial' }), null)).toEqual({ change: { rule: rule.id, status: 'active' } });
	});

	it('whose conditions changed, or that had no limit, is kept whole as the team’s own', () => {
		expect(keptAsItWas(changed({ when: [] }), null)).toEqual({ rule });
		expect(keptAsItWas(changed({ limit: { perChat: 1 } }), null)).toEqual({ rule });
		expect(keptAsItWas(changed({ limit: {} }, { limit: { perChat: 2 } }), null)).toEqual({
			change: { rule: rule.id, limit: { perChat: 2 } },
		});
	});

	it('has nothing to keep where only its reason changed, or where the team has its own way', () => {
		expect(keptAsItWas(changed({ why: { en: 'a', ms: 'b' }, examples: [] }, {}), null)).toBeNull();
		expect(
			keptAsItWas(changed({ level: 'advice' }), team({ changes: [{ rule: rule.id, level: 'critical' }] })),
		).toBeNull();
		expect(keptAsItWas(changed({ level: 'advice' }), team({ off: [rule.id] }))).toBeNull();
		expect(ownParts(rule.id, team({ rules: [rule] }))).toBe('all');
	});
});
