import type { Adapter } from '../adapters/adapter.ts';
import type { Program } from '../engine/compile.ts';
import type { TipOutcome } from '../engine/counts.ts';
import type { OpenChat, OtherChat } from '../engine/desk.ts';
import type { DismissReason } from '../engine/event.ts';
import type { Snippet } from '../engine/wordings.ts';
import type { PageView, TipKey } from '../protocol/views.ts';
import type { InsertInPage } from '../reader/insert-ways.ts';
import type { ReaderEvent } from '../reader/reading.ts';
import { describeStructure } from '../reader/report.ts';
import { createTimers, type Schedule, windowSchedule } from '../reader/schedule.ts';
import { type CoachedChat, createCoachedChat, toChatEvent } from './chat.ts';
import { createDeskNews } from './desk-news.ts';
import { createInChat } from './in-chat.ts';
import { createLookBack } from './look-back.ts';
import { createPageReading } from './page-reading.ts';
import { pageView } from './page-view.ts';

/** What a page is coached with. */
export interface CoachOptions {
	readonly document: Document;
	/** The page's address now; it changes without a page load. */
	readonly url: () => string;
	readonly adapters: readonly Adapter[];
	readonly program: Program;
	/** Until when everything is paused, in ms since the epoch; 0 = not paused. */
	readonly pausedUntil: number;
	/** Milliseconds since the epoch. */
	readonly now: () => number;
	/** Hears what the page has to show each time that it changes; never within a key press. */
	readonly onView: (view: PageView) => void;
	/** Hears of all open chats of the page when something of them changed, for the chats in other tabs. */
	readonly onChats?: (chats: readonly OpenChat[]) => void;
	/** Hears what came of tips, for the agent's own counts. */
	readonly onOutcomes?: (outcomes: readonly TipOutcome[]) => void;
	/** Has the page's own world put text at its cursor; an insertion may need it. */
	readonly inPage?: InsertInPage;
	readonly signal: AbortSignal;
	readonly schedule?: Schedule;
}

/** Coaches the chats of one page. */
export interface Coach {
	view(): PageView;
	/** The same as if that chat were in front; from then on its changes are told, too. */
	viewOf(conversation: string): PageView;
	/** Whether that chat is open here. */
	has(conversation: string): boolean;
	/** Puts text at the cursor; `tip` is the one that offered it, null where none did. */
	insert(conversation: string, tip: string | null, text: string): Promise<boolean>;
	/** The agent took the wording by copying it. */
	copied(conversation: string, tip: string): void;
	dismiss(conversation: string, tip: string, reason: DismissReason | null): void;
	/** All wording of the rules, filled in from that chat; empty where it is not open. */
	wordings(conversation: string): readonly Snippet[];
	/** Does that with the tip that matters most in the chat in front; null where there is none. */
	press(key: TipKey): Promise<boolean> | null;
	/** Puts another open chat in the panel, until the agent turns to one on the page. */
	show(conversation: string): void;
	/** Looks at the clock, as it does by itself while its page is in front. */
	tick(): void;
	/** How the page is built, as text: for whoever mends the adapter. */
	report(): string;
	/** No tips in this chat until then. */
	pauseChat(conversation: string, until: number): void;
	/** Open chats in other tabs changed. */
	elsewhere(chats: readonly OtherChat[]): void;
	/** Painted in a visible panel for a second. */
	seen(conversation: string, tip: string): void;
	/** Packs or settings changed. */
	change(program: Program | null, pausedUntil: number): void;
}

/** Rules about silence look at the clock this often. */
const tickMs = 5_000;
/** What a page has to show is told no more often than this. */
const leastBetweenMs = 120;
/** Browsers run timers beyond this at once. */
const longestTimerMs = 2 ** 31 - 1;

