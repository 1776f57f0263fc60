import type { HeldBack } from './budget.ts';
import type { Program } from './compile.ts';
import { step } from './evaluate.ts';
import type { ChatEvent } from './event.ts';
import { stateOf } from './facts/fact.ts';
import { facts } from './facts/index.ts';
import type { Conversation, Message } from './message.ts';
import { play } from './play.ts';
import { quoted } from './quotes.ts';
import { eventsOf, type Feed } from './replay.ts';
import type { Level, Moment, Skill } from './rule.ts';
import { type Quiet, quietRules } from './standing.ts';
import { type ChatState, emptyState, type Line } from './state.ts';
import type { Evidence } from './tip.ts';

/** A rule whose conditions held, and what came of it. */
export interface Outcome {
	readonly rule: string;
	readonly skill: Skill;
	readonly level: Level;
	readonly moment: Moment;
	readonly came: 'shown' | HeldBack | Quiet;
	readonly because: readonly Evidence[];
}

/** A fact that began or ceased to hold with a message. */
export interface FactChange {
	readonly name: string;
	readonly holds: boolean;
	readonly because: readonly Evidence[];
}

/** One message and all the engine made of it. */
export interface Explained {
	readonly role: Message['role'];
	readonly text: string;
	readonly at: number | null;
	/** Word lists that are in it, with the words. */
	readonly heard: readonly { readonly list: string; readonly quote: string }[];
	readonly facts: readonly FactChange[];
	/** Rules since the message before: of an agent message, those about its draft; in the order they spoke. */
	readonly outcomes: readonly Outcome[];
}

/** A chat told message by message, and what came after the last one. */
export interface Explanation {
	readonly messages: readonly Explained[];
	readonly after: readonly Outcome[];
}

/** Tells what the engine makes of a finished conversation. */
export const explain = (program: Program, conversation: Conversation): Explanation => {
	const state = emptyState();
	return tell(program, state, eventsOf(program, conversation), (event, watcher) =>
		play(program, state, event, watcher),
	);
};

/** Tells what the engine makes of recorded events. */
export const explainEvents = (program: Program, events: readonly ChatEvent[]): Explanation => {
	const state = emptyState();
	return tell(program, state, events, (event, watcher) => step(program, state, event, watcher));
};

const tell = (program: Program, state: ChatState, events: Iterable<ChatEvent>, feed: Feed): Explanation => {
	const chat = { program, state };
	const messages: Explained[] = [];
	const outcomes = new Map<string, Outcome>();
	let known: ReadonlyMap<string, readonly Evidence[]> = new Map();

	const noteQuiet = (moment: Moment): void => {
		for (const {
			rule: { rule },
			why,
			because,
		} of quietRules(chat, moment)) {
			const { id, skill, level, on } = rule;
			// What a tip came to says more than that its rule would not speak twice.
			const hasSpoken = [...outcomes.values()].some((one) => one.rule === id);
			if (!hasSpoken) outcomes.set(id, { rule: id, skill, level, moment: on, came: why, because });
		}
	};

	const close = (line: Pick<Line, 'role' | 'text' | 'at' | 'hits'>): void => {
		const now = factsNow(program, state);
		const { role, text, at } = line;
		const changes = changesOf(known, now);
		messages.push({ role, text, at, heard: heardIn(program, line), facts: changes, outcomes: [...outcomes.values()] });
		outcomes.clear();
		known = now;
	};

	for (const event of events) {
		feed(event, ({ tip, heldBack }) => {
			const { id, rule, skill, level, when, because } = tip;
			// A rule that was kept quiet by its draft so far speaks after all.
			outcomes.delete(rule);
			outcomes.set(id, { rule, skill, level, moment: when, came: heldBack ?? 'shown', because });
		});
		if (event.type === 'paused') noteQuiet('draft');
		if (event.type === 'opened') for (const line of newest(state.lines, event.history.length)) close(line);
		if (event.type === 'message') {
			noteQuiet('message');
			const line = state.lines.at(-1);
			if (line !== undefined) close(line);
		}
	}
	return { messages, after: [...outcomes.values()] };
};

const newest = <T>(list: readonly T[], count: number): readonly T[] => list.slice(Math.max(0, list.length - count));

const heardIn = (program: Program, { text, hits }: Pick<Line, 'text' | 'hits'>): Explained['heard'] =>
	hits.flatMap(({ list, start, end }) => {
		const lexicon = program.pack.lexicons[list];
		return lexicon === undefined ? [] : [{ list: lexicon.id, quote: quoted(text, start, end) }];
	});

/** All facts that hold, without those about a draft, which is gone once it is sent. */
const factsNow = (program: Program, state: ChatState): ReadonlyMap<string, readonly Evidence[]> => {
	const chat = { program, state };
	const now = new Map<string, readonly Evidence[]>();
	for (const fact of facts) {
		for (const [name, read] of Object.entries(fact.is ?? {})) {
			if (name.startsWith('draft-')) continue;
			const answer = read(stateOf(chat, fact.key, fact.start), chat);
			if (answer !== null) now.set(name, answer);
		}
	}
	return now;
};

const changesOf = (
	before: ReadonlyMap<string, readonly Evidence[]>,
	now: ReadonlyMap<string, readonly Evidence[]>,
): readonly FactChange[] => [
	...[...now].filter(([name]) => !before.has(name)).map(([name, because]) => ({ name, holds: true, because })),
	...[...before.keys()].filter((name) => !now.has(name)).map((name) => ({ name, holds: false, because: [] })),
];
