import type { TipChange } from '../engine/compare-tips.ts';
import type { PackChanges } from '../engine/pack-changes.ts';
import { totalsOf } from '../engine/report-figures.ts';
import { counted } from './counted.ts';
import type { Diff } from './diff.ts';

/** Most changes of one rule that are listed. */
const mostListed = 20;

const signed = (n: number): string => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '0');

/** A rule with what differs in it, called as its file calls it. */
const changedText = (id: string, parts: PackChanges['parts']): string =>
	`${id} (${(parts[id] ?? []).map((part) => (part === 'satisfiedBy' ? 'satisfied by' : part)).join(', ')})`;

const packLines = ({ added, removed, changed, parts, lists }: PackChanges): readonly string[] =>
	(
		[
			['new rules', added],
			['rules gone', removed],
			['rules changed', changed.map((id) => changedText(id, parts))],
			['word lists changed', lists],
		] as const
	).flatMap(([what, ids]) => (ids.length === 0 ? [] : [`${what}: ${ids.join(', ')}`]));

/** What came of a tip, in a word. */
const cameText = ({ was, is }: TipChange): string => {
	if (is === 'shown') return was === null ? 'gained' : 'gained, was held back';
	if (was === 'shown') return is === null ? 'lost' : 'lost, now held back';
	return is === null ? 'no longer held back' : 'held back';
};

const markOf = ({ was, is }: TipChange): string => (is === 'shown' ? '+' : was === 'shown' ? '−' : '·');

interface Moved {
	readonly rule: string;
	readonly gained: number;
	readonly lost: number;
	readonly lines: readonly string[];
}

const movedRules = ({ chats }: Diff): readonly Moved[] => {
	const byRule = new Map<string, { id: string; change: TipChange }[]>();
	for (const { id, changes } of chats) {
		for (const change of changes) {
			const all = byRule.get(change.rule) ?? [];
			all.push({ id, change });
			byRule.set(change.rule, all);
		}
	}
	return [...byRule]
		.map(([rule, all]) => ({
			rule,
			gained: all.filter(({ change }) => change.is === 'shown').length,
			lost: all.filter(({ change }) => change.was === 'shown').length,
			lines: all.map(
				({ id, change }) =>
					`  ${markOf(change)} chat ${id}, ${change.turn === null ? 'after the last message' : `turn ${change.turn}`}: ${cameText(change)}`,
			),
		}))
		.sort((a, b) => b.gained + b.lost - (a.gained + a.lost) || (a.rule < b.rule ? -1 : 1));
};

/** What changes, in words: the whole, then each rule with its chats. */
export const diffText = (diff: Diff, old: string, now: string): string => {
	const [was, is] = [totalsOf(diff.before), totalsOf(diff.after)];
	const { conversations, errors } = diff.before;
	const shownOf = (report: Diff['before'], rule: string): number =>
		Object.hasOwn(report.rules, rule) ? (report.rules[rule]?.shown ?? 0) : 0;
	const blocks = movedRules(diff).map(({ rule, gained, lost, lines }) => {
		const [before, after] = [shownOf(diff.before, rule), shownOf(diff.after, rule)];
		const listed = lines.slice(0, mostListed);
		const rest = lines.length - listed.length;
		return [
			`${rule}: shown ${before} → ${after} (${signed(after - before)}), ${gained} gained, ${lost} lost`,
			...listed,
			...(rest > 0 ? [`  and ${counted(rest, 'more change')}; --json has all`] : []),
		].join('\n');
	});
	return [
		[
			`From ${old} to ${now}, in ${counted(conversations, 'conversation')}${errors === 0 ? '' : `; ${counted(errors, 'line')} could not be read`}`,
			`tips shown: ${was.shown} → ${is.shown} (${signed(is.shown - was.shown)}); a conversation: ${was.perChat.toFixed(2)} → ${is.perChat.toFixed(2)}`,
			`conversations in which something changes: ${diff.chats.length}`,
			...packLines(diff.packs),
		].join('\n'),
		...blocks,
	].join('\n\n');
};
