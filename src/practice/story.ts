import type { Deed } from './deeds.ts';

/** How a rehearsal can end. */
export const outcomes = ['calm', 'neutral', 'angry'] as const;
export type Outcome = (typeof outcomes)[number];

/** A line of the customer. */
export interface StoryLine {
	readonly text: string;
	/** Quiet before it, and how long "is typing" shows. */
	readonly afterMs: number;
	readonly typingMs: number;
}

/** Where the talk goes on, and what the reply must have done for that; the last branch of a scene asks for nothing. */
export interface Branch {
	/** All of these. */
	readonly did: readonly Deed[];
	/** None of these. */
	readonly not: readonly Deed[];
	readonly to: string;
}

/** What the customer says, and how they take the reply. */
export interface Scene {
	readonly id: string;
	readonly says: readonly StoryLine[];
	readonly next: readonly Branch[];
	/** Where it goes when the reply takes longer than the customer's patience; the first branch that fits else. */
	readonly waits: string | null;
	/** The talk is over here. */
	readonly ends: Outcome | null;
}

/** Something to reach that can be read off the transcript. */
export type Goal = { readonly title: string } & (
	| { readonly kind: 'did'; readonly did: Deed }
	| { readonly kind: 'never'; readonly did: Deed }
	| { readonly kind: 'within'; readonly waitMs: number }
	| { readonly kind: 'ends'; readonly ends: readonly Outcome[] }
);

/** One reply of a recorded run. */
export interface RunReply {
	readonly text: string;
	/** How long the customer waits for it. */
	readonly afterMs: number;
}

/** A run that was written down, so that it can be shown and played again. */
export interface Run {
	readonly title: string;
	readonly replies: readonly RunReply[];
	readonly ends: Outcome;
}

/** A customer who answers what the agent really writes. */
export interface Story {
	readonly persona: string;
	readonly mood: string;
	/** What the customer knows and may be asked for. */
	readonly knows: readonly string[];
	/** How long they wait before they write again. */
	readonly patienceMs: number;
	readonly start: string;
	readonly scenes: ReadonlyMap<string, Scene>;
	readonly goals: readonly Goal[];
	readonly runs: { readonly good: Run; readonly bad: Run };
}
