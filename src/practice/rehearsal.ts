import type { Program } from '../engine/compile.ts';
import type { OtherChat } from '../engine/desk.ts';
import { step } from '../engine/evaluate.ts';
import type { ChatEvent } from '../engine/event.ts';
import { heatOf } from '../engine/facts/heat.ts';
import { findIdentifiers } from '../engine/facts/identifiers.ts';
import type { Message, Role } from '../engine/message.ts';
import type { Skill } from '../engine/rule.ts';
import { type ChatState, emptyState } from '../engine/state.ts';
import type { Tip } from '../engine/tip.ts';
import { type Deed, deedsOf } from './deeds.ts';
import type { ScenarioChat } from './scenario.ts';
import type { Outcome, Scene, Story, StoryLine } from './story.ts';

/** One reply of the agent, and what it came to. */
export interface Turn {
	readonly text: string;
	/** When it was sent, and for how long the customer had been waiting. */
	readonly at: number;
	readonly waitMs: number;
	readonly deeds: readonly Deed[];
	/** Tips that came while it was being written or before, and those that still stood when it was sent. */
	readonly came: readonly Tip[];
	readonly left: readonly Tip[];
	/** Skills whose tip came and was heeded. */
	readonly heeded: readonly Skill[];
	/** Index of its message among all messages of the talk. */
	readonly index: number;
}

/** How upset the customer's words were after a message, 0 to 3. */
export interface HeatPoint {
	readonly at: number;
	readonly level: number;
}

/** All that happened. Plain JSON, so that a run can be kept, shown and played again. */
export interface RehearsalRecord {
	readonly events: readonly ChatEvent[];
	readonly turns: readonly Turn[];
	readonly heat: readonly HeatPoint[];
	readonly outcome: Outcome | null;
}

/** A talk with a scripted customer. Pure: times are handed in, and nothing happens by itself. */
export interface Rehearsal {
	/** Begins the talk; answers the customer's first lines. */
	open(at: number): readonly StoryLine[];
	/** The draft as it stands; `settled` once no key came for a while. Answers the tips that stand. */
	draft(text: string, settled: boolean, at: number): readonly Tip[];
	/** The agent sends a reply; answers what the customer says to it. */
	reply(text: string, at: number): readonly StoryLine[];
	/** Tells that time has passed; answers what a customer who waited too long says, and nothing else. */
	wait(at: number): readonly StoryLine[];
	/** A line of the customer has come on screen. */
	said(line: StoryLine, at: number): void;
	/** Takes back the last reply and what followed; false where there is none. */
	takeBack(): boolean;
	readonly state: ChatState;
	readonly outcome: Outcome | null;
	record(): RehearsalRecord;
}

/** A talk that goes round and round ends after so many replies. */
const mostReplies = 40;

/** What a rehearsal is made with. */
export interface RehearsalOptions {
	readonly program: Program;
	readonly story: Story;
	readonly chat: ScenarioChat;
	/** The agent's other open chats, whose customers may be waiting. */
	readonly others?: readonly ScenarioChat[];
	readonly agent: string;
}

/** What is known of another open chat. */
const elsewhere = ({ customer, history }: ScenarioChat, at: number): OtherChat => {
	const details = history.flatMap(({ text }) => findIdentifiers(text).flatMap(({ marks }) => marks));
	const last = history.findLast(({ from }) => from === 'customer' || from === 'agent');
	return { name: customer, details, waitingSince: last?.from === 'customer' ? at - last.minutesAgo * 60_000 : null };
};

/** Where the talk stands; everything else follows from the events. */
interface Mark {
	readonly scene: Scene;
	readonly events: number;
	readonly turns: number;
	readonly heat: number;
	readonly waitingSince: number | null;
	readonly hasWaited: boolean;
}

