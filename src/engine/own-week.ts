import { type Counts, weekOf } from './counts.ts';
import type { Text } from './message.ts';
import type { Skill } from './rule.ts';

/** An agent's own week, for themselves: a few sums, one strength, one focus. */
export interface OwnWeek {
	readonly seen: number;
	readonly used: number;
	readonly done: number;
	readonly dismissed: number;
	/** The skill they act on most; null while there is too little to tell. */
	readonly strength: Skill | null;
	/** The skill whose tips they act on least; null while there is too little to tell. */
	readonly focus: Skill | null;
	/** Tips are mostly done already: fewer mild ones would do. */
	readonly isExperienced: boolean;
}

/** A rule that is muted, by the name it has on its cards. */
export interface MutedRule {
	readonly rule: string;
	readonly title: Text;
}

/** The agent's own week, and what is muted for them. */
export interface MyWeek extends OwnWeek {
	readonly muted: readonly MutedRule[];
}

/** Fewer tips than this say nothing about a skill. */
const fewestTips = 3;
/** Four weeks with fewer tips than this say nothing about an agent. */
const fewestInAll = 40;
const weekMs = 7 * 86_400_000;
/** Acted on in so many of the tips, and mostly in the agent's own words: they know it. */
const experiencedShare = 0.7;

interface Sum {
	seen: number;
	used: number;
	done: number;
	dismissed: number;
}

const none = (): Sum => ({ seen: 0, used: 0, done: 0, dismissed: 0 });
const parts = ['seen', 'used', 'done', 'dismissed'] as const;

/** Only asked of skills with tips that were seen. */
const shareOf = ({ seen, used, done }: Sum): number => (used + done) / seen;

const sumBySkill = (
	counts: Counts,
	weeks: readonly string[],
	skillOf: (rule: string) => Skill | null,
): ReadonlyMap<Skill, Sum> => {
	const sums = new Map<Skill, Sum>();
	for (const week of weeks) {
		for (const [rule, count] of Object.entries(counts.weeks[week] ?? {})) {
			const skill = skillOf(rule);
			if (skill === null) continue;
			const sum = sums.get(skill) ?? none();
			for (const part of parts) sum[part] += count[part];
			sums.set(skill, sum);
		}
	}
	return sums;
};

const inAll = (sums: ReadonlyMap<Skill, Sum>): Sum => {
	const all = none();
	for (const sum of sums.values()) for (const part of parts) all[part] += sum[part];
	return all;
};

/** Sums up the week of that time. `skillOf` = the skill of a rule, null where the pack no longer has it. */
export const ownWeek = (counts: Counts, now: number, skillOf: (rule: string) => Skill | null): OwnWeek => {
	const sums = sumBySkill(counts, [weekOf(now)], skillOf);
	const told = [...sums].filter(([, { seen }]) => seen >= fewestTips).sort(([, a], [, b]) => shareOf(b) - shareOf(a));
	const [best] = told;
	const worst = told.at(-1);
	const lately = inAll(
		sumBySkill(
			counts,
			[0, 1, 2, 3].map((back) => weekOf(now - back * weekMs)),
			skillOf,
		),
	);
	return {
		...inAll(sums),
		strength: best !== undefined && shareOf(best[1]) >= 0.5 ? best[0] : null,
		focus: worst !== undefined && shareOf(worst[1]) < 0.5 ? worst[0] : null,
		isExperienced: lately.seen >= fewestInAll && shareOf(lately) >= experiencedShare && lately.done > lately.used,
	};
};

/** The rule whose tips were missed most this week; null where none was missed twice. */
export const mostMissed = (counts: Counts, now: number): string | null => {
	const missed = Object.entries(counts.weeks[weekOf(now)] ?? {})
		.map(([rule, { seen, used, done }]) => [rule, seen - used - done] as const)
		.filter(([, times]) => times >= 2)
		.sort(([, a], [, b]) => b - a);
	return missed[0]?.[0] ?? null;
};
