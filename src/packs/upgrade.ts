import { partsChanged, type RulePart } from '../engine/pack-changes.ts';
import type { Lexicon, Rule, RuleChange, RulePack } from '../engine/rule.ts';

/** A shipped rule before and after an upgrade. */
export interface ChangedRule {
	readonly was: Rule;
	readonly is: Rule;
	/** What differs, in the order in which people read rules. */
	readonly parts: readonly RulePart[];
}

/** Patterns that a word list gained and lost. */
export interface ChangedList {
	readonly id: string;
	readonly added: readonly string[];
	readonly gone: readonly string[];
}

/** What newer shipped rules bring, take away and alter. */
export interface Upgrade {
	readonly added: readonly Rule[];
	readonly removed: readonly Rule[];
	readonly changed: readonly ChangedRule[];
	readonly lists: readonly ChangedList[];
}

/** What is in one list and not in the other. */
export const onlyIn = <T>(list: readonly T[], other: readonly T[]): readonly T[] => {
	const known = new Set(other.map((one) => JSON.stringify(one)));
	return list.filter((one) => !known.has(JSON.stringify(one)));
};

const missingIn = <T extends { readonly id: string }>(all: readonly T[], from: readonly T[]): readonly T[] => {
	const ids = new Set(from.map(({ id }) => id));
	return all.filter(({ id }) => !ids.has(id));
};

const wordsOf = ({ en, ms, not }: Lexicon): readonly string[] => [
	...en,
	...ms,
	...not.map((pattern) => `not: ${pattern}`),
];

const noList: Lexicon = { id: '', en: [], ms: [], not: [] };

const changedLists = (old: RulePack, now: RulePack): readonly ChangedList[] =>
	[...new Set([...now.lexicons, ...old.lexicons].map(({ id }) => id))].flatMap((id) => {
		const [was, is] = [old, now].map((pack) => pack.lexicons.find((list) => list.id === id) ?? noList);
		if (was === undefined || is === undefined || JSON.stringify(was) === JSON.stringify(is)) return [];
		const [before, after] = [wordsOf(was), wordsOf(is)];
		return [{ id, added: onlyIn(after, before), gone: onlyIn(before, after) }];
	});

/** Compares shipped rules of two versions. */
export const upgradeOf = (old: RulePack, now: RulePack): Upgrade => ({
	added: missingIn(now.rules, old.rules),
	removed: missingIn(old.rules, now.rules),
	changed: now.rules.flatMap((is) => {
		const was = old.rules.find(({ id }) => id === is.id);
		const parts = was === undefined ? [] : partsChanged(was, is);
		return was === undefined || parts.length === 0 ? [] : [{ was, is, parts }];
	}),
	lists: changedLists(old, now),
});

/** What a team's pack can have otherwise in a rule without a rule of its own. */
const changeable = ['status', 'level', 'tip', 'say', 'limit'] as const satisfies readonly RulePart[];
/** What bears neither on when a rule speaks nor on what it says. */
const besides: readonly RulePart[] = ['title', 'why', 'source', 'examples'];

/** What of a shipped rule stands in the team's pack, whatever we ship: parts of it, all of it, or nothing. */
export const ownParts = (rule: string, team: RulePack | null): readonly RulePart[] | 'all' => {
	if (team === null) return [];
	if (team.off?.includes(rule) || team.rules.some(({ id }) => id === rule)) return 'all';
	const change = team.changes?.find((one) => one.rule === rule);
	return change === undefined ? [] : changeable.filter((part) => change[part] !== undefined);
};

/**
 * What a team writes down to keep a changed rule as it was: a change where that can say it, else the whole rule as its
 * own; null where nothing is to be kept, since only what surrounds the rule has changed or the team has its own words.
 */
export const keptAsItWas = (
	{ was, parts }: ChangedRule,
	team: RulePack | null,
): { readonly change: RuleChange } | { readonly rule: Rule } | null => {
	const own = ownParts(was.id, team);
	if (own === 'all') return null;
	const open = parts.filter((part) => !besides.includes(part) && !own.includes(part));
	if (open.length === 0) return null;
	const { status = 'active', level, tip, say, limit } = was;
	const before: Partial<Rule> = {
		status,
		level,
		tip,
		...(say === undefined ? {} : { say }),
		...(limit.perChat === undefined && limit.every === undefined ? {} : { limit }),
	};
	const isSayable = open.every((part) => changeable.some((one) => one === part) && before[part] !== undefined);
	if (!isSayable) return { rule: was };
	return {
		change: {
			...team?.changes?.find(({ rule }) => rule === was.id),
			rule: was.id,
			...Object.fromEntries(open.map((part) => [part, before[part]])),
		},
	};
};
