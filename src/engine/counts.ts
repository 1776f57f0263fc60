import type { DismissReason } from './event.ts';
import { longestId } from './rule.ts';

/** What came of a tip. `why` follows a dismissal, if the agent says so. Plain JSON; nothing that was said is in it. */
export type TipOutcome =
	/** `silent` = a rule on trial would have spoken. */
	| { readonly rule: string; readonly what: 'seen' | 'used' | 'done' | 'dismissed' | 'silent' }
	| { readonly rule: string; readonly what: 'why'; readonly reason: DismissReason };

/** How often that came of a rule's tips in one week. `muted` = it was muted for the agent in that week. */
export interface RuleCount {
	readonly seen: number;
	readonly used: number;
	/** Done otherwise than by the wording offered. */
	readonly done: number;
	readonly dismissed: number;
	readonly muted: number;
	/** Would have spoken while it was on trial; 0 when missing. */
	readonly silent?: number;
	readonly why: Readonly<Partial<Record<DismissReason, number>>>;
}

/** An agent's own counts: whole numbers by week and rule, and of each rule what came of its last five tips. */
export interface Counts {
	/** By the week's Monday, `2026-11-23`, then by rule. */
	readonly weeks: Readonly<Record<string, Readonly<Record<string, RuleCount>>>>;
	/** By rule, newest last: u = used, o = done otherwise, d = dismissed. */
	readonly recent: Readonly<Record<string, string>>;
}

export const emptyCounts: Counts = { weeks: {}, recent: {} };
export const emptyCount: RuleCount = { seen: 0, used: 0, done: 0, dismissed: 0, muted: 0, why: {} };

/** Half a year, and more rules than any pack has: a bound for what is kept. */
const mostWeeks = 26;
const mostRules = 300;
const mostCounted = 1_000_000;
const remembered = 5;
/** So many dismissals among the last five: the rule does not help this agent. */
const dismissalsToMute = 4;

const dayMs = 86_400_000;

/** Monday of the week of a time (UTC), `2026-11-23`. */
export const weekOf = (at: number): string => {
	const day = Math.floor(at / dayMs);
	// The epoch began on a Thursday.
	return new Date((day - ((day + 3) % 7)) * dayMs).toISOString().slice(0, 10);
};

const letters = { used: 'u', done: 'o', dismissed: 'd' } as const;

const countOf = (counts: Counts, week: string, rule: string): RuleCount => {
	const rules = counts.weeks[week];
	return rules !== undefined && Object.hasOwn(rules, rule) ? (rules[rule] ?? emptyCount) : emptyCount;
};

const recentOf = ({ recent }: Counts, rule: string): string =>
	Object.hasOwn(recent, rule) ? (recent[rule] ?? '') : '';

const withCount = (counts: Counts, week: string, rule: string, count: RuleCount): Counts => {
	const rules = counts.weeks[week] ?? {};
	if (!Object.hasOwn(rules, rule) && Object.keys(rules).length >= mostRules) return counts;
	const weeks = { ...counts.weeks, [week]: { ...rules, [rule]: count } };
	const kept = Object.keys(weeks).sort().slice(-mostWeeks);
	return { ...counts, weeks: Object.fromEntries(kept.map((key) => [key, weeks[key] ?? {}])) };
};

const withRecent = (counts: Counts, rule: string, recent: string): Counts => ({
	...counts,
	recent: { ...counts.recent, [rule]: recent.slice(-remembered) },
});

const explain = (counts: Counts, week: string, rule: string, reason: DismissReason): Counts => {
	const count = countOf(counts, week, rule);
	const why = { ...count.why, [reason]: (count.why[reason] ?? 0) + 1 };
	// “Did it my way” is no refusal: the tip was right.
	const isDone = reason === 'did-it' && count.dismissed > 0;
	const moved = isDone ? { dismissed: count.dismissed - 1, done: count.done + 1 } : {};
	const told = withCount(counts, week, rule, { ...count, ...moved, why });
	return isDone ? withRecent(told, rule, recentOf(told, rule).replace(/d$/, 'o')) : told;
};