/** Starts coaching a page; ends with the signal. A page that no adapter knows yet is looked at again as it changes. */
export const createCoach = (options: CoachOptions): Coach => {
	const { document, url, adapters, now, signal, schedule = windowSchedule } = options;
	const timers = createTimers(schedule, signal);
	const chats = new Map<string, CoachedChat>();
	const pauses = new Map<string, () => void>();
	let { program, pausedUntil } = options;
	let inChat = createInChat(program);
	let front: string | null = null;
	const lookBack = createLookBack(now);
	let told = '';
	let isTelling = false;
	let toldAt = 0;

	const isPaused = (): boolean => pausedUntil > now();
	const news = createDeskNews({
		chats,
		front: () => (document.visibilityState === 'visible' ? front : null),
		isPaused,
		now,
		onChats: (open) => options.onChats?.(open),
	});
	/** Chats that a panel of their own is pinned to. */
	const watched = new Set<string>();
	const view = (inFront = front): PageView =>
		pageView({
			document,
			url: url(),
			isPaused: isPaused(),
			page,
			chats,
			inFront,
			lookBack: () => lookBack.say(front !== null && chats.get(front)?.isWriting() === true),
		});
	const resumeLater = (): void => {
		if (isPaused()) timers.after(Math.min(pausedUntil - now(), longestTimerMs), tell);
	};
	/** Many changes at once are told once, and after the key press that made them. */
	const tell = (): void => {
		if (isTelling) return;
		isTelling = true;
		// The first change is told at once; a page that changes all the time, no more often than anybody could look. Where
		// the clock was set back, what was told last lies in the future.
		const wait = Math.min(leastBetweenMs, Math.max(0, toldAt + leastBetweenMs - now()));
		timers.after(wait, () => {
			isTelling = false;
			toldAt = now();
			news.spread();
			const next = view();
			const text = JSON.stringify([next, [...watched].map((conversation) => chats.get(conversation)?.view())]);
			if (text === told) return;
			told = text;
			options.onView(next);
		});
	};
	const chatOf = (conversation: string): CoachedChat => {
		const found = chats.get(conversation);
		if (found !== undefined) return found;
		const begun = createCoachedChat(conversation, (people) => inChat(people), now, options.onOutcomes);
		chats.set(conversation, begun);
		return begun;
	};
	const settleLater = (conversation: string): void => {
		pauses.get(conversation)?.();
		pauses.set(
			conversation,
			timers.after(program.settings.pauseMs, () => {
				chats.get(conversation)?.feed({ type: 'paused', at: now() });
				tell();
			}),
		);
	};
	const hear = (event: ReaderEvent): void => {
		const { conversation } = event;
		const after = event.type === 'left' ? (chats.get(conversation)?.after() ?? null) : null;
		if (after !== null) lookBack.note(after);
		if (event.type === 'focused') front = conversation;
		const known = toChatEvent(event, now());
		if (known !== null) chatOf(conversation).feed(known);
		if (event.type === 'draft') settleLater(conversation);
		if (event.type === 'sent' || event.type === 'left') pauses.get(conversation)?.();
		if (event.type === 'left') {
			chats.delete(conversation);
			pauses.delete(conversation);
			if (front === conversation) front = null;
		}
		tell();
	};
	const lookAtClock = (): void => {
		for (const chat of chats.values()) chat.feed({ type: 'tick', at: now() });
		tell();
	};
	const tick = (): void => {
		lookAtClock();
		if (!isPaused()) page.doubt();
		timers.after(tickMs, tick);
	};
	const { inPage } = options;
	const page = createPageReading({
		document,
		url,
		adapters,
		now,
		inPage,
		signal,
		schedule,
		timers,
		hear,
		leaveAll: () => {
			for (const conversation of [...chats.keys()]) hear({ type: 'left', conversation });
		},
		onChange: () => tell(),
	});
	timers.after(tickMs, tick);
	resumeLater();
	tell();

	const feed = (conversation: string, type: 'seen' | 'used', tip: string): void => {
		chats.get(conversation)?.feed({ type, at: now(), tip });
		tell();
	};
	const insert: Coach['insert'] = async (conversation, tip, text) => {
		const chat = chats.get(conversation);
		// Whoever takes its wording has seen it.
		if (tip !== null) feed(conversation, 'seen', tip);
		chat?.taking(tip);
		const isThere = (await page.current()?.insert(conversation, text)) ?? false;
		chat?.taking(null);
		if (isThere && tip !== null) feed(conversation, 'used', tip);
		return isThere;
	};
	const dismiss: Coach['dismiss'] = (conversation, tip, reason) => {
		chats.get(conversation)?.feed({ type: 'dismissed', at: now(), tip, ...(reason === null ? {} : { reason }) });
		tell();
	};
	return {
		view: () => view(),
		viewOf: (conversation) => {
			watched.add(conversation);
			return view(conversation);
		},
		has: (conversation) => chats.has(conversation),
		insert,
		wordings: (conversation) => chats.get(conversation)?.wordings() ?? [],
		press: (key) => {
			const shown = view();
			if (shown.page !== 'chat') return null;
			const { conversation, tips } = shown.chat;
			const [tip] = tips;
			if (tip === undefined) return null;
			if (key === 'dismiss') {
				dismiss(conversation, tip.id, null);
				return Promise.resolve(true);
			}
			const [wording] = tip.say;
			return wording === undefined ? Promise.resolve(false) : insert(conversation, tip.id, wording.text);
		},
		copied: (conversation, tip) => feed(conversation, 'used', tip),
		dismiss,
		show: (conversation) => {
			if (chats.has(conversation)) front = conversation;
			tell();
		},
		tick: lookAtClock,
		report: () => {
			const reading = page.current();
			const health = reading?.health() ?? { state: 'waiting' };
			return JSON.stringify(describeStructure(document, reading?.adapter ?? '', health), null, 1);
		},
		pauseChat: (conversation, until) => {
			chats.get(conversation)?.pause(until);
			if (until > now()) timers.after(Math.min(until - now(), longestTimerMs), tell);
			tell();
		},
		elsewhere: (known) => {
			news.elsewhere(known);
			tell();
		},
		seen: (conversation, tip) => feed(conversation, 'seen', tip),
		change: (next, until) => {
			const isOther = next !== null && next.matcher !== program.matcher;
			program = next ?? program;
			inChat = createInChat(program);
			pausedUntil = until;
			if (isOther) for (const chat of chats.values()) chat.readAnew();
			resumeLater();
			tell();
		},
	};
};
