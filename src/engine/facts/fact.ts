import type { Answer, Chat } from '../chat.ts';
import type { People, Text } from '../message.ts';
import type { Line } from '../state.ts';

/**
 * One thing the engine knows of a conversation, kept up to date message by message. The state is plain JSON and is
 * changed in place. Names of `is`, `count` and `since` are what rules may use; they are unique over all facts.
 */
export interface Fact<S> {
	readonly key: string;
	start(): S;
	/** Learns from one message, history included. */
	learn?(state: S, line: Line, chat: Chat): void;
	/** Learns what the page says about the people. */
	meet?(state: S, people: People, chat: Chat): void;
	/** Names of `is` about the draft that typing on does not unmake: critical rules judge them within the key press. */
	readonly atOnce?: readonly string[];
	/** Conditions `fact: name`. */
	readonly is?: Readonly<Record<string, (state: S, chat: Chat) => Answer>>;
	/** Conditions `count: {of: name}`; null = not known, and no bound holds. */
	readonly count?: Readonly<Record<string, (state: S, chat: Chat) => number | null>>;
	/** Conditions `time: {since: name}`: when it began, in ms since the epoch; null = it did not, or times are unknown. */
	readonly since?: Readonly<Record<string, (state: S, chat: Chat) => number | null>>;
	/** Placeholders: what stands for `{name}`, in each language where they differ; null = not known. */
	readonly fill?: Readonly<Record<string, (state: S, chat: Chat) => string | Text | null>>;
}

/** A fact with the type of its own state put out of sight, so that facts of all kinds stand in one list. */
export type AnyFact = Fact<unknown>;

/** Declares a fact. The state handed to its functions is always one that its `start` made. */
export const fact = <S>(definition: Fact<S>): AnyFact => definition as unknown as AnyFact;

/** The state of a fact in a conversation, begun where there is none yet. */
export const stateOf = <S>(chat: Chat, key: string, start: () => S): S => {
	const found = chat.state.facts[key];
	if (found !== undefined) return found as S;
	const begun = start();
	chat.state.facts[key] = begun;
	return begun;
};
