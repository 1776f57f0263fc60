import type { Conversation, Message, Role } from '../engine/message.ts';
import { type Ledger, longestMessage, type Place } from './imported.ts';
import { roleOfWord } from './roles.ts';

type Line = Conversation['messages'][number];

/** A chat while its messages come in. */
interface Growing {
	readonly id: string;
	readonly messages: Line[];
	customer: string | null;
	agent: string | null;
}

/** Gathers messages into chats, each in the order in which it was first named. */
export interface ChatBuilder {
	add(chat: string, message: Omit<Message, 'id'>, place: Place): void;
	name(chat: string, side: 'customer' | 'agent', name: string): void;
	chats(): readonly Conversation[];
}

export const createChatBuilder = (ledger: Ledger): ChatBuilder => {
	const chats = new Map<string, Growing>();
	const chatOf = (id: string): Growing => {
		const known = chats.get(id);
		if (known !== undefined) return known;
		const made: Growing = { id, messages: [], customer: null, agent: null };
		chats.set(id, made);
		return made;
	};
	return {
		add: (id, message, place) => {
			if (message.text.length > longestMessage) {
				ledger.tell('too-long', place, { most: longestMessage });
				ledger.leave();
				return;
			}
			const chat = chatOf(id);
			chat.messages.push(message);
			const { role, author } = message;
			// Who is called “customer” has no name there.
			const isNamed = author !== undefined && roleOfWord(author) === null;
			if ((role === 'customer' || role === 'agent') && isNamed) chat[role] ??= author;
		},
		name: (id, side, name) => {
			chatOf(id)[side] ??= name;
		},
		// A chat of which only names are known has nothing to be read.
		chats: () => [...chats.values()].filter(({ messages }) => messages.length > 0).map(finish),
	};
};

const finish = ({ id, messages, customer, agent }: Growing): Conversation => ({
	id,
	customer: customer === null ? {} : { name: customer },
	agent: agent === null ? {} : { name: agent },
	messages: inTime(messages),
});

/** Exports may be newest first. Messages stay where they are unless all have a time; those of one time keep their order. */
const inTime = (messages: readonly Line[]): readonly Line[] => {
	const times = messages.map(({ at }) => at);
	if (times.some((at) => at === undefined)) return messages;
	const runs = (compare: (a: number, b: number) => boolean): boolean =>
		times.every((at, i) => i === 0 || compare(times[i - 1] ?? 0, at ?? 0));
	if (runs((a, b) => a <= b)) return messages;
	if (runs((a, b) => a >= b)) return [...messages].reverse();
	return messages
		.map((one, i) => ({ one, i }))
		.sort((a, b) => (a.one.at ?? 0) - (b.one.at ?? 0) || a.i - b.i)
		.map(({ one }) => one);
};

/** A message with what is known of it. */
export const messageOf = (role: Role, text: string, author: string | null, at: number | null): Omit<Message, 'id'> => ({
	role,
	text,
	...(author === null || author === '' ? {} : { author }),
	...(at === null ? {} : { at }),
});
