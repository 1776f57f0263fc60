import { compareTips } from '../../engine/compare-tips.ts';
import { compilePack, type Program } from '../../engine/compile.ts';
import type { Conversation } from '../../engine/message.ts';
import { type ReplayedTip, replay } from '../../engine/replay.ts';
import { addChat, emptyReport, inOrder, type Report } from '../../engine/report.ts';
import type { RulePack } from '../../engine/rule.ts';
import type { Figures } from './jobs.ts';

/** What a set of rules made of all chats. */
export interface Run {
	readonly program: Program;
	/** The tips of each chat, in the order of the file. */
	readonly tips: readonly (readonly ReplayedTip[])[];
	readonly report: Report;
	readonly waited: Figures['waited'];
}

/** How long the worker plays before it looks whether somebody wants something else. */
const sliceMs = 50;

interface Playing {
	readonly now: () => number;
	/** Lets what waits for the worker happen. */
	readonly rest: () => Promise<void>;
	readonly isStopped: () => boolean;
	readonly tell: (done: number, of: number) => void;
}

/** Plays all chats, in slices. Null = was stopped. */
export const playAll = async (
	pack: RulePack,
	chats: readonly Conversation[],
	{ now, rest, isStopped, tell }: Playing,
): Promise<Run | null> => {
	tell(0, chats.length);
	await rest();
	const program = compilePack(pack);
	const tips: (readonly ReplayedTip[])[] = [];
	const report = emptyReport();
	const waited: Record<string, number> = {};
	let began = now();
	for (const chat of chats) {
		const found = replay(program, chat);
		tips.push(found);
		addChat(report, { id: chat.id, tips: found });
		countWaiting(waited, found);
		if (now() - began < sliceMs) continue;
		tell(tips.length, chats.length);
		await rest();
		if (isStopped()) return null;
		began = now();
	}
	return { program, tips, report: inOrder(report), waited };
};

/** Of the tips about one message, those that were held back wait for those that were shown. */
const countWaiting = (waited: Record<string, number>, tips: readonly ReplayedTip[]): void => {
	const turns = new Set(tips.filter(({ shown, level }) => shown && level !== 'critical').map(({ turn }) => turn));
	for (const turn of turns) {
		const about = tips.filter((tip) => tip.turn === turn);
		const held = about.filter(({ shown }) => !shown).length;
		if (held === 0) continue;
		const shown = new Set(about.filter((tip) => tip.shown && tip.level !== 'critical').map(({ rule }) => rule));
		for (const rule of shown) waited[rule] = (waited[rule] ?? 0) + held;
	}
};

/** What of the shown tips differs between two runs over the same chats. */
export const movesOf = (before: Run, after: Run): NonNullable<Figures['moves']> => {
	const rules: Record<string, { gained: number; lost: number }> = {};
	let chats = 0;
	before.tips.forEach((was, i) => {
		const moved = compareTips(was, after.tips[i] ?? []).filter((one) => (one.was === 'shown') !== (one.is === 'shown'));
		if (moved.length > 0) chats += 1;
		for (const { rule, is } of moved) {
			const counts = rules[rule] ?? { gained: 0, lost: 0 };
			counts[is === 'shown' ? 'gained' : 'lost'] += 1;
			rules[rule] = counts;
		}
	});
	return { chats, rules };
};
