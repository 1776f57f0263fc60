import type { Answer, Chat } from '../chat.ts';
import { yes } from '../chat.ts';
import { fact } from './fact.ts';
import { timesIn } from './times.ts';

/** What the agent has promised, and when the newest short wait is over. */
interface PromisesState {
	/** Promises that name a time. */
	made: number;
	/** The newest one. */
	message: string | null;
	quote: string;
	/** When the wait it named is over; null without times, for days and dates, and once the agent has written again. */
	due: number | null;
}

/** Longer waits outlast the chat: nobody can see in it whether they were kept. */
const longestWaitMs = 60 * 60_000;

/** The first time a text names, where it undertakes something or asks to wait. */
const promiseIn = (chat: Chat, text: string, hits: Parameters<Chat['program']['hits']>[0]) =>
	chat.program.hits(hits, 'promise') ? (timesIn(text)[0] ?? null) : null;

export const promises = fact<PromisesState>({
	key: 'promises',
	start: () => ({ made: 0, message: null, quote: '', due: null }),
	learn: (state, line, chat) => {
		if (line.role !== 'agent') return;
		// Whatever the agent writes now, the customer hears from them again: the wait is over.
		state.due = null;
		const time = promiseIn(chat, line.text, line.hits);
		if (time === null) return;
		state.made += 1;
		state.message = line.id;
		state.quote = time.quote;
		if (line.at !== null && time.ms !== null && time.ms <= longestWaitMs) state.due = line.at + time.ms;
	},
	is: {
		/** The agent has promised something with a time. */
		'promise-made': (state) =>
			state.message === null ? null : [{ who: 'agent', quote: state.quote, message: state.message }],
		/** The wait the agent named is over and the agent has not written since. */
		'promise-late': (state, chat): Answer => {
			const { clock } = chat.state;
			if (state.due === null || clock === null || clock < state.due || state.message === null) return null;
			return [{ who: 'agent', quote: state.quote, message: state.message }];
		},
		/** The draft names a time: a span, a day or an hour. */
		'draft-names-time': (_, chat) => (timesIn(chat.state.draft.text).length > 0 ? yes : null),
	},
	count: {
		promises: (state) => state.made,
	},
	since: {
		/** The end of the wait the agent named ("two minutes"). */
		'promise-due': (state) => state.due,
	},
});
