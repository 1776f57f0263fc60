import { aborted, type Pace } from './pace.ts';

/** Which chats the person at the keyboard has answered since the customer last wrote. */
export interface Answers {
	/** The person answered. */
	add(chat: string): void;
	/** The customer wrote again. */
	forget(chat: string): void;
	/** Resolves when the person answers, to false when that takes longer than `ms` (null = however long). */
	hear(chat: string, ms: number | null, signal: AbortSignal): Promise<boolean>;
}

/** Nothing answered yet. */
export const createAnswers = (pace: Pace): Answers => {
	const answered = new Set<string>();
	let waiting: { readonly chat: string; wake(): void } | null = null;
	return {
		add: (chat) => {
			answered.add(chat);
			// A customer in another chat waits on.
			if (waiting?.chat === chat) waiting.wake();
		},
		forget: (chat) => {
			answered.delete(chat);
		},
		hear: async (chat, ms, signal) => {
			if (answered.has(chat)) return true;
			const woken = new AbortController();
			waiting = { chat, wake: () => woken.abort() };
			const either = AbortSignal.any([signal, woken.signal]);
			await (ms === null ? aborted(either) : pace.wait(ms, either));
			return answered.has(chat) || signal.aborted;
		},
	};
};
