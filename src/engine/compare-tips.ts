import type { ReportedTip } from './report.ts';

/** What of a tip differs between two packs. `null` = its rule does not speak there at all. */
export interface TipChange {
	readonly turn: number | null;
	readonly rule: string;
	readonly was: 'shown' | 'held back' | null;
	readonly is: 'shown' | 'held back' | null;
}

type Place = Pick<ReportedTip, 'turn' | 'rule'>;

const keyOf = ({ turn, rule }: Place): string => `${turn ?? ''} ${rule}`;

/** By place and rule: how many tips are shown there, and how many are held back. */
const count = (tips: readonly ReportedTip[]): ReadonlyMap<string, Place & { shown: number; held: number }> => {
	const counts = new Map<string, Place & { shown: number; held: number }>();
	for (const { turn, rule, shown } of tips) {
		const entry = counts.get(keyOf({ turn, rule })) ?? { turn, rule, shown: 0, held: 0 };
		entry[shown ? 'shown' : 'held'] += 1;
		counts.set(keyOf({ turn, rule }), entry);
	}
	return counts;
};

const stateOf = (entry: { readonly shown: number; readonly held: number } | undefined): TipChange['was'] => {
	if (entry === undefined) return null;
	return entry.shown > 0 ? 'shown' : 'held back';
};

/** How the tips of one chat differ between two packs, in the order of the chat. Tips that stay as they are, are left out. */
export const compareTips = (before: readonly ReportedTip[], after: readonly ReportedTip[]): readonly TipChange[] => {
	const [old, now] = [count(before), count(after)];
	const places = new Map([...old, ...now]);
	const last = Number.MAX_SAFE_INTEGER;
	return [...places.entries()]
		.map(([key, { turn, rule }]) => ({ turn, rule, was: stateOf(old.get(key)), is: stateOf(now.get(key)) }))
		.filter(({ was, is }) => was !== is)
		.sort((a, b) => (a.turn ?? last) - (b.turn ?? last) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
};
