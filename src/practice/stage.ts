import type { Clock } from './clock.ts';
import type { Desk } from './desk.ts';
import type { Pace } from './pace.ts';
import type { Scenario } from './scenario.ts';

/** What the player needs of a desk. */
export type PlayedDesk = Pick<
	Desk,
	| 'setTitle'
	| 'openChat'
	| 'show'
	| 'addMessage'
	| 'setTyping'
	| 'setPresence'
	| 'setMode'
	| 'typeDraft'
	| 'draft'
	| 'send'
>;

/** What just happened, for a log beside the desk. `at` is in milliseconds since the epoch. */
export type PlayLine = { readonly at: number; readonly chat: string } & (
	| {
			readonly kind: 'said';
			readonly from: 'customer' | 'agent' | 'bot' | 'system' | 'note';
			/** Null for bots and for the system. */
			readonly author: string | null;
			readonly text: string;
	  }
	/** The scripted agent stopped typing. */
	| { readonly kind: 'typed'; readonly text: string }
	/** The scripted agent has looked at that draft; these tips are to stand now (null = not said, empty = none). */
	| { readonly kind: 'looked'; readonly text: string; readonly expect: readonly string[] | null }
	| { readonly kind: 'taken-over' }
	| { readonly kind: 'done' }
);

/** What the actors act with. */
export interface Stage {
	readonly scenario: Scenario;
	readonly desk: PlayedDesk;
	readonly clock: Clock;
	readonly pace: Pace;
	/** Least time of the scene that a draft which earns a tip stands. */
	readonly leastReadMs: number;
	/** Least time of the scene before the agent's first key in a chat, by what was just said there. */
	leastQuietMs(chat: string): number;
	log(line: PlayLine): void;
}
