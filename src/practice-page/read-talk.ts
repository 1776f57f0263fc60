import type { Conversation, Role } from '../engine/message.ts';
import type { Fault } from '../transcripts/faults.ts';
import { guessFormat } from '../transcripts/guess-format.ts';
import { importChats } from '../transcripts/import-chats.ts';

/** A text that somebody opened or pasted. */
export interface ReadTalk {
	/** In the order of the text; empty where nothing of it can be used. */
	readonly conversations: readonly Conversation[];
	/** Everybody who writes in it, where only names tell the sides apart; empty where the text says more. */
	readonly writers: readonly string[];
	/** The one who was taken for the agent; empty where that is not asked. */
	readonly agent: string;
	/** Why there are none; the first thing that is wrong. */
	readonly fault: Fault | null;
}

/** Longest text that is read: a room holds a talk or a few, not an archive. In UTF-16 units. */
const longestText = 4_000_000;

const isSpoken: ReadonlySet<Role> = new Set(['customer', 'agent']);

/** Reads a transcript or an export as `santun import` does; `agent` = who the agent is, where somebody said so. */
export const readTalk = (fileName: string, text: string, agent: string | null = null): ReadTalk => {
	const format = guessFormat(fileName, text);
	const most = longestText / 1_000_000;
	if (text.length > longestText) {
		const fault: Fault = { name: 'too-large', line: null, column: null, field: '', values: { most } };
		return { conversations: [], writers: [], agent: '', fault };
	}
	const { faults, ...imported } = importChats(format, text, agent === null ? {} : { agents: [agent] });
	// Without words of either side there is nothing to look at.
	const conversations = imported.conversations.filter(({ messages }) =>
		messages.some(({ role }) => isSpoken.has(role)),
	);
	const isAsked = agent !== null || faults.some(({ name }) => name === 'guessed-agents');
	const said = conversations.flatMap(({ messages }) => messages);
	const nameOf = (role: Role): string => said.find((message) => message.role === role)?.author ?? '';
	return {
		conversations,
		writers: isAsked ? [...new Set(said.flatMap(({ author }) => author ?? []))] : [],
		agent: isAsked ? (agent ?? nameOf('agent')) : '',
		fault: conversations.length === 0 ? (faults[0] ?? null) : null,
	};
};
