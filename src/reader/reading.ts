import type { Message, People } from '../engine/message.ts';

/** What the reader tells about one open chat. `conversation` is unique on the page and stable while the chat is open. */
export type ReaderEvent =
	/** A chat came on screen (or its people became known); `history` is what stood there already, oldest first. */
	| {
			readonly type: 'opened';
			readonly conversation: string;
			readonly people: People;
			readonly history: readonly Message[];
	  }
	| { readonly type: 'message'; readonly conversation: string; readonly message: Message }
	| { readonly type: 'edited'; readonly conversation: string; readonly id: string; readonly text: string }
	| { readonly type: 'removed'; readonly conversation: string; readonly id: string }
	| { readonly type: 'draft'; readonly conversation: string; readonly text: string; readonly note: boolean }
	/** The composer was emptied by sending, not by hand. */
	| { readonly type: 'sent'; readonly conversation: string }
	| { readonly type: 'typing'; readonly conversation: string; readonly on: boolean }
	/** The chat is the one in front of the agent now. */
	| { readonly type: 'focused'; readonly conversation: string }
	| { readonly type: 'left'; readonly conversation: string };

/** Whether a page can be read, said plainly. */
export type Health =
	| { readonly state: 'reading' }
	/** The page is known; no chat is open on it. */
	| { readonly state: 'waiting' }
	/** Something is missing: counts of what was found, never text. */
	| {
			readonly state: 'unreadable';
			readonly found: { readonly rows: number; readonly roles: number; readonly composer: boolean };
	  };

/** A page being read. Everything ends with the signal it was opened with. */
export interface Reading {
	readonly adapter: string;
	health(): Health;
	/** Reads all rows again: what was no message before may be one now. */
	again(): void;
	/** Puts text at the cursor of that chat's composer; resolves to whether it stands there now. Never sends. */
	insert(conversation: string, text: string): Promise<boolean>;
}
