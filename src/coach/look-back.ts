import type { AfterChat } from '../engine/after-chat.ts';
import type { EndedChat } from '../protocol/views.ts';

/** The chat that has ended last, to be spoken of when it disturbs nobody. */
export interface LookBack {
	/** A chat has ended. */
	note(after: AfterChat): void;
	/** Nothing new is said while the agent writes; what stands already stays. Said only where there is something. */
	say(isWriting: boolean): { readonly after?: EndedChat };
}

/** A chat that ended so long ago is not spoken of any more. */
const afterForMs = 10 * 60_000;

/** Starts with no chat that has ended. */
export const createLookBack = (now: () => number): LookBack => {
	let ended: EndedChat | null = null;
	let isSaid = false;
	return {
		note: (after) => {
			ended = { ...after, at: now() };
			isSaid = false;
		},
		say: (isWriting) => {
			if (ended === null || now() - ended.at > afterForMs) return {};
			isSaid ||= !isWriting;
			return isSaid ? { after: ended } : {};
		},
	};
};
