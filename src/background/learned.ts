import { settings } from '../browser/settings.ts';
import { item } from '../browser/storage.ts';
import {
	type Counts,
	countMuted,
	countOutcome,
	forgive,
	isUnwanted,
	parseCounts,
	readOutcomes,
} from '../engine/counts.ts';
import { type MyWeek, ownWeek } from '../engine/own-week.ts';
import { mergedPack } from './packs.ts';

/** The agent's own counts, in this browser alone. */
export const counts = item('local', 'counts', parseCounts);

/** What is critical is never muted, whatever a page says was done with it. */
const mayBeMuted = async (rule: string): Promise<boolean> => {
	const { pack } = await mergedPack();
	return pack.rules.some(({ id, level }) => id === rule && level !== 'critical');
};

/** Mutes a rule that is unwanted, and unmutes it where the last dismissal turns out to have been none. */
const settle = async (before: Counts, rule: string, at: number): Promise<Counts> => {
	let after = before;
	await settings.change(async (now) => {
		const { [rule]: since, ...others } = now.muted ?? {};
		if (isUnwanted(before, rule) === (since !== undefined)) return null;
		if (since !== undefined) return { ...now, muted: others };
		if (!(await mayBeMuted(rule))) return null;
		after = countMuted(before, rule, at);
		return { ...now, muted: { ...others, [rule]: at } };
	});
	return after;
};

/** Counts what came of tips, and mutes a rule that is dismissed again and again. Rejects where the storage fails. */
export const noteOutcomes = async (sent: unknown, at: number): Promise<void> => {
	const outcomes = readOutcomes(sent);
	if (outcomes.length === 0) return;
	const told = outcomes.filter(({ what }) => what === 'dismissed' || what === 'why');
	await counts.change(async (before) => {
		let now = outcomes.reduce((sum, outcome) => countOutcome(sum, outcome, at), before);
		for (const rule of new Set(told.map((outcome) => outcome.rule))) now = await settle(now, rule, at);
		return now;
	});
};

/** Gives rules that the agent has unmuted a new start. */
export const giveNewStart = async (rules: readonly string[]): Promise<void> => {
	if (rules.length > 0) await counts.change((before) => rules.reduce(forgive, before));
};

/** The agent's own week, and the rules that are muted for them. */
export const myWeek = async (now: number): Promise<MyWeek> => {
	const [known, { pack }, { muted = {} }] = await Promise.all([counts.get(), mergedPack(), settings.get()]);
	const ruleOf = new Map(pack.rules.map((rule) => [rule.id, rule]));
	return {
		...ownWeek(known, now, (rule) => ruleOf.get(rule)?.skill ?? null),
		muted: Object.keys(muted).flatMap((id) => {
			const rule = ruleOf.get(id);
			return rule === undefined ? [] : [{ rule: id, title: rule.title }];
		}),
	};
};
