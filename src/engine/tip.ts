import type { Text } from './message.ts';
import type { Level, Moment, Skill } from './rule.ts';

/** Words that made a rule fire, quoted so that a person can agree or disagree with them. */
export interface Evidence {
	readonly who: 'customer' | 'agent' | 'draft';
	readonly quote: string;
	/** The message they stand in; none for the draft. */
	readonly message?: string;
	readonly at?: number;
}

/** Wording with its placeholders filled in; `fills` are the [start, end) ranges that were filled. */
export interface FilledWording {
	readonly text: string;
	readonly tone?: 'warm' | 'short';
	readonly fills: readonly (readonly [number, number])[];
}

/** One card for the agent. Plain JSON. */
export interface Tip {
	/** Rule id and what it is about: the same tip keeps its id while it stands, and a dismissed id never returns. */
	readonly id: string;
	readonly rule: string;
	readonly skill: Skill;
	readonly level: Level;
	readonly corrective: boolean;
	/** Of a rule on trial: counted, and never shown. */
	readonly trial?: true;
	readonly when: Moment;
	readonly title: Text;
	readonly advice: Text;
	readonly why: Text;
	readonly source?: string;
	readonly because: readonly Evidence[];
	/** In the language of the customer's last message; empty where a rule offers none. */
	readonly say: readonly FilledWording[];
	readonly language: 'en' | 'ms';
	/** Time of the event that brought it; null without times. */
	readonly at: number | null;
}
