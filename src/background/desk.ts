import { sendToTab } from '../browser/messenger.ts';
import { item } from '../browser/storage.ts';
import { onTabGone } from '../browser/tabs.ts';
import {
	type DeskEvent,
	type DeskPlace,
	type DeskState,
	deskStep,
	emptyDesk,
	type OtherChat,
	parseDesk,
	readOpenChats,
	toldElsewhere,
} from '../engine/desk.ts';

const stored = item('session', 'desk', parseDesk);

const take = async (event: DeskEvent): Promise<DeskState> => {
	let before = emptyDesk;
	const after = await stored.change((desk) => {
		before = desk;
		const next = deskStep(desk, event);
		return next === desk ? null : next;
	});
	if (after !== before) tellOthers(before, after, event.tab);
	return after;
};

/** Tells the other pages of the same origin what is new to them. */
const tellOthers = (before: DeskState, after: DeskState, from: number): void => {
	const places = new Map(after.chats.map((chat) => [`${chat.tab} ${chat.frame}`, chat]));
	for (const place of places.values()) {
		if (place.tab === from) continue;
		const chats = toldElsewhere(after, place);
		if (JSON.stringify(chats) === JSON.stringify(toldElsewhere(before, place))) continue;
		// A page that is just going away does not listen; it is told all when it comes again.
		sendToTab(place.tab, 'elsewhere', { chats }, place.frame).catch(() => undefined);
	}
};

/**
 * Keeps what a page told of its chats, and answers with those of the same origin in other tabs. Rejects where the
 * browser's storage fails.
 */
export const noteChats = async (place: DeskPlace, chats: unknown, at: number): Promise<readonly OtherChat[]> =>
	toldElsewhere(await take({ type: 'chats', at, ...place, chats: readOpenChats(chats) }), place);

/** Lets go of the chats of tabs that are closed or went elsewhere. */
export const followTabs = (now: () => number, report: (error: unknown) => void): void => {
	onTabGone((tab) => {
		take({ type: 'gone', at: now(), tab }).catch(report);
	});
};

/** What is known across all open chats. */
export const desk = (): Promise<DeskState> => stored.get();
