/**
 * The second fold: what is known across all open chats of an agent, whatever tab they stand in. Holds names, times
 * and fingerprints of numbers, never what was said.
 */

/** What a chat is told of another open chat of the same agent. */
export interface OtherChat {
	readonly name: string | null;
	/** Fingerprints of the numbers and e-mail addresses that were seen there, oldest first (`facts/identifiers.ts`). */
	readonly details: readonly string[];
	/** Since when the customer waits for an answer, ms since the epoch; null = they do not, or times are unknown. */
	readonly waitingSince: number | null;
}

/** One open chat as the desk knows it. */
export interface DeskChat extends OtherChat {
	readonly tab: number;
	/** The frame of the tab that told of it. */
	readonly frame: number;
	/** Origin of that frame: only chats of the same helpdesk hear of it. */
	readonly origin: string;
	readonly conversation: string;
	/** Tips that stand in it now. */
	readonly tips: number;
}

/** An open chat as its page tells of it. */
export type OpenChat = Omit<DeskChat, keyof DeskPlace>;

/** Where a page stands. */
export type DeskPlace = Pick<DeskChat, 'tab' | 'frame' | 'origin'>;

/** Plain JSON: lives in the browser's session storage, since the worker that folds it stops at any time. */
export interface DeskState {
	readonly chats: readonly DeskChat[];
	/** When a customer began to wait or an agent's chat changed last; null until the first event. */
	readonly changedAt: number | null;
}

/** What the desk learns. */
export type DeskEvent =
	/** A page told all of its open chats. */
	| ({ readonly type: 'chats'; readonly at: number; readonly chats: readonly OpenChat[] } & DeskPlace)
	/** A tab was closed or went to another page. */
	| { readonly type: 'gone'; readonly at: number; readonly tab: number };

export const emptyDesk: DeskState = { chats: [], changedAt: null };

/** Chats kept at most: a desk is what one person can serve, and a broken page must not fill the storage. */
const mostChats = 200;
const longestName = 100;
const mostDetails = 60;
const longestDetail = 16;

/** A chat within its bounds. */
const bounded = (
	{ conversation, name, waitingSince, tips, details }: OpenChat,
	{ tab, frame, origin }: DeskPlace,
): DeskChat => ({
	tab,
	frame,
	origin,
	conversation: conversation.slice(0, longestName),
	name: name === null ? null : name.slice(0, longestName),
	waitingSince,
	tips,
	details: details.slice(-mostDetails).map((detail) => detail.slice(0, longestDetail)),
});

/** One step of the fold. Returns the same state where nothing changed. */
export const deskStep = (state: DeskState, event: DeskEvent): DeskState => {
	const others = state.chats.filter(({ tab }) => tab !== event.tab);
	const own = event.type === 'gone' ? [] : event.chats.map((chat) => bounded(chat, event));
	const chats = [...others, ...own].slice(0, mostChats);
	if (JSON.stringify(chats) === JSON.stringify(state.chats)) return state;
	return { chats, changedAt: event.at };
};

/** Chats in other tabs than this one, the customer who waits longest first. */
export const chatsElsewhere = (state: DeskState, tab: number): readonly DeskChat[] =>
	state.chats
		.filter((chat) => chat.tab !== tab)
		.sort((a, b) => (a.waitingSince ?? Number.POSITIVE_INFINITY) - (b.waitingSince ?? Number.POSITIVE_INFINITY));

/** What frames without an origin of their own, such as sandboxed ones, all are called: they are no one site. */
const noOrigin = 'null';

/** What the chats of a page are told of those of the same origin in other tabs. */
export const toldElsewhere = (state: DeskState, { tab, origin }: Omit<DeskPlace, 'frame'>): readonly OtherChat[] => {
	const here = new Set(state.chats.filter((chat) => chat.tab === tab).map(identity));
	return chatsElsewhere(state, tab)
		.filter((chat) => chat.origin === origin && origin !== noOrigin && !here.has(identity(chat)))
		.map(({ name, details, waitingSince }) => ({ name, details, waitingSince }));
};

/**
 * The chat after this one that has a tip, going round by tab and then in the order of each page; null where there is
 * none. `conversation` is the chat in front of that tab, null where none is.
 */
export const nextWithTips = (state: DeskState, tab: number, conversation: string | null): DeskChat | null => {
	const round = state.chats.toSorted((a, b) => a.tab - b.tab);
	const isHere = (chat: DeskChat): boolean => chat.tab === tab && chat.conversation === conversation;
	const at = round.findIndex(isHere);
	const start = at === -1 ? round.findIndex((chat) => chat.tab >= tab) : at + 1;
	const from = start === -1 ? 0 : start;
	return [...round.slice(from), ...round].find((chat) => chat.tips > 0 && !isHere(chat)) ?? null;
};

/** Ids are unique on their page only; with the name, they tell a chat that is open in two tabs. */
const identity = ({ conversation, name }: DeskChat): string => JSON.stringify([conversation, name]);

const isOpenChat = (value: unknown): value is OpenChat =>
	typeof value === 'object' &&
	value !== null &&
	'conversation' in value &&
	typeof value.conversation === 'string' &&
	'name' in value &&
	(value.name === null || typeof value.name === 'string') &&
	'waitingSince' in value &&
	(value.waitingSince === null || typeof value.waitingSince === 'number') &&
	'tips' in value &&
	typeof value.tips === 'number' &&
	'details' in value &&
	Array.isArray(value.details) &&
	value.details.every((detail) => typeof detail === 'string');

const isDeskChat = (value: unknown): value is DeskChat =>
	isOpenChat(value) &&
	'tab' in value &&
	typeof value.tab === 'number' &&
	'frame' in value &&
	typeof value.frame === 'number' &&
	'origin' in value &&
	typeof value.origin === 'string';

/** The chats among what a page sent, which may be anything. */
export const readOpenChats = (sent: unknown): readonly OpenChat[] =>
	Array.isArray(sent) ? sent.filter(isOpenChat) : [];

/** Reads a desk from storage; an empty one where it cannot be read. */
export const parseDesk = (stored: unknown): DeskState => {
	if (typeof stored !== 'object' || stored === null || !('chats' in stored) || !Array.isArray(stored.chats))
		return emptyDesk;
	const changedAt = 'changedAt' in stored && typeof stored.changedAt === 'number' ? stored.changedAt : null;
	return { chats: stored.chats.filter(isDeskChat), changedAt };
};
