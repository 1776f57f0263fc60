import type { Program } from './compile.ts';
import { step } from './evaluate.ts';
import type { ChatEvent } from './event.ts';
import type { Conversation, Message } from './message.ts';
import { play } from './play.ts';
import type { Level, Moment, Skill } from './rule.ts';
import { sentenceEnds } from './sentences.ts';
import type { Watcher } from './standing.ts';
import { emptyState } from './state.ts';

/** A tip that a conversation would have brought. */
export interface ReplayedTip {
	/** Index of the agent message it advises among all messages of the conversation; null where none follows. */
	readonly turn: number | null;
	readonly skill: Skill;
	readonly rule: string;
	readonly level: Level;
	readonly when: Moment;
	/** Passed the attention budget. */
	readonly shown: boolean;
	readonly corrective: boolean;
}

/** In a silence the clock is looked at this often, in ms, for this long; later looks would find nothing new. */
const tickMs = 5_000;
const longestSilenceMs = 30 * 60_000;

/** Hears what a step brings, and tells the watcher of each candidate. */
export type Feed = (event: ChatEvent, watcher: Watcher) => void;

/**
 * Plays a conversation as it would have come to the browser: customers' messages as they were sent; agents' messages
 * first as a draft that grows sentence by sentence, settles, and is sent. Every shown tip counts as seen.
 */
export const replay = (program: Program, conversation: Conversation): readonly ReplayedTip[] => {
	const state = emptyState();
	return gather(eventsOf(program, conversation), (event, watcher) => play(program, state, event, watcher));
};

/** Plays recorded events once more. What was seen, used and dismissed is among them, so the tips are the same again. */
export const replayEvents = (program: Program, events: readonly ChatEvent[]): readonly ReplayedTip[] => {
	const state = emptyState();
	return gather(events, (event, watcher) => step(program, state, event, watcher));
};

/** The tips of a chat, each with the next agent message. */
const gather = (events: Iterable<ChatEvent>, feed: Feed): readonly ReplayedTip[] => {
	const tips = new Map<string, { tip: Omit<ReplayedTip, 'turn' | 'shown'>; shown: boolean }>();
	const done: ReplayedTip[] = [];
	const close = (turn: number | null): void => {
		for (const { tip, shown } of tips.values()) done.push({ turn, ...tip, shown });
		tips.clear();
	};
	let turn = 0;
	for (const event of events) {
		if (event.type === 'opened') turn += event.history.length;
		if (event.type === 'message') {
			if (event.message.role === 'agent') close(turn);
			turn += 1;
		}
		feed(event, ({ tip, heldBack }) => {
			const { id, skill, rule, level, when, corrective } = tip;
			const isShown = heldBack === null || (tips.get(id)?.shown ?? false);
			tips.set(id, { tip: { skill, rule, level, when, corrective }, shown: isShown });
		});
	}
	close(null);
	return done;
};

/** The events a finished conversation stands for. */
export function* eventsOf(program: Program, { customer, agent, messages }: Conversation): Generator<ChatEvent, void> {
	const hasSilenceRules = program.rulesOn.silence.length > 0;
	const people = {
		...(customer.name === undefined ? {} : { customer: customer.name }),
		...(agent.name === undefined ? {} : { agent: agent.name }),
	};
	yield { type: 'opened', at: messages[0]?.at ?? null, people, history: [] };
	let clock: number | null = null;
	let turn = 0;
	for (const message of messages) {
		const at = message.at ?? null;
		if (hasSilenceRules && clock !== null && at !== null) yield* ticks(clock, at);
		clock = at ?? clock;
		if (message.role === 'agent') yield* drafting(message.text, at);
		yield { type: 'message', at, message: asMessage(message, turn) };
		turn += 1;
	}
}

const asMessage = (message: Omit<Message, 'id'>, turn: number): Message => ({ id: `m${turn}`, ...message });

const ticks = (from: number, to: number): readonly ChatEvent[] => {
	const events: ChatEvent[] = [];
	const end = Math.min(to, from + longestSilenceMs);
	for (let at = from + tickMs; at < end; at += tickMs) events.push({ type: 'tick', at });
	return events;
};

/** A reply being written: up to each end of a sentence, whole, settled, sent. */
const drafting = (text: string, at: number | null): readonly ChatEvent[] => {
	if (text.trim() === '') return [];
	const ends = sentenceEnds(text).filter((end) => end < text.length);
	return [
		...ends.map((end): ChatEvent => ({ type: 'draft', at, text: text.slice(0, end) })),
		{ type: 'draft', at, text },
		{ type: 'paused', at },
		{ type: 'sent', at },
	];
};
