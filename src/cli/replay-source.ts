import { checkConversation } from '../engine/check-conversation.ts';
import { checkRecordedChat } from '../engine/check-event.ts';
import { compilePack, type Program } from '../engine/compile.ts';
import { type Explanation, explain, explainEvents } from '../engine/explain.ts';
import { type ReplayedTip, replay, replayEvents } from '../engine/replay.ts';
import { errorLine, readLine, tipsLine } from '../engine/replay-line.ts';
import type { Result } from '../engine/result.ts';
import type { RulePack } from '../engine/rule.ts';

/** One readable line of the input. */
export interface Played {
	readonly id: string;
	tips(): readonly ReplayedTip[];
	explain(): Explanation;
}

/** Reads a line that was parsed. */
export type Source = (data: unknown) => Result<Played>;

/** What lines hold: finished conversations, or recorded events. */
export type LineKind = 'conversations' | 'events';

/** Compiles rules for lines of a kind. */
export const createSource = (pack: RulePack, kind: LineKind): Source => {
	const program = compilePack(pack);
	return kind === 'events' ? recorded(program) : finished(program);
};

const finished =
	(program: Program): Source =>
	(data) =>
		map(checkConversation(data), (chat) => ({
			id: chat.id,
			tips: () => replay(program, chat),
			explain: () => explain(program, chat),
		}));

const recorded =
	(program: Program): Source =>
	(data) =>
		map(checkRecordedChat(data), ({ id, events }) => ({
			id,
			tips: () => replayEvents(program, events),
			explain: () => explainEvents(program, events),
		}));

const map = <A, B>(result: Result<A>, change: (value: A) => B): Result<B> =>
	result.ok ? { ...result, value: change(result.value) } : result;

/** The line that a line of the input becomes, and whether it could be read. `number` = its place in the input, from 1. */
export const playLine = (
	source: Source,
	line: string | null,
	number: number,
): { readonly out: string; readonly isRead: boolean } => {
	const read = readLine(line, source);
	return typeof read === 'string'
		? { out: errorLine(read, number), isRead: false }
		: { out: tipsLine(read.id, read.tips()), isRead: true };
};
