import type { Program } from './compile.ts';
import type { ChatState } from './state.ts';
import type { Evidence } from './tip.ts';

/** One conversation and what it is coached with: what conditions and facts read. */
export interface Chat {
	readonly program: Program;
	readonly state: ChatState;
}

/** Whether something holds: null = no; else the words that show it (an empty list where there are none to quote). */
export type Answer = readonly Evidence[] | null;

/** "It holds, and there is nothing to quote." */
export const yes: Answer = [];

/** A compiled condition. */
export type Check = (chat: Chat) => Answer;
