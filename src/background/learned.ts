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

let running: Promise<unknown> = Promise.resolve();

/** One change at a time: reading and writing must not overlap. */
const change = <Result>(run: () => Promise<Result>): Promise<Result> => {
	const next = running.then(run);
	running = next.catch(() => undefined);
	return next;
};

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
export const noteOutcomes = (sent: unknown, at: number): Promise<void> =>
	change(async () => {
		const outcomes = readOutcomes(sent);
		if (outcomes.length === 0) return;
		let now = await counts.get();
		for (const outcome of outcomes) now = countOutcome(now, outcome, at);
		const told = outcomes.filter(({ what }) => what === 'dismissed' || what === 'why');
		for (const rule of new Set(told.map((outcome) => outcome.rule))) now = await settle(now, rule, at);
		await counts.set(now);
	});

/** Gives rules that the agent has unmuted a new start. */
export const giveNewStart = (rules: readonly string[]): Promise<void> =>
	change(async () => {
		if (rules.length > 0) await counts.set(rules.reduce(forgive, await counts.get()));
	});

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
