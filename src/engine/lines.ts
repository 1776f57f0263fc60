import type { Chat } from './chat.ts';
import { stateOf } from './facts/fact.ts';
import type { Message, People } from './message.ts';
import { type ChatState, keptLines, type Line } from './state.ts';

/** Adds a message at the end of the conversation: keeps its line, then lets every fact learn from it. */
export const addLine = (chat: Chat, message: Message, history: boolean): Line => {
	const { state, program } = chat;
	state.seq += 1;
	const line: Line = {
		id: message.id,
		seq: state.seq,
		agentsBefore: state.agentMessages,
		role: message.role,
		text: message.text,
		at: message.at ?? null,
		hits: program.matcher.match(message.text),
		history,
	};
	state.lines.push(line);
	if (state.lines.length > keptLines) state.lines.shift();
	if (line.role === 'agent') state.agentMessages += 1;
	noteSaid(state, line);
	for (const fact of program.facts) fact.learn?.(stateOf(chat, fact.key, fact.start), line, chat);
	return line;
};

const noteSaid = ({ lastSaid }: ChatState, { role, hits, seq }: Line): void => {
	if (role === 'customer' || role === 'agent') for (const { list } of hits) lastSaid[role][list] = seq;
};

/** Takes over what the page says about the people; what is known already stays where the page says nothing. */
export const meetPeople = (chat: Chat, people: People): void => {
	chat.state.people = { ...chat.state.people, ...people };
	for (const fact of chat.program.facts) fact.meet?.(stateOf(chat, fact.key, fact.start), chat.state.people, chat);
};

/**
 * Changes or takes away a message, and lets the facts learn the conversation anew, as if it had always been so. In a
 * conversation too long to be kept whole, only the line itself changes.
 */
export const reviseLine = (chat: Chat, id: string, text: string | null): void => {
	const { state } = chat;
	if (!state.lines.some((line) => line.id === id)) return;
	const lines = state.lines.flatMap((line) => (line.id !== id ? line : text === null ? [] : { ...line, text }));
	if (state.lines.length < state.seq) {
		state.lines = lines.map((line) =>
			line.id === id ? { ...line, hits: chat.program.matcher.match(line.text) } : line,
		);
		return;
	}
	learnAnew(chat, lines);
};

const learnAnew = (chat: Chat, lines: readonly Line[]): void => {
	Object.assign(chat.state, { lines: [], seq: 0, agentMessages: 0, lastSaid: { customer: [], agent: [] }, facts: {} });
	meetPeople(chat, {});
	for (const line of lines) {
		const { at, history, ...message } = line;
		addLine(chat, at === null ? message : { ...message, at }, history);
	}
};

/**
 * Reads an open conversation with a program that was not there when it was heard: what the matcher found is told by the
 * places of lists, and these are others in each program. In a conversation too long to be kept whole, facts stay as they
 * were learned, and what was said before the kept lines is not known of any more.
 */
export const readAnew = (chat: Chat): void => {
	const { state } = chat;
	const { match } = chat.program.matcher;
	state.draft = { ...state.draft, hits: match(state.draft.text) };
	if (state.lines.length === state.seq) {
		learnAnew(chat, state.lines);
		return;
	}
	state.lines = state.lines.map((line) => ({ ...line, hits: match(line.text) }));
	state.lastSaid = { customer: [], agent: [] };
	for (const line of state.lines) noteSaid(state, line);
};
