import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Program } from '../../src/engine/compile.ts';
import { step } from '../../src/engine/evaluate.ts';
import type { ChatEvent } from '../../src/engine/event.ts';
import type { Conversation } from '../../src/engine/message.ts';
import type { Matcher } from '../../src/engine/phrases/compile.ts';
import { emptyState } from '../../src/engine/state.ts';

/** The real chats of test/data. */
export const readChats = (root: string): readonly Conversation[] =>
	['abcd', 'star', 'written'].flatMap((name) =>
		readFileSync(path.join(root, 'test/data', `${name}.ndjson`), 'utf8')
			.split('\n')
			.filter((line) => line !== '')
			.map((line): Conversation => ({ customer: {}, agent: {}, ...JSON.parse(line) })),
	);

export const textsOf = (chats: readonly Conversation[]): readonly string[] =>
	chats.flatMap(({ messages }) => messages.map(({ text }) => text));

type Line = Conversation['messages'][number];

const opened = ({ customer, agent, messages }: Conversation): ChatEvent => ({
	type: 'opened',
	at: messages[0]?.at ?? null,
	people: {
		...(customer.name === undefined ? {} : { customer: customer.name }),
		...(agent.name === undefined ? {} : { agent: agent.name }),
	},
	history: [],
});

const sentMessage = (line: Line, index: number): ChatEvent => ({
	type: 'message',
	at: line.at ?? null,
	message: { id: `m${index}`, ...line },
});

/** Drafts an agent's message comes from: itself, or each of its beginnings when it is typed. */
const draftsOf = (text: string, isTyped: boolean): readonly string[] =>
	isTyped ? Array.from(text, (_, i) => text.slice(0, i + 1)) : [text];

/**
 * What the engine hears of a chat: each message, and an agent's first as a draft that settles and is sent. `isTyped`:
 * the draft comes key by key.
 */
export const eventsOf = (chat: Conversation, isTyped = false): readonly ChatEvent[] => [
	opened(chat),
	...chat.messages.flatMap((line, index): readonly ChatEvent[] => {
		const at = line.at ?? null;
		const message = sentMessage(line, index);
		if (line.role !== 'agent') return [message];
		const drafts = draftsOf(line.text, isTyped).map((text): ChatEvent => ({ type: 'draft', at, text }));
		return [...drafts, { type: 'paused', at }, { type: 'sent', at }, message];
	}),
];

/** The texts that events hand to the engine. */
export const textsIn = (events: readonly ChatEvent[]): readonly string[] =>
	events.flatMap((event) => (event.type === 'draft' ? event.text : event.type === 'message' ? event.message.text : []));

/** The physical limit that everything is measured against: looks at each character once. */
export const bareLoop = (texts: readonly string[]): number => {
	let sum = 0;
	for (const text of texts) for (let i = 0; i < text.length; i += 1) sum += text.charCodeAt(i);
	return sum;
};

/** Steps through chats; every fact and rule is on. */
export const stepThrough = (program: Program, chats: readonly (readonly ChatEvent[])[]): number => {
	let tips = 0;
	for (const events of chats) {
		const state = emptyState();
		for (const event of events) {
			step(program, state, event);
			tips += state.standing.length;
		}
	}
	return tips;
};

/** Hits of all texts together. */
export const matchAll = (matcher: Matcher, texts: readonly string[]): number => {
	let hits = 0;
	for (const text of texts) hits += matcher.match(text).length;
	return hits;
};
