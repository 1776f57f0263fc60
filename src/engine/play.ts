import type { Program } from './compile.ts';
import { step } from './evaluate.ts';
import type { ChatEvent } from './event.ts';
import type { Watcher } from './standing.ts';
import type { ChatState } from './state.ts';

/** A step before a reader who sees every tip at once: how replay and examples run the engine. */
export const play = (program: Program, state: ChatState, event: ChatEvent, watcher?: Watcher): void => {
	const seen: string[] = [];
	step(program, state, event, (candidate) => {
		if (candidate.heldBack === null) seen.push(candidate.tip.id);
		watcher?.(candidate);
	});
	for (const tip of seen) step(program, state, { type: 'seen', at: event.at, tip });
};