/** Counts what came of a tip at that time. */
export const countOutcome = (counts: Counts, outcome: TipOutcome, at: number): Counts => {
	const { rule, what } = outcome;
	const week = weekOf(at);
	if (what === 'why') return explain(counts, week, rule, outcome.reason);
	const count = countOf(counts, week, rule);
	const counted = withCount(counts, week, rule, { ...count, [what]: (count[what] ?? 0) + 1 });
	return what === 'seen' || what === 'silent'
		? counted
		: withRecent(counted, rule, recentOf(counted, rule) + letters[what]);
};

/** Whether the agent has dismissed the rule again and again. */
export const isUnwanted = (counts: Counts, rule: string): boolean =>
	[...recentOf(counts, rule)].filter((letter) => letter === 'd').length >= dismissalsToMute;

/** Counts that a rule was muted at that time. */
export const countMuted = (counts: Counts, rule: string, at: number): Counts => {
	const count = countOf(counts, weekOf(at), rule);
	return withCount(counts, weekOf(at), rule, { ...count, muted: count.muted + 1 });
};

/** Forgets what came of a rule's last tips, so that it has a new start. */
export const forgive = (counts: Counts, rule: string): Counts => withRecent(counts, rule, '');

const isRule = (value: unknown): value is string =>
	typeof value === 'string' && value.length <= longestId && /^[a-z0-9][a-z0-9-]*$/.test(value);

const reasons: readonly DismissReason[] = ['did-it', 'wrong-moment', 'does-not-fit', 'wrong-tip'];

const isOutcome = (value: unknown): value is TipOutcome => {
	if (typeof value !== 'object' || value === null || !('rule' in value) || !('what' in value)) return false;
	if (!isRule(value.rule)) return false;
	if (value.what === 'why') return 'reason' in value && reasons.some((reason) => reason === value.reason);
	return ['seen', 'used', 'done', 'dismissed', 'silent'].some((what) => what === value.what);
};

/** More than any page has to tell at once. */
const mostOutcomes = 200;

/** The outcomes among what a page sent, which may be anything. */
export const readOutcomes = (sent: unknown): readonly TipOutcome[] =>
	Array.isArray(sent) ? sent.slice(0, mostOutcomes).filter(isOutcome) : [];

const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
	typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];

const numberIn = (value: unknown): number =>
	typeof value === 'number' && Number.isInteger(value) && value > 0 ? Math.min(value, mostCounted) : 0;

const parseCount = (stored: unknown): RuleCount => {
	const values = new Map(entriesOf(stored));
	const number = (key: keyof RuleCount): number => numberIn(values.get(key));
	const told = new Map(entriesOf(values.get('why')));
	const why = reasons.map((reason) => [reason, numberIn(told.get(reason))] as const).filter(([, n]) => n > 0);
	return {
		seen: number('seen'),
		used: number('used'),
		done: number('done'),
		dismissed: number('dismissed'),
		muted: number('muted'),
		...(number('silent') === 0 ? {} : { silent: number('silent') }),
		why: Object.fromEntries(why),
	};
};

/** Reads counts from storage: what cannot be read is left out. */
export const parseCounts = (stored: unknown): Counts => {
	const parts = new Map(entriesOf(stored));
	const weeks = entriesOf(parts.get('weeks'))
		.filter(([week]) => /^\d{4}-\d\d-\d\d$/.test(week))
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.slice(-mostWeeks)
		.map(([week, rules]) => {
			const known = entriesOf(rules).filter(([rule]) => isRule(rule));
			return [week, Object.fromEntries(known.slice(0, mostRules).map(([rule, count]) => [rule, parseCount(count)]))];
		});
	const recent = entriesOf(parts.get('recent'))
		.filter(
			(entry): entry is [string, string] =>
				isRule(entry[0]) && typeof entry[1] === 'string' && /^[uod]{0,5}$/.test(entry[1]),
		)
		.slice(0, mostRules);
	return { weeks: Object.fromEntries(weeks), recent: Object.fromEntries(recent) };
};
