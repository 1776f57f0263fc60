import type { OtherChat } from './desk.ts';
import type { Message, People } from './message.ts';

/** Why an agent dismissed a tip. */
export type DismissReason = 'did-it' | 'wrong-moment' | 'does-not-fit' | 'wrong-tip';

/**
 * Everything the engine learns about a conversation, in the order it happened. `at` is in milliseconds since the
 * epoch; null where the source has no times, and then rules about time stay silent.
 */
export type ChatEvent = { readonly at: number | null } & (
	| {
			/** The chat came on screen. May be repeated when the page learns more; `history` then holds only new lines. */
			readonly type: 'opened';
			readonly people: People;
			/** What was on the page already: feeds facts, never tips. */
			readonly history: readonly Message[];
	  }
	| { readonly type: 'message'; readonly message: Message }
	| { readonly type: 'edited'; readonly id: string; readonly text: string }
	| { readonly type: 'removed'; readonly id: string }
	/** The whole draft as it stands now; `note` while the composer writes an internal note. */
	| { readonly type: 'draft'; readonly text: string; readonly note?: boolean }
	/** No key for a while (the settings' `pauseMs`): the draft may be what will be sent. */
	| { readonly type: 'paused' }
	/** The draft left the composer. Its message follows as `message` when the page shows it. */
	| { readonly type: 'sent' }
	| { readonly type: 'typing'; readonly on: boolean }
	/** What is known of the agent's other open chats now; `front` = this chat is the one they look at. */
	| { readonly type: 'desk'; readonly front: boolean; readonly chats: readonly OtherChat[] }
	| { readonly type: 'left' }
	| { readonly type: 'seen'; readonly tip: string }
	| { readonly type: 'used'; readonly tip: string }
	| { readonly type: 'dismissed'; readonly tip: string; readonly reason?: DismissReason }
	| { readonly type: 'tick' }
);
