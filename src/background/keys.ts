import { send, sendToTab } from '../browser/messenger.ts';
import { settings } from '../browser/settings.ts';
import { showTab } from '../browser/tabs.ts';
import { nextWithTips } from '../engine/desk.ts';
import type { TipKey } from '../protocol/views.ts';
import { desk } from './desk.ts';

/** A pause without an end. */
const untilResumed = Number.MAX_SAFE_INTEGER;

/**
 * What the agent sees goes first: an open panel acts on the card that it shows. Without one, the page acts on the tip
 * that matters most. Nobody there is no error.
 */
const press = async (tab: number, key: TipKey): Promise<void> => {
	const isDone = await send('key', { tab, key }).catch(() => undefined);
	if (isDone === undefined) await sendToTab(tab, 'key', { tab, key }).catch(() => undefined);
};

/** Turns to the next chat with a tip, in whatever tab. */
const turnToNext = async (tab: number): Promise<void> => {
	const view = await sendToTab(tab, 'currentView', null).catch(() => undefined);
	const next = nextWithTips(await desk(), tab, view?.page === 'chat' ? view.chat.conversation : null);
	if (next === null) return;
	// The tab may be gone since.
	if (next.tab !== tab) await showTab(next.tab).catch(() => undefined);
	await sendToTab(next.tab, 'show', { conversation: next.conversation }).catch(() => undefined);
};

const switchPause = async (now: number): Promise<void> => {
	await settings.change((before) => ({ ...before, pausedUntil: before.pausedUntil > now ? 0 : untilResumed }));
};

/** Does what the keys of a command ask for, in the tab in front. Rejects where the browser's storage fails. */
export const obey = async (command: string, tab: number | null, now: number): Promise<void> => {
	if (command === 'pause') return switchPause(now);
	if (tab === null) return;
	if (command === 'insert-wording') await press(tab, 'insert');
	if (command === 'dismiss-tip') await press(tab, 'dismiss');
	if (command === 'next-chat') await turnToNext(tab);
};
