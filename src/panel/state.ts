import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Handlers } from '../browser/messenger.ts';
import { type TextKey, translate } from '../locales/translate.ts';
import type { ChatView, EndedChat } from '../protocol/views.ts';
import type { ChatCell } from '../ui/chats.tsx';
import type { Clock } from '../ui/clock.ts';
import type { GlanceSection } from '../ui/glance.tsx';
import { type Announcer, createAnnouncer } from './announcer.ts';
import { chatCells } from './chats.ts';
import { type Choices, createChoices } from './choices.ts';
import { createDesk, type Desk } from './desk.ts';
import { createFind, type Find } from './find.ts';
import { createFrames, type Frames } from './frames.ts';
import { createHandoff, type Handoff } from './handoff.ts';
import { orNull, type PanelHost } from './host.ts';
import { createIdle, type Idle } from './idle.ts';
import { createNews, type News } from './news.ts';
import { createPage, type Page } from './page.ts';
import type { PauseScope } from './pauses.ts';
import { createPlace, type Place } from './place.ts';
import { type Screen, screenOf, siteInFront } from './screen.ts';
import { createSetUp, type SetUp } from './set-up/state.ts';
import { type SiteDeeds, siteDeeds } from './site-deeds.ts';
import { type TipDeeds, tipDeeds } from './tip-deeds.ts';
import { createWeek, type Week } from './week.ts';

/** Everything the panel shows, and what can be done in it. */
export interface PanelState extends SiteDeeds, Omit<TipDeeds, 'press'> {
	readonly screen: ReadonlySignal<Screen>;
	/** Name of the site in front, where known. */
	readonly site: ReadonlySignal<string | null>;
	/** Origin of the site in front where it is on, so that it can be switched off. */
	readonly originOn: ReadonlySignal<string | null>;
	readonly chats: ReadonlySignal<readonly ChatCell[]>;
	readonly desk: Omit<Desk, 'ask' | 'askSoon'>;
	readonly handoff: Handoff;
	readonly find: Find;
	readonly week: Week;
	readonly setUp: SetUp;
	readonly frames: Frames;
	readonly idle: Idle;
	readonly news: Omit<News, 'load'>;
	/** A chat that has just ended, until the agent has closed the line. */
	readonly after: ReadonlySignal<EndedChat | null>;
	closeAfter(): void;
	/** Parts of the glance that are folded, in every chat. */
	readonly folded: ReadonlySignal<ReadonlySet<GlanceSection>>;
	readonly choices: Omit<Choices, 'take' | 'load' | 'pause' | 'resume'>;
	/** No tips until then: in the chat in front, on its site, or anywhere. */
	pause(scope: PauseScope, until: number): void;
	/** Ends whatever pause is shown. */
	resume(): void;
	readonly said: Pick<Announcer, 'polite' | 'urgent'>;
	readonly place: Pick<Place, 'arrangement' | 'dismissed' | 'busy' | 'choose' | 'endDismissal'>;
	readonly clock: Clock;
	/** For the messages of other contexts. */
	readonly handlers: Handlers;
	/** Reads the settings; call once. */
	start(): void;
	follow(tab: number | null): void;
	retry(): void;
	/** Asks again where the answer may have changed without a word: sites are switched on in the browser's own pages, too. */
	lookAgain(): void;
	/** Folds a part of the glance, or unfolds it. */
	fold(section: GlanceSection): void;
	show(conversation: string): void;
	/** Stays with that chat of the page from now on. */
	stayWith(conversation: string): void;
	/** Opens a window that stays with the chat in front; null where this is one. */
	readonly pin: (() => void) | null;
	/** Null where practice is open already. */
	readonly openPractice: (() => void) | null;
	/** Has the page look at the clock: its own timers sleep while it is hidden. */
	tick(): void;
	/** Opens the settings. */
	openOptions(): void;
	/** Puts a description of how the page is built on the clipboard; answers whether it is there. */
	copyReport(): Promise<boolean>;
}

