import type { Text } from '../../engine/message.ts';
import { type Level, type Skill, type Status, skills } from '../../engine/rule.ts';
import type { ListedRule } from '../../packs/list-rules.ts';

/** What of the rules is listed; null = all. */
export interface RuleFilter {
	readonly query: string;
	readonly level: Level | null;
	readonly status: Status | null;
}

/** The rules of a skill. */
export interface RuleGroup {
	readonly skill: Skill;
	readonly rules: readonly ListedRule[];
}

const wordsOf = ({ rule: { id, title, tip } }: ListedRule): string =>
	[id, title.en, title.ms, tip.en, tip.ms].join(' ').toLowerCase();

/** Rules by skill, in the order of the skills, by title; of the query each word must be in a rule. */
export const groupRules = (
	rules: readonly ListedRule[],
	{ query, level, status }: RuleFilter,
	of: (text: Text) => string,
): readonly RuleGroup[] => {
	const words = query.toLowerCase().split(/\s+/).filter(Boolean);
	const shown = rules.filter(
		(one) =>
			(level === null || one.rule.level === level) &&
			(status === null || one.status === status) &&
			words.every((word) => wordsOf(one).includes(word)),
	);
	return skills.flatMap((skill) => {
		const own = shown.filter(({ rule }) => rule.skill === skill);
		return own.length === 0
			? []
			: [{ skill, rules: own.toSorted((a, b) => of(a.rule.title).localeCompare(of(b.rule.title))) }];
	});
};
