import { type Counts, emptyCount, type RuleCount } from '../../engine/counts.ts';
import type { DismissReason } from '../../engine/event.ts';

/** All weeks of a rule together. */
export interface RuleSum {
	readonly seen: number;
	readonly used: number;
	readonly done: number;
	readonly dismissed: number;
	readonly muted: number;
	readonly silent: number;
	readonly why: Readonly<Partial<Record<DismissReason, number>>>;
}

const add = (a: RuleSum, b: RuleCount): RuleSum => {
	const why: Partial<Record<DismissReason, number>> = { ...a.why };
	for (const [reason, count] of Object.entries(b.why) as readonly [DismissReason, number][])
		why[reason] = (why[reason] ?? 0) + count;
	return {
		seen: a.seen + b.seen,
		used: a.used + b.used,
		done: a.done + b.done,
		dismissed: a.dismissed + b.dismissed,
		muted: a.muted + b.muted,
		silent: a.silent + (b.silent ?? 0),
		why,
	};
};

/** Sums up what came of a rule, over all weeks of all counts. */
export const sumOf = (all: readonly Counts[], rule: string): RuleSum =>
	all
		.flatMap(({ weeks }) => Object.values(weeks))
		.flatMap((rules) => (Object.hasOwn(rules, rule) ? [rules[rule] ?? emptyCount] : []))
		.reduce(add, { ...emptyCount, silent: 0 });

/** So many answers are needed before a share says something. */
const fewest = 10;
/** A rule of which this share is dismissed is more noise than help. */
const noisyPercent = 60;

/** Of the tips that somebody answered, the share that was dismissed, in whole percent; 0 without answers. */
export const percentDismissed = ({ used, done, dismissed }: RuleSum): number => {
	const answered = used + done + dismissed;
	return answered === 0 ? 0 : Math.round((100 * dismissed) / answered);
};

/** Whether a rule asks for repair: dismissed again and again by those who saw it. */
export const isNoisy = (sum: RuleSum): boolean =>
	sum.used + sum.done + sum.dismissed >= fewest && percentDismissed(sum) >= noisyPercent;
