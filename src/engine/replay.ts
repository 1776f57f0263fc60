import type { Program } from './compile.ts';
import type { ChatEvent } from './event.ts';
import type { Conversation, Message } from './message.ts';
import { play } from './play.ts';
import type { Level, Moment, Skill } from './rule.ts';
import { sentenceEnds } from './sentences.ts';
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

/**
 * Plays a conversation as it would have come to the browser: customers' messages as they were sent; agents' messages
 * first as a draft that grows sentence by sentence, settles, and is sent. Every shown tip counts as seen.
 */
export const replay = (program: Program, conversation: Conversation): readonly ReplayedTip[] => {
	const state = emptyState();
	const tips = new Map<string, { tip: Omit<ReplayedTip, 'turn' | 'shown'>; shown: boolean }>();
	const done: ReplayedTip[] = [];
	const feed = (event: ChatEvent): void =>
		play(program, state, event, ({ tip, heldBack }) => {
			const { id, skill, rule, level, when, corrective } = tip;
			const isShown = heldBack === null || (tips.get(id)?.shown ?? false);
			tips.set(id, { tip: { skill, rule, level, when, corrective }, shown: isShown });
		});
	const close = (turn: number | null): void => {
		for (const { tip, shown } of tips.values()) done.push({ turn, ...tip, shown });
		tips.clear();
	};
	const hasSilenceRules = program.rules.some(({ rule }) => rule.on === 'silence');
	const { customer, agent } = conversation;
	const people = {
		...(customer.name === undefined ? {} : { customer: customer.name }),
		...(agent.name === undefined ? {} : { agent: agent.name }),
	};
	let clock: number | null = null;
	feed({ type: 'opened', at: conversation.messages[0]?.at ?? null, people, history: [] });
	conversation.messages.forEach((message, turn) => {
		const at = message.at ?? null;
		if (hasSilenceRules && clock !== null && at !== null) for (const tick of ticks(clock, at)) feed(tick);
		clock = at ?? clock;
		if (message.role === 'agent') {
			for (const event of drafting(message.text, at)) feed(event);
			close(turn);
		}
		feed({ type: 'message', at, message: asMessage(message, turn) });
	});
	close(null);
	return done;
};

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
