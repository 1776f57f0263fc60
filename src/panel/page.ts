import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Data, Reply } from '../browser/messenger.ts';
import type { SiteState } from '../protocol/sites.ts';
import type { PageView } from '../protocol/views.ts';
import { orNull, type PanelHost } from './host.ts';

/** A page that has said nothing for so long has no reader in it. */
export const silentAfterMs = 2000;

/** Messages to a page that are about one of its chats. */
type ChatDeed = 'insert' | 'wordings' | 'copied' | 'dismiss' | 'seen' | 'show' | 'pauseChat';

/** What is known of the page in front. */
export interface Page {
	readonly tab: ReadonlySignal<number | null>;
	readonly site: ReadonlySignal<SiteState | null>;
	readonly view: ReadonlySignal<PageView | null>;
	/** It had time enough to answer. */
	readonly isLate: ReadonlySignal<boolean>;
	/** The chat it stays with; null = with that in front. */
	readonly pinned: ReadonlySignal<string | null>;
	/** Stays with that chat of the page, whatever is in front. */
	pin(conversation: string): void;
	/** Another tab is in front, or another page in the same tab. */
	follow(tab: number | null): void;
	/** Asks again. */
	refresh(): void;
	/** Asks again, with time to answer. */
	retry(): void;
	/** A page says what it shows. Only that in front is listened to. */
	heard(view: PageView, sender: { readonly tab: number | null; readonly frame: number | null }): void;
	/** Tells the page; null where it is gone. */
	tell<K extends ChatDeed>(kind: K, data: Data<K>): Promise<Reply<K> | null>;
}

export function createPage({ send, sendToTab, clock }: PanelHost): Page {
	const tab = signal<number | null>(null);
	const site = signal<SiteState | null>(null);
	const view = signal<PageView | null>(null);
	const isLate = signal(false);
	const pinned = signal<string | null>(null);
	/** The frame that the view came from; null where it came as an answer, which tells none. */
	let viewFrame: number | null = null;
	/** Counts questions, so that an answer to an older one is not heard. */
	let siteAsked = 0;
	let siteAnswered = 0;
	let viewAsked = 0;
	/** The page has spoken while the background was being asked: its answer may be from before. */
	let hasSpokenSince = false;
	let stopWaiting = (): void => undefined;

	const askSite = async (): Promise<void> => {
		if (tab.value === null) return;
		const question = ++siteAsked;
		hasSpokenSince = false;
		const answer = await orNull(send('siteState', { tab: tab.value }));
		if (question !== siteAsked) return;
		siteAnswered = question;
		site.value = answer;
		if (hasSpokenSince && answer?.site !== 'on') void askSite();
	};
	const askPage = async (at: number): Promise<PageView | null | undefined> => {
		const conversation = pinned.value;
		if (conversation === null) return orNull(sendToTab(at, 'currentView', null));
		const shown = await orNull(sendToTab(at, 'viewOf', { conversation }));
		if (shown) return shown;
		// The chat is not open now; the page may be all the same.
		const front = await orNull(sendToTab(at, 'currentView', null));
		return front?.page === 'chat' ? { page: 'waiting', site: front.site, adapter: front.adapter } : front;
	};
	const askView = async (): Promise<void> => {
		if (tab.value === null) return;
		const question = ++viewAsked;
		const answer = await askPage(tab.value);
		// A page with an older reader in it answers with nothing at all.
		if (question !== viewAsked) return;
		viewFrame = null;
		view.value = answer ?? null;
	};
	const refresh = (): void => {
		void askSite();
		void askView();
	};
	const waitForAnswer = (): void => {
		stopWaiting();
		isLate.value = false;
		stopWaiting = clock.after(silentAfterMs, () => {
			isLate.value = true;
			if (view.value === null) refresh();
		});
	};

	return {
		tab,
		site,
		view,
		isLate,
		pinned,
		pin: (conversation) => {
			pinned.value = conversation;
			refresh();
		},
		refresh,
		follow: (next) => {
			if (next !== tab.value) {
				siteAsked++;
				viewAsked++;
				batch(() => {
					tab.value = next;
					site.value = null;
					view.value = null;
				});
			}
			waitForAnswer();
			refresh();
		},
		retry: () => {
			waitForAnswer();
			refresh();
		},
		heard: (next, sender) => {
			if (sender.tab === null || sender.tab !== tab.value) return;
			if (pinned.value !== null) return void askView();
			// A frame without a chat has nothing to say while another has one.
			if (next.page !== 'chat' && view.value?.page === 'chat' && sender.frame !== viewFrame) {
				if (viewFrame === null) void askView();
				return;
			}
			viewFrame = sender.frame;
			viewAsked++; // What it answers to an earlier question is older than this.
			view.value = next;
			// A reader at work on a site that was off: it has just been switched on. One question at a time: it may say much.
			if (site.value?.site === 'on') return;
			if (siteAnswered === siteAsked) void askSite();
			else hasSpokenSince = true;
		},
		tell: async (kind, data) => {
			if (tab.value === null) return null;
			return orNull(sendToTab(tab.value, kind, data));
		},
	};
}