export const createRehearsal = ({ program, story, chat, others = [], agent }: RehearsalOptions): Rehearsal => {
	let state = emptyState();
	let events: ChatEvent[] = [];
	let turns: Turn[] = [];
	let heat: HeatPoint[] = [];
	let scene = story.scenes.get(story.start);
	let waitingSince: number | null = null;
	/** Whether the customer has already written again since the last reply. */
	let hasWaited = false;
	let outcome: Outcome | null = null;
	let marks: Mark[] = [];
	let count = 0;
	const came = new Map<string, Tip>();

	const feed = (event: ChatEvent): void => {
		events.push(event);
		step(program, state, event);
		for (const { tip } of state.standing) if (!tip.trial) came.set(tip.id, tip);
	};
	const message = (role: Role, text: string, at: number): Message => {
		count += 1;
		return { id: `r${count}`, role, text, at };
	};
	const standing = (): readonly Tip[] => state.standing.filter(({ shown }) => shown).map(({ tip }) => tip);
	const enter = (id: string): readonly StoryLine[] => {
		scene = story.scenes.get(id) ?? scene;
		hasWaited = false;
		outcome = scene?.ends ?? (turns.length >= mostReplies ? 'neutral' : null);
		return scene?.says ?? [];
	};
	const settle = (text: string, at: number): void => {
		if (state.draft.text !== text) feed({ type: 'draft', at, text });
		if (!state.draft.settled) feed({ type: 'paused', at });
	};

	return {
		get state() {
			return state;
		},
		get outcome() {
			return outcome;
		},
		open: (at) => {
			const history = chat.history.map(({ from, text, minutesAgo }) => message(from, text, at - minutesAgo * 60_000));
			feed({ type: 'opened', at, people: { customer: chat.customer, agent }, history });
			if (others.length > 0)
				feed({ type: 'desk', at, front: true, chats: others.map((other) => elsewhere(other, at)) });
			return enter(story.start);
		},
		said: (line, at) => {
			feed({ type: 'message', at, message: message('customer', line.text, at) });
			waitingSince ??= at;
			heat.push({ at, level: heatOf({ program, state })?.level ?? 0 });
		},
		draft: (text, settled, at) => {
			feed({ type: 'draft', at, text });
			if (settled) feed({ type: 'paused', at });
			return standing();
		},
		reply: (text, at) => {
			if (outcome !== null || scene === undefined) return [];
			marks.push({ scene, events: events.length, turns: turns.length, heat: heat.length, waitingSince, hasWaited });
			settle(text, at);
			const left = standing();
			const done = deedsOf(
				program,
				state,
				state.standing.map(({ tip }) => tip).filter(({ trial }) => !trial),
			);
			const stillThere = new Set(state.standing.map(({ tip }) => tip.id));
			const all = [...came.values()];
			const heeded = new Set(all.filter(({ id }) => !stillThere.has(id)).map(({ skill }) => skill));
			for (const { skill } of left) heeded.delete(skill);
			const waitMs = waitingSince === null ? 0 : Math.max(0, at - waitingSince);
			feed({ type: 'sent', at });
			feed({ type: 'message', at, message: message('agent', text, at) });
			turns.push({ text, at, waitMs, deeds: [...done], came: all, left, heeded: [...heeded], index: state.seq - 1 });
			came.clear();
			waitingSince = null;
			const branch = scene.next.find(
				({ did, not }) => did.every((one) => done.has(one)) && !not.some((one) => done.has(one)),
			);
			return enter(branch?.to ?? scene.id);
		},
		wait: (at) => {
			feed({ type: 'tick', at });
			if (outcome !== null || waitingSince === null || scene?.waits == null || hasWaited) return [];
			if (at - waitingSince <= story.patienceMs) return [];
			const lines = enter(scene.waits);
			hasWaited = true;
			return lines;
		},
		takeBack: () => {
			const mark = marks.at(-1);
			if (mark === undefined) return false;
			marks = marks.slice(0, -1);
			const kept = events.slice(0, mark.events);
			turns = turns.slice(0, mark.turns);
			heat = heat.slice(0, mark.heat);
			({ scene, waitingSince, hasWaited } = mark);
			outcome = null;
			state = emptyState();
			events = [];
			came.clear();
			for (const event of kept) {
				feed(event);
				// Tips belong to the reply they came before: those of earlier replies were told with these.
				if (event.type === 'message' && event.message.role === 'agent') came.clear();
			}
			return true;
		},
		record: () => ({ events: [...events], turns: [...turns], heat: [...heat], outcome }),
	};
};
