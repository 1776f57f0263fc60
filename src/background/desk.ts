import { item } from '../browser/storage.ts';
import { onTabGone } from '../browser/tabs.ts';
import { type DeskChat, type DeskEvent, type DeskState, deskStep, parseDesk } from '../engine/desk.ts';
import type { PageView } from '../protocol.ts';

const stored = item('session', 'desk', parseDesk);

let running: Promise<unknown> = Promise.resolve();

/** One event at a time: reading, folding and writing must not overlap. */
const take = (event: DeskEvent): Promise<void> => {
	const next = running.then(async () => {
		const before = await stored.get();
		const after = deskStep(before, event);
		if (after !== before) await stored.set(after);
	});
	running = next.catch(() => undefined);
	return next;
};

/** The open chats that a page told of. */
export const chatsOf = (view: PageView): readonly Omit<DeskChat, 'tab'>[] => {
	if (view.page !== 'chat') return [];
	const { conversation, customer, waitingSince, tips } = view.chat;
	return [{ conversation, name: customer?.name ?? null, waitingSince, tips: tips.length }, ...view.others];
};

/** Keeps what a page told. Rejects where the browser's storage fails. */
export const noteView = (tab: number, view: PageView, at: number): Promise<void> =>
	take({ type: 'chats', at, tab, chats: chatsOf(view) });

/** Lets go of the chats of tabs that are closed or went elsewhere. */
export const followTabs = (now: () => number, report: (error: unknown) => void): void => {
	onTabGone((tab) => {
		take({ type: 'gone', at: now(), tab }).catch(report);
	});
};

/** What is known across all open chats. */
export const desk = (): Promise<DeskState> => stored.get();
