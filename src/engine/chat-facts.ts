import type { Program } from './compile.ts';
import { nameOf } from './facts/name.ts';
import { waitingSince } from './facts/turns.ts';
import { detailsOf } from './facts/wrong-chat.ts';
import { chatLanguage } from './make-tip.ts';
import type { Language } from './message.ts';
import type { ChatState } from './state.ts';

/** What a person beside the chat wants to know of it. */
export interface ChatFacts {
	readonly customer: { readonly name: string; readonly sayAs: string } | null;
	/** Language of the customer's last message. */
	readonly language: Language;
	/** Since when the customer waits for an answer; null when they do not, or without times. */
	readonly waitingSince: number | null;
	/** Fingerprints of numbers and e-mail addresses seen in it, for the agent's other chats to look out for. */
	readonly details: readonly string[];
}

/** Reads what is known of a conversation. */
export const chatFacts = (program: Program, state: ChatState): ChatFacts => {
	const chat = { program, state };
	const name = nameOf(chat);
	return {
		customer: name === null ? null : { name: name.full, sayAs: name.sayAs },
		language: chatLanguage(chat),
		waitingSince: waitingSince(chat),
		details: detailsOf(chat),
	};
};
