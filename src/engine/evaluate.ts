import type { Chat } from './chat.ts';
import type { Program } from './compile.ts';
import type { OtherChat } from './desk.ts';
import type { ChatEvent } from './event.ts';
import { addLine, meetPeople, reviseLine } from './lines.ts';
import { fire, letGo, recheck, type Watcher } from './standing.ts';
import { type ChatState, emptyDraft } from './state.ts';
import type { Tip } from './tip.ts';

/**
 * One step of the fold: takes an event into the state, which is changed in place. Same events, same tips, wherever it
 * runs. `watcher` hears each tip that begins to apply, shown or held back.
 */
export const step = (program: Program, state: ChatState, event: ChatEvent, watcher?: Watcher): void => {
	const chat: Chat = { program, state };
	if (event.at !== null) state.clock = Math.max(state.clock ?? event.at, event.at);
	switch (event.type) {
		case 'opened':
			meetPeople(chat, event.people);
			for (const message of event.history) addLine(chat, message, true);
			recheck(chat);
			break;
		case 'message':
			hear(chat, event.message, watcher);
			break;
		case 'edited':
		case 'removed':
			reviseLine(chat, event.id, event.type === 'edited' ? event.text : null);
			recheck(chat);
			break;
		case 'draft':
			write(chat, event.text, event.note ?? false, watcher);
			break;
		case 'paused':
			settle(chat, watcher);
			break;
		case 'sent':
			state.draft = emptyDraft;
			letGo(state, ({ tip }) => tip.when === 'draft');
			break;
		case 'typing':
			state.customerTyping = event.on;
			recheck(chat);
			break;
		case 'desk':
			look(chat, event.front, event.chats);
			break;
		case 'left':
			state.draft = emptyDraft;
			letGo(state, () => true);
			break;
		case 'seen':
			see(state, event.tip);
			break;
		case 'used':
			use(state, event.tip);
			break;
		case 'dismissed':
			dismiss(state, event.tip);
			break;
		case 'tick':
			recheck(chat);
			fire(chat, 'silence', watcher);
			break;
		default:
			unreachable(event);
	}
};

const unreachable = (_: never): never => {
	throw new TypeError('no such event');
};

/** Tips to show now, the one that matters first. */
export const shownTips = (state: ChatState): readonly Tip[] =>
	state.standing.filter(({ shown }) => shown).map(({ tip }) => tip);

/** Takes in what is known of the agent's other chats. The quiet begins anew when a customer waits or the agent turns. */
const look = (chat: Chat, front: boolean, chats: readonly OtherChat[]): void => {
	const { state } = chat;
	const isQuiet = front && chats.every(({ waitingSince }) => waitingSince === null);
	const before = state.elsewhere?.quietSince ?? null;
	state.elsewhere = { front, chats, quietSince: isQuiet ? (before ?? state.clock) : null };
	recheck(chat);
};

const hear = (chat: Chat, message: Parameters<typeof addLine>[1], watcher: Watcher | undefined): void => {
	const { state } = chat;
	const line = addLine(chat, message, false);
	if (line.role === 'customer') state.customerTyping = false;
	if (line.role === 'agent') {
		// The reply is out: advice about it came too late, and the next message has a budget of its own.
		letGo(state, () => true);
		state.spentNow = [];
	}
	recheck(chat);
	if (line.role === 'customer' || line.role === 'agent') fire(chat, 'message', watcher);
	if (state.draft.settled && state.draft.text.trim() !== '') fire(chat, 'draft', watcher);
};

const write = (chat: Chat, text: string, note: boolean, watcher: Watcher | undefined): void => {
	const { state } = chat;
	const isEmpty = text.trim() === '';
	const hits = text === state.draft.text ? state.draft.hits : chat.program.matcher.match(text);
	state.draft = {
		text,
		note,
		hits,
		settled: isEmpty,
		since: isEmpty ? null : (state.draft.since ?? state.clock),
	};
	recheck(chat);
	if (isEmpty) letGo(state, ({ tip }) => tip.when === 'draft');
	else fire(chat, 'draft', watcher);
};

const settle = (chat: Chat, watcher: Watcher | undefined): void => {
	const { state } = chat;
	if (state.draft.text.trim() === '') return;
	state.draft = { ...state.draft, settled: true };
	fire(chat, 'draft', watcher);
};

const see = (state: ChatState, id: string): void => {
	const standing = state.standing.find(({ tip }) => tip.id === id);
	if (standing === undefined || standing.seen || !standing.shown) return;
	standing.seen = true;
	if (standing.tip.level === 'critical') return;
	state.spent += 1;
	state.spentNow.push(standing.tip.skill);
};

/** The agent took the wording: the tip has done its work, whatever they make of it. */
const use = (state: ChatState, id: string): void => {
	const standing = state.standing.find(({ tip }) => tip.id === id);
	if (standing === undefined) return;
	see(state, id);
	state.trace = { rule: standing.tip.rule, title: standing.tip.title, at: state.clock };
	dismiss(state, id);
};

const dismiss = (state: ChatState, id: string): void => {
	see(state, id);
	if (!state.dismissed.includes(id)) state.dismissed.push(id);
	letGo(state, ({ tip }) => tip.id === id);
};
