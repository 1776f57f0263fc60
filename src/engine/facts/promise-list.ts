import type { Chat } from '../chat.ts';
import { sentenceAt } from '../sentence-at.ts';
import type { Line } from '../state.ts';
import { fact, stateOf } from './fact.ts';
import { type NamedTime, timesIn } from './times.ts';

/** Something the agent undertook, and by when. */
export interface Promised {
	readonly message: string;
	/** The sentence that promises, not masked. */
	readonly text: string;
	/** The time as written: "two minutes", "by Thursday". */
	readonly time: string;
	/** When a wait within the chat is over, ms since the epoch; null for days and dates, and without times. */
	readonly due: number | null;
}

interface PromiseListState {
	made: Promised[];
}

const mostPromises = 5;
/** Longer waits outlast the chat, and are told in the agent's own words. */
const longestWaitMs = 60 * 60_000;

/** A wait that ends within the chat. */
const isWait = ({ ms }: NamedTime): boolean => ms !== null && ms <= longestWaitMs;

/** A wait belongs to the promise of its message; days and dates may be about something else, unless it says both at once. */
const isPromise = (time: NamedTime, line: Line, chat: Chat): boolean => {
	if (isWait(time)) return true;
	const list = chat.program.listOf('promise');
	const sentence = sentenceAt(line.text, time.start);
	const from = line.text.indexOf(sentence);
	return line.hits.some((hit) => hit.list === list && hit.start < from + sentence.length && hit.end > from);
};

const start = (): PromiseListState => ({ made: [] });

/** Promises that still stand, oldest first. */
export const promisesOf = (chat: Chat): readonly Promised[] => stateOf(chat, 'promise-list', start).made;

/** What the agent has promised. A short wait is over once the agent writes again; the same sentence counts once. */
export const promiseList = fact<PromiseListState>({
	key: 'promise-list',
	start,
	learn: (state, line, chat) => {
		if (line.role !== 'agent') return;
		state.made = state.made.filter(({ due }) => due === null);
		if (!chat.program.hits(line.hits, 'promise')) return;
		const time = timesIn(line.text).find((one) => isPromise(one, line, chat));
		if (time === undefined) return;
		const isShort = isWait(time);
		// Without times nobody can tell when a short wait is over, and it would stand for ever.
		if (isShort && line.at === null) return;
		const text = sentenceAt(line.text, time.start);
		const due = isShort && line.at !== null && time.ms !== null ? line.at + time.ms : null;
		const others = state.made.filter((one) => one.text !== text);
		state.made = [...others, { message: line.id, text, time: time.quote, due }].slice(-mostPromises);
	},
});
