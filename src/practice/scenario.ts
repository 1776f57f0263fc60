import type { Language, Role } from '../engine/message.ts';
import type { Story } from './story.ts';

/** A line of the customer's card: order, plan, and so on. */
export interface CardFact {
	readonly label: string;
	readonly value: string;
}

/** What stood in a chat before the scene begins. */
export interface PastLine {
	readonly from: Role;
	readonly text: string;
	readonly minutesAgo: number;
}

/** One of the agent's open chats. */
export interface ScenarioChat {
	readonly id: string;
	/** The name as the helpdesk shows it, with a title only where the customer's profile has one. */
	readonly customer: string;
	readonly queue: string;
	readonly channel: string;
	readonly facts: readonly CardFact[];
	readonly history: readonly PastLine[];
}

/** One state of the agent's draft. The last draft of a reply is the one that is sent. */
export interface Draft {
	readonly text: string;
	/** Skills or rule ids of the tips that must stand once typing stops; empty = none may; null = not said. */
	readonly expect: readonly string[] | null;
	/** How long the agent looks at the finished draft, and at the tip beside it. */
	readonly readMs: number;
}

/** Something that happens, in order. */
export type Step =
	| {
			readonly kind: 'line';
			readonly chat: string;
			readonly from: 'customer' | 'bot' | 'system';
			readonly text: string;
			/** Quiet before it; for customers, before they begin to type. */
			readonly afterMs: number;
			/** How long "is typing" shows; only customers type. */
			readonly typingMs: number;
	  }
	| { readonly kind: 'note'; readonly chat: string; readonly text: string; readonly afterMs: number }
	| {
			readonly kind: 'reply';
			readonly chat: string;
			/** How long the agent reads before the first key. */
			readonly afterMs: number;
			readonly drafts: readonly Draft[];
	  };

/** A practice chat: whom the agent meets, what is said, which tips the agent's first drafts earn. */
export interface Scenario {
	readonly id: string;
	readonly language: Language;
	readonly title: string;
	/** One sentence for the list of scenarios. */
	readonly about: string;
	/** The shop or company whose helpdesk this is. */
	readonly company: string;
	readonly agent: string;
	/** The chat that is played comes first; the others only make the desk busy. */
	readonly chats: readonly [ScenarioChat, ...ScenarioChat[]];
	readonly talk: readonly Step[];
	/** What the customer writes, one line a minute, while a person at the keyboard keeps them waiting. */
	readonly impatient: readonly string[];
	/** A customer who answers what is really written, for rehearsals; null where there is none. */
	readonly story: Story | null;
}
