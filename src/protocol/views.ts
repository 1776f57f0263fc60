import type { AfterChat } from '../engine/after-chat.ts';
import type { Glance } from '../engine/glance.ts';
import type { Language } from '../engine/message.ts';
import type { Tip } from '../engine/tip.ts';

/** One open chat as the panel shows it. Plain JSON. */
export interface ChatView {
	readonly conversation: string;
	/** The customer's name as known, and how to say it; null until known. */
	readonly customer: { readonly name: string; readonly sayAs: string } | null;
	/** Language of the customer's last message. */
	readonly language: Language;
	/** Since when the customer waits for an answer; null when they do not, or without times. */
	readonly waitingSince: number | null;
	/** Tips to show, the one that matters first. */
	readonly tips: readonly Tip[];
	/** The last need that was met, to leave a short trace. */
	readonly trace: {
		readonly rule: string;
		readonly title: { readonly en: string; readonly ms: string };
		readonly at: number;
	} | null;
	/** The agent is typing and a tip is held back until they pause. */
	readonly held: boolean;
	/** Until when the agent wants no tips in this chat, ms since the epoch; null = not paused. */
	readonly pausedUntil: number | null;
	/** All that is known of the chat. */
	readonly glance: Glance;
}

/** An adapter that finds nothing any more on the pages it was made for: the helpdesk has changed. */
export interface Broken {
	readonly adapter: string;
	/** Since when, ms since the epoch. */
	readonly since: number;
}

/** A chat that is over, and since when (ms since the epoch). */
export interface EndedChat extends AfterChat {
	readonly at: number;
}

/** What a tab has to show. */
export type PageView =
	| {
			readonly page: 'waiting';
			readonly site: string;
			readonly adapter: string;
			/** A chat that has just ended. */
			readonly after?: EndedChat;
			/** Origins of large frames from other sites, in which the chat may be; none when missing. */
			readonly frames?: readonly string[];
	  }
	| {
			readonly page: 'unreadable';
			readonly site: string;
			readonly found: { readonly rows: number; readonly roles: number; readonly composer: boolean };
			readonly broken?: Broken;
			readonly frames?: readonly string[];
	  }
	| { readonly page: 'paused'; readonly site: string }
	| {
			readonly page: 'chat';
			readonly site: string;
			readonly adapter: string;
			readonly chat: ChatView;
			/** A chat that has just ended. */
			readonly after?: EndedChat;
			/** The page is read by its looks, since its adapter is broken. */
			readonly broken?: Broken;
			readonly others: readonly {
				readonly conversation: string;
				readonly name: string | null;
				/** Since when that customer waits; null when they do not, or without times. */
				readonly waitingSince: number | null;
				readonly tips: number;
			}[];
	  };

/** What keys may do with the tip that is shown. */
export type TipKey = 'insert' | 'dismiss';
