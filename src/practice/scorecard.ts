import type { Text } from '../engine/message.ts';
import { type Skill, skills } from '../engine/rule.ts';
import { type Deed, skillOf } from './deeds.ts';
import type { HeatPoint, RehearsalRecord, Turn } from './rehearsal.ts';
import type { Goal, Outcome, Story } from './story.ts';

/** One moment of a talk at which a skill was shown or missed. */
export interface Moment {
	/** Index among the agent's replies. */
	readonly turn: number;
	readonly text: string;
	/** What would have been better; null where the skill was shown. */
	readonly tip: {
		readonly rule: string;
		readonly title: Text;
		readonly advice: Text;
		readonly say: readonly string[];
	} | null;
}

/** How one skill went. */
export interface SkillScore {
	readonly skill: Skill;
	readonly shown: readonly Moment[];
	readonly missed: readonly Moment[];
}

/** What a rehearsal came to. Plain JSON. */
export interface Scorecard {
	readonly outcome: Outcome | null;
	/** Those that were called for, in the order of the rules' skills. */
	readonly skills: readonly SkillScore[];
	readonly goals: readonly { readonly title: string; readonly reached: boolean }[];
	/** How long the customer waited for each reply, in ms. */
	readonly waits: readonly number[];
	readonly heat: readonly HeatPoint[];
	/** Skills shown, of those that were called for. */
	readonly shown: number;
	readonly needed: number;
}

const missedIn = (turn: Turn, index: number): readonly { readonly skill: Skill; readonly moment: Moment }[] =>
	turn.left.map(({ skill, rule, title, advice, say }) => ({
		skill,
		moment: { turn: index, text: turn.text, tip: { rule, title, advice, say: say.map(({ text }) => text) } },
	}));

/** Skills that a reply shows: those it did of its own accord, and those whose tip was heeded. */
const shownIn = (turn: Turn): ReadonlySet<Skill> => {
	const missed = new Set(turn.left.map(({ skill }) => skill));
	const done = turn.deeds.flatMap((deed: Deed) => skillOf[deed] ?? []);
	return new Set([...done, ...turn.heeded].filter((skill) => !missed.has(skill)));
};

const isReached = (goal: Goal, { turns, outcome }: RehearsalRecord): boolean => {
	switch (goal.kind) {
		case 'did':
			return turns.some(({ deeds }) => deeds.includes(goal.did));
		case 'never':
			return turns.length > 0 && turns.every(({ deeds }) => !deeds.includes(goal.did));
		case 'within':
			return turns.length > 0 && turns.every(({ waitMs }) => waitMs <= goal.waitMs);
		case 'ends':
			return outcome !== null && goal.ends.includes(outcome);
	}
};

/** Scores a talk by the tips of the rules that coach live chats. */
export const scoreRehearsal = (record: RehearsalRecord, story: Pick<Story, 'goals'>): Scorecard => {
	const scores = new Map<Skill, { shown: Moment[]; missed: Moment[] }>();
	const scoreOf = (skill: Skill): { shown: Moment[]; missed: Moment[] } => {
		const score = scores.get(skill) ?? { shown: [], missed: [] };
		scores.set(skill, score);
		return score;
	};
	for (const [index, turn] of record.turns.entries()) {
		for (const { skill, moment } of missedIn(turn, index)) scoreOf(skill).missed.push(moment);
		for (const skill of shownIn(turn)) scoreOf(skill).shown.push({ turn: index, text: turn.text, tip: null });
	}
	const list = skills.flatMap((skill) => {
		const score = scores.get(skill);
		return score === undefined ? [] : [{ skill, ...score }];
	});
	const shown = list.reduce((sum, score) => sum + score.shown.length, 0);
	const missed = list.reduce((sum, score) => sum + score.missed.length, 0);
	return {
		outcome: record.outcome,
		skills: list,
		goals: story.goals.map((goal) => ({ title: goal.title, reached: isReached(goal, record) })),
		waits: record.turns.map(({ waitMs }) => waitMs),
		heat: record.heat,
		shown,
		needed: shown + missed,
	};
};
