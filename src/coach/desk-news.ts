import type { OpenChat, OtherChat } from '../engine/desk.ts';
import type { CoachedChat } from './chat.ts';

/** What telling the chats of each other needs. */
export interface DeskNewsOptions {
	/** The chats of this page. */
	readonly chats: ReadonlyMap<string, CoachedChat>;
	/** The chat the agent looks at; null = none, or the page is out of sight. */
	readonly front: () => string | null;
	/** While paused, nothing is told to other tabs. */
	readonly isPaused: () => boolean;
	readonly now: () => number;
	/** Hears of this page's chats when something of them changed, for the chats in other tabs. */
	readonly onChats: (chats: readonly OpenChat[]) => void;
}

/** Tells the chats of a page of each other, and of those in other tabs. */
export interface DeskNews {
	/** Open chats in other tabs, as last told from outside. */
	elsewhere(chats: readonly OtherChat[]): void;
	/** Tells all sides what is new to them, if anything is. */
	spread(): void;
}

const toOther = ({ name, details, waitingSince }: OpenChat): OtherChat => ({ name, details, waitingSince });

/** Starts with nothing known of other tabs. */
export const createDeskNews = ({ chats, front, isPaused, now, onChats }: DeskNewsOptions): DeskNews => {
	let elsewhere: readonly OtherChat[] = [];
	let toldInside = '';
	let toldOutside = '[]';

	const openChats = (): readonly OpenChat[] => [...chats.values()].map((chat) => chat.open());
	const tellInside = (): void => {
		const open = openChats();
		const inFront = front();
		const news = JSON.stringify([open.map((one) => [one.conversation, toOther(one)]), elsewhere, inFront]);
		if (news === toldInside) return;
		toldInside = news;
		for (const [conversation, chat] of chats) {
			const others = open.filter((other) => other.conversation !== conversation).map(toOther);
			chat.feed({ type: 'desk', at: now(), front: conversation === inFront, chats: [...others, ...elsewhere] });
		}
	};
	const tellOutside = (): void => {
		const open = isPaused() ? [] : openChats();
		const news = JSON.stringify(open);
		if (news === toldOutside) return;
		toldOutside = news;
		onChats(open);
	};
	return {
		elsewhere: (told) => {
			elsewhere = told;
		},
		spread: () => {
			tellInside();
			tellOutside();
		},
	};
};
