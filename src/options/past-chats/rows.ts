import type { RuleReport } from '../../engine/report.ts';
import { type RuleFigures, ruleFigures, totalsOf } from '../../engine/report-figures.ts';
import type { Rule, RulePack } from '../../engine/rule.ts';
import type { Figures, Marked } from './jobs.ts';

/** A rule as the table shows it. */
export interface Row {
	readonly rule: Rule;
	/** As things are, and with what is tried; null while nothing is tried. */
	readonly now: RuleSums;
	readonly tried: RuleSums | null;
	/** Shown tips in 100 chats more than now. */
	readonly change: number;
}

/** What came of a rule in all chats. */
export interface RuleSums extends Pick<RuleReport, 'shown' | 'candidates' | 'chats' | 'when'> {
	readonly per100: number;
	/** Part of all shown tips that are this rule's, 0 to 1. */
	readonly share: number;
	/** Tips of other rules that waited beside it. */
	readonly waited: number;
	readonly gained: number;
	readonly lost: number;
	/** Tips that a person marked, and the part of them that is right; null where none is. */
	readonly marked: number;
	readonly precision: number | null;
}

const part = (of: number, whole: number): number => (whole === 0 ? 0 : of / whole);

const sumsOf = (
	figures: RuleFigures | undefined,
	id: string,
	{ report, waited, moves }: Figures,
	marked: Marked,
): RuleSums => {
	const { right, wrong } = marked[id] ?? { right: 0, wrong: 0 };
	const { gained, lost } = moves?.rules[id] ?? { gained: 0, lost: 0 };
	return {
		shown: figures?.shown ?? 0,
		candidates: figures?.candidates ?? 0,
		chats: figures?.chats ?? 0,
		when: figures?.when ?? [],
		per100: figures?.per100 ?? 0,
		share: part(figures?.shown ?? 0, totalsOf(report).shown),
		waited: waited[id] ?? 0,
		gained,
		lost,
		marked: right + wrong,
		precision: right + wrong === 0 ? null : right / (right + wrong),
	};
};

const byId = (figures: Figures): ReadonlyMap<string, RuleFigures> =>
	new Map(ruleFigures(figures.report).map((one) => [one.rule, one]));

/** All rules, those that changed most first, then the loudest. `tried` may know rules that `now` does not. */
export const rowsOf = (
	packs: readonly RulePack[],
	now: Figures,
	tried: Figures | null,
	marked: Readonly<Record<'now' | 'tried', Marked>>,
): readonly Row[] => {
	const rules = new Map(packs.flatMap((pack) => pack.rules.map((rule) => [rule.id, rule] as const)));
	const [before, after] = [byId(now), tried === null ? null : byId(tried)];
	return [...rules.values()]
		.map((rule): Row => {
			const was = sumsOf(before.get(rule.id), rule.id, now, marked.now);
			const is = tried === null ? null : sumsOf(after?.get(rule.id), rule.id, tried, marked.tried);
			return { rule, now: was, tried: is, change: is === null ? 0 : is.per100 - was.per100 };
		})
		.sort(
			(a, b) =>
				movesIn(b) - movesIn(a) ||
				b.now.shown - a.now.shown ||
				b.now.candidates - a.now.candidates ||
				(a.rule.id < b.rule.id ? -1 : 1),
		);
};

const movesIn = ({ tried }: Row): number => (tried === null ? 0 : tried.gained + tried.lost);

/** Whether there is anything to say of a rule. */
export const hasSpoken = ({ now, tried }: Row): boolean => now.candidates + (tried?.candidates ?? 0) > 0;

/** Rules with which one speaks about the same message, and how often. */
export const overlapsOf = (rule: string, { report }: Figures): readonly (readonly [string, number])[] =>
	Object.entries(report.together)
		.flatMap(([pair, count]): readonly (readonly [string, number])[] => {
			const [one = '', other = ''] = pair.split('+');
			if (one !== rule && other !== rule) return [];
			return [[one === rule ? other : one, count]];
		})
		.sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));

/** Most tips that were shown in one chat; the last place of the report stands for itself and more. */
export const mostTips = ({ report }: Figures): { readonly most: number; readonly orMore: boolean } => {
	const most = Math.max(
		0,
		report.shownInChat.findLastIndex((chats) => chats > 0),
	);
	return { most, orMore: most > 0 && most === report.shownInChat.length - 1 };
};
