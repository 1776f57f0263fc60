import type { Mark } from '../../engine/check-mark.ts';
import type { Conversation } from '../../engine/message.ts';
import { guessColumns, headerOf } from '../../transcripts/columns.ts';
import { textOfFile } from '../../transcripts/decode.ts';
import { guessFormat } from '../../transcripts/guess-format.ts';
import { importChats } from '../../transcripts/import-chats.ts';
import { hitsOf } from './hits.ts';
import type { JobHandlers, Marked, RunName } from './jobs.ts';
import { movesOf, playAll, type Run } from './run.ts';

/** What the player needs around it. */
export interface PlayerHost {
	/** Milliseconds from anywhere. */
	readonly now: () => number;
	/** Lets messages in that wait. */
	readonly rest: () => Promise<void>;
}

/** Reads and plays past chats. All it knows is forgotten with it. */
export const createPlayer = ({ now, rest }: PlayerHost): JobHandlers => {
	let chats: readonly Conversation[] = [];
	const runs: Record<RunName, Run | null> = { now: null, tried: null };
	/** Counts what was begun: who finds another number has been stopped. */
	let playing = 0;

	return {
		read: async ({ file, name, format, reading }) => {
			playing += 1;
			const text = await textOfFile(file);
			const kind = format ?? guessFormat(name, text);
			const { conversations, faults, refused } = importChats(kind, text, reading);
			chats = conversations;
			runs.now = null;
			runs.tried = null;
			const header = kind === 'csv' ? headerOf(text) : null;
			return {
				format: kind,
				isRefused: refused,
				faults,
				chats: chats.length,
				messages: chats.reduce((sum, { messages }) => sum + messages.length, 0),
				hasTimes: chats.some(({ messages }) => messages.some(({ at }) => at !== undefined)),
				table: header === null ? null : { header, columns: reading.columns ?? guessColumns(header) },
			};
		},
		play: async ({ run, pack }, tell) => {
			playing += 1;
			const own = playing;
			const played = await playAll(pack, chats, { now, rest, isStopped: () => playing !== own, tell });
			if (played === null || playing !== own) return null;
			runs[run] = played;
			const { report, waited } = played;
			const moves = run === 'tried' && runs.now !== null ? movesOf(runs.now, played) : null;
			return { report, waited, moves };
		},
		stop: () => {
			playing += 1;
			return null;
		},
		hits: ({ run, ...asked }) => {
			const played = runs[run];
			return played === null ? { hits: [], total: 0 } : hitsOf(asked, chats, runs, played);
		},
		marked: ({ run, marks }) => {
			const played = runs[run];
			return played === null ? {} : countMarks(marks, chats, played);
		},
	};
};

const countMarks = (marks: readonly Mark[], chats: readonly Conversation[], { tips }: Run): Marked => {
	const indexes = new Map(chats.map(({ id }, i) => [id, i]));
	const counts: Record<string, { right: number; wrong: number }> = {};
	for (const { id, turn, rule, right } of marks) {
		const own = tips[indexes.get(id) ?? -1] ?? [];
		if (!own.some((tip) => tip.shown && tip.rule === rule && tip.turn === turn)) continue;
		const count = counts[rule] ?? { right: 0, wrong: 0 };
		count[right ? 'right' : 'wrong'] += 1;
		counts[rule] = count;
	}
	return counts;
};