export function createPanelState(host: PanelHost): PanelState {
	const page = createPage(host);
	const choices = createChoices(host);
	const announcer = createAnnouncer(host.clock, choices.language);
	const say = (key: TextKey): void => announcer.say(translate(choices.language.value)(key));
	const screen = computed(() =>
		screenOf({
			tab: page.tab.value,
			site: page.site.value,
			view: page.view.value,
			isLate: page.isLate.value,
			settings: choices.settings.value,
			now: choices.now.value,
		}),
	);
	const chat = computed(() => (screen.value.screen === 'chat' ? screen.value.chat : null));
	const place = createPlace(chat, host.clock);
	const chats = cellsOf(page, chat);
	const desk = createDesk(host, page, chats);
	const setUp = createSetUp(host, page);
	const news = createNews(host, screen);
	const folded = signal<ReadonlySet<GlanceSection>>(new Set());
	effect(() => {
		if (chat.value !== null) announcer.tips(chat.value.conversation, chat.value.tips);
	});

	const closedAfter = signal<number | null>(null);
	const ended = computed(() => {
		const view = page.view.value;
		return view?.page === 'waiting' || view?.page === 'chat' ? (view.after ?? null) : null;
	});
	const { press, ...deeds } = tipDeeds(host, { page, place, chat, say });
	const week = createWeek(host, chat, choices, (title) => {
		const language = choices.language.value;
		announcer.say(translate(language)('mutedNow', { title: title[language] }));
	});
	const find = createFind(page, chat, choices.language, deeds.insertText);
	return {
		screen,
		site: computed(() => siteInFront(page.site.value, page.view.value)),
		originOn: computed(() => (page.site.value?.site === 'on' ? page.site.value.origin : null)),
		chats,
		desk,
		handoff: createHandoff(host, chat, choices.language, say),
		idle: createIdle(host, screen, choices),
		news,
		frames: createFrames(host, page),
		after: computed(() => (ended.value?.at === closedAfter.value ? null : ended.value)),
		closeAfter: () => {
			closedAfter.value = ended.value?.at ?? null;
		},
		setUp,
		week,
		find: {
			...find,
			open: () => {
				// It would open unseen behind that.
				week.close();
				find.open();
			},
		},
		folded,
		fold: (section) => {
			const without = new Set(folded.value);
			folded.value = without.delete(section) ? without : without.add(section);
		},
		choices,
		said: announcer,
		place,
		clock: host.clock,
		handlers: {
			view: ({ view }, sender) => {
				page.heard(view, sender);
				desk.askSoon();
				return null;
			},
			key: ({ tab, key }) => (tab === page.tab.value ? press(key) : undefined),
			changed: ({ settings }) => {
				choices.take(settings);
				page.refresh();
				return null;
			},
		},
		start: choices.load,
		follow: (tab) => {
			setUp.leave();
			page.follow(tab);
			news.load();
			desk.closeList();
			desk.ask();
		},
		retry: page.retry,
		lookAgain: () => {
			page.refresh();
			desk.ask();
		},
		pause: (scope, until) => {
			const conversation = chat.value?.conversation;
			const origin = page.site.value?.site === 'on' ? page.site.value.origin : undefined;
			if (scope === 'chat' && conversation !== undefined) void page.tell('pauseChat', { conversation, until });
			else choices.pause(until, scope === 'site' ? origin : undefined);
		},
		resume: () => {
			const shown = chat.value;
			if (shown !== null) void page.tell('pauseChat', { conversation: shown.conversation, until: 0 });
			else choices.resume(page.site.value?.site === 'on' ? page.site.value.origin : null);
		},
		...siteDeeds(host, page, say),
		...deeds,
		show: (conversation) => {
			if (page.pinned.value === null) void page.tell('show', { conversation });
			else page.pin(conversation);
		},
		stayWith: page.pin,
		pin: pinOpener(host, page, chat),
		tick: () => {
			const tab = page.tab.value;
			if (tab !== null && chat.value !== null) void orNull(host.sendToTab(tab, 'tick', null));
		},
		openOptions: () => void orNull(host.openOptions()),
		copyReport: async () => {
			const tab = page.tab.value;
			const text = tab === null ? null : await orNull(host.sendToTab(tab, 'report', null));
			const isThere = typeof text === 'string' && (await orNull(host.copyText(text).then(() => true))) === true;
			say(isThere ? 'reportCopied' : 'copyFailed');
			return isThere;
		},
		openPractice: practiceOpener(host),
	};
}

function pinOpener({ pin }: PanelHost, { tab }: Page, chat: ReadonlySignal<ChatView | null>): PanelState['pin'] {
	if (pin === null) return null;
	return () => {
		const [at, conversation] = [tab.value, chat.value?.conversation];
		if (at !== null && conversation !== undefined) void orNull(pin(at, conversation));
	};
}

function practiceOpener({ openPractice }: PanelHost): PanelState['openPractice'] {
	return openPractice === null ? null : () => void orNull(openPractice());
}

function cellsOf(page: Page, chat: ReadonlySignal<ChatView | null>): ReadonlySignal<readonly ChatCell[]> {
	let cells: readonly ChatCell[] = [];
	return computed(() => {
		// Without a chat in front the places are forgotten: it is another tab, or a new day.
		cells = chatCells(chat.value === null ? null : page.view.value, cells);
		return cells;
	});
}
