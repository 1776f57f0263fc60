/**
 * The second fold: what is known across all open chats of an agent, whatever tab they stand in. Holds names and
 * numbers, never what was said.
 */

/** One open chat as the desk knows it. */
export interface DeskChat {
	readonly tab: number;
	readonly conversation: string;
	readonly name: string | null;
	/** Since when the customer waits for an answer, ms since the epoch; null = they do not, or times are unknown. */
	readonly waitingSince: number | null;
	/** Tips that stand in it now. */
	readonly tips: number;
}

/** Plain JSON: lives in the browser's session storage, since the worker that folds it stops at any time. */
export interface DeskState {
	readonly chats: readonly DeskChat[];
	/** When a customer began to wait or an agent's chat changed last; null until the first event. */
	readonly changedAt: number | null;
}

/** What the desk learns. */
export type DeskEvent =
	/** A page told all of its open chats. */
	| {
			readonly type: 'chats';
			readonly at: number;
			readonly tab: number;
			readonly chats: readonly Omit<DeskChat, 'tab'>[];
	  }
	/** A tab was closed or went to another page. */
	| { readonly type: 'gone'; readonly at: number; readonly tab: number };

export const emptyDesk: DeskState = { chats: [], changedAt: null };

/** Chats kept at most: a desk is what one person can serve, and a broken page must not fill the storage. */
const mostChats = 200;

/** One step of the fold. Returns the same state where nothing changed. */
export const deskStep = (state: DeskState, event: DeskEvent): DeskState => {
	const others = state.chats.filter(({ tab }) => tab !== event.tab);
	const own = event.type === 'gone' ? [] : event.chats.map((chat) => ({ ...chat, tab: event.tab }));
	const chats = [...others, ...own].slice(0, mostChats);
	if (JSON.stringify(chats) === JSON.stringify(state.chats)) return state;
	return { chats, changedAt: event.at };
};

/** Chats in other tabs than this one, the customer who waits longest first. */
export const chatsElsewhere = (state: DeskState, tab: number): readonly DeskChat[] =>
	state.chats
		.filter((chat) => chat.tab !== tab)
		.sort((a, b) => (a.waitingSince ?? Number.POSITIVE_INFINITY) - (b.waitingSince ?? Number.POSITIVE_INFINITY));

const isChat = (value: unknown): value is DeskChat =>
	typeof value === 'object' &&
	value !== null &&
	'tab' in value &&
	typeof value.tab === 'number' &&
	'conversation' in value &&
	typeof value.conversation === 'string' &&
	'name' in value &&
	(value.name === null || typeof value.name === 'string') &&
	'waitingSince' in value &&
	(value.waitingSince === null || typeof value.waitingSince === 'number') &&
	'tips' in value &&
	typeof value.tips === 'number';

/** Reads a desk from storage; an empty one where it cannot be read. */
export const parseDesk = (stored: unknown): DeskState => {
	if (typeof stored !== 'object' || stored === null || !('chats' in stored) || !Array.isArray(stored.chats))
		return emptyDesk;
	const changedAt = 'changedAt' in stored && typeof stored.changedAt === 'number' ? stored.changedAt : null;
	return { chats: stored.chats.filter(isChat), changedAt };
};
