import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { chatsElsewhere, type DeskState, emptyDesk } from '../engine/desk.ts';
import type { ChatRow } from '../ui/chat-list.tsx';
import type { ChatCell } from '../ui/chats.tsx';
import { orNull, type PanelHost } from './host.ts';
import type { Page } from './page.ts';

/** What pages tell of their chats comes in bursts; it is asked for once they are over. */
export const askAfterMs = 300;

/** A chat of the list, and where it stands. */
export interface DeskRow extends ChatRow {
	readonly tab: number | null;
	readonly conversation: string;
}

/** The agent's chats in all tabs. */
export interface Desk {
	/** Those in other tabs, the one who waits longest first. */
	readonly elsewhere: ReadonlySignal<readonly DeskRow[]>;
	/** The list of all, while it is open; null while it is not. */
	readonly list: ReadonlySignal<readonly DeskRow[] | null>;
	/** Asks what stands in other tabs. */
	ask(): void;
	/** Something has changed somewhere. */
	askSoon(): void;
	openList(): void;
	closeList(): void;
	/** Turns to a chat, in whatever tab. */
	show(row: DeskRow): void;
}

export function createDesk(
	{ send, sendToTab, showTab, clock }: PanelHost,
	page: Page,
	cells: ReadonlySignal<readonly ChatCell[]>,
): Desk {
	const known = signal<DeskState>(emptyDesk);
	const isOpen = signal(false);
	let isAsking = false;
	let places: readonly string[] = [];

	const ask = (): void => {
		void orNull(send('desk', null)).then((desk) => {
			if (desk !== null) known.value = desk;
		});
	};
	const elsewhere = computed(() => elsewhereOf(known.value, page.tab.value, cells.value));
	const list = computed(() => {
		if (!isOpen.value) return null;
		const rows = inPlaces(allRows(cells.value, elsewhere.value), places);
		places = rows.map(({ key }) => key);
		return rows;
	});
	const showElsewhere = async (tab: number, conversation: string): Promise<void> => {
		// The tab may have been closed a moment ago: the list is out of date then.
		if ((await orNull(showTab(tab).then(() => true))) === null) return ask();
		await orNull(sendToTab(tab, 'show', { conversation }));
	};

	return {
		elsewhere,
		list,
		ask,
		askSoon: () => {
			if (isAsking) return;
			isAsking = true;
			clock.after(askAfterMs, () => {
				isAsking = false;
				ask();
			});
		},
		openList: () => {
			ask();
			places = [];
			isOpen.value = true;
		},
		closeList: () => {
			isOpen.value = false;
		},
		show: ({ tab, conversation }) =>
			batch(() => {
				isOpen.value = false;
				if (tab === null && page.pinned.value !== null) page.pin(conversation);
				else if (tab === null) void page.tell('show', { conversation });
				else void showElsewhere(tab, conversation);
			}),
	};
}

/** Chats in other tabs than this one; a chat that is open in both is not told twice. */
export function elsewhereOf(desk: DeskState, tab: number | null, here: readonly ChatCell[]): readonly DeskRow[] {
	if (tab === null) return [];
	return chatsElsewhere(desk, tab)
		.filter((chat) => !here.some(({ conversation, name }) => conversation === chat.conversation && name === chat.name))
		.map((chat) => ({
			key: `${chat.tab} ${chat.conversation}`,
			tab: chat.tab,
			conversation: chat.conversation,
			name: chat.name,
			waitingSince: chat.waitingSince,
			tips: chat.tips,
			place: 'elsewhere',
		}));
}

/** The chat in front, then all others, the one who waits longest first. */
export function allRows(cells: readonly ChatCell[], elsewhere: readonly DeskRow[]): readonly DeskRow[] {
	const here = cells.map(
		({ conversation, name, waitingSince, tips, current }): DeskRow => ({
			key: `here ${conversation}`,
			tab: null,
			conversation,
			name,
			waitingSince,
			tips,
			place: current ? 'shown' : 'here',
		}),
	);
	const rank = ({ place, waitingSince }: DeskRow): number =>
		place === 'shown' ? Number.NEGATIVE_INFINITY : (waitingSince ?? Number.POSITIVE_INFINITY);
	return [...here, ...elsewhere].sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}

/** Rows that stand keep their places while the list is open: one that moves is one that is hit by mistake. */
function inPlaces(rows: readonly DeskRow[], places: readonly string[]): readonly DeskRow[] {
	const placeOf = ({ key }: DeskRow): number => {
		const place = places.indexOf(key);
		return place === -1 ? places.length : place;
	};
	return rows.toSorted((a, b) => placeOf(a) - placeOf(b));
}
