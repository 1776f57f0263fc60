import type { Chat } from './chat.ts';
import { contains, isConnected, isShown } from './dom.ts';
import type { ReaderEvent } from './reading.ts';

/** Which chat is in front of the agent. */
export interface Front {
	/** Null while no chat is open. */
	chat(): Chat | null;
	/** Finds it anew and tells a change. Asks which chats are in sight: not for every message or key. */
	find(): void;
	/** The agent clicked or typed there: it decides where several chats are in sight. */
	touch(target: Element): void;
	/** The chat has just been told: tells once more if it is in front. */
	tellAgain(chat: Chat): void;
	forget(chat: Chat): void;
}

/** Follows the front among these chats; a chat that is not open yet is told when it is. */
export const createFront = (chats: () => readonly Chat[], emit: (event: ReaderEvent) => void): Front => {
	let front: Chat | null = null;
	let told: Chat | null = null;
	let touched: Element | null = null;
	const tell = (): void => {
		if (front === null || front === told || !front.isOpen()) return;
		told = front;
		emit({ type: 'focused', conversation: front.id });
	};
	const find = (): void => {
		// An element that has just gone may be drawn anew: its chat stays in front until it is left.
		const shown = chats().filter((chat) => (isConnected(chat.root()) ? isShown(chat.root()) : chat === front));
		const byHand = shown.find((chat) => touched !== null && contains(chat.root(), touched));
		front = byHand ?? (front !== null && shown.includes(front) ? front : (shown[0] ?? front));
		tell();
	};
	return {
		chat: () => front,
		find,
		touch: (target) => {
			touched = target;
			find();
		},
		tellAgain: (chat) => {
			if (told === chat) told = null;
			tell();
		},
		forget: (chat) => {
			if (told === chat) told = null;
			if (front === chat) front = null;
		},
	};
};
