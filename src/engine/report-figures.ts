import type { Report, RuleReport } from './report.ts';

/** A rule and what its counts come to. */
export interface RuleFigures extends RuleReport {
	readonly rule: string;
	/** Shown tips in 100 conversations. */
	readonly per100: number;
	/** Part of the shown tips that people marked right, 0 to 1; null where nobody marked any. */
	readonly precision: number | null;
}

/** Rules that spoke, the loudest first. */
export const ruleFigures = ({ conversations, rules }: Report): readonly RuleFigures[] =>
	Object.entries(rules)
		.map(([rule, counts]) => {
			const marked = counts.right + counts.wrong;
			const per100 = conversations === 0 ? 0 : (100 * counts.shown) / conversations;
			return { rule, ...counts, per100, precision: marked === 0 ? null : counts.right / marked };
		})
		.sort((a, b) => b.shown - a.shown || b.candidates - a.candidates || (a.rule < b.rule ? -1 : 1));

/** What the whole archive comes to. */
export interface Totals {
	readonly shown: number;
	readonly candidates: number;
	/** Shown tips a conversation. */
	readonly perChat: number;
	/** Part of the conversations with at least one shown tip, 0 to 1. */
	readonly reached: number;
}

export const totalsOf = ({ conversations, shownInChat, rules }: Report): Totals => {
	const all = Object.values(rules);
	const shown = all.reduce((sum, one) => sum + one.shown, 0);
	const none = shownInChat[0] ?? 0;
	return {
		shown,
		candidates: all.reduce((sum, one) => sum + one.candidates, 0),
		perChat: conversations === 0 ? 0 : shown / conversations,
		reached: conversations === 0 ? 0 : 1 - none / conversations,
	};
};

/** Pairs of rules that speak about the same message most often. */
export const pairFigures = ({ together }: Report, most = 10): readonly (readonly [string, string, number])[] =>
	Object.entries(together)
		.sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
		.slice(0, most)
		.map(([pair, n]) => {
			const [one = '', other = ''] = pair.split('+');
			return [one, other, n];
		});
