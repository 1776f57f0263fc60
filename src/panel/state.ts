import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Handlers } from '../browser/messenger.ts';
import type { DismissReason } from '../engine/event.ts';
import type { Tip } from '../engine/tip.ts';
import { type TextKey, translate } from '../locales/translate.ts';
import type { ChatView, EndedChat, TipKey } from '../protocol.ts';
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
import { createWeek, type Week } from './week.ts';

/** A tip and the chat it is about: the chat in front may be another by the time of a click. */
export interface ChatTip {
	readonly conversation: string;
	readonly tip: Tip;
}

/** Everything the panel shows, and what can be done in it. */
export interface PanelState {
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
	/** Inside a click. Answers whether the site is on now. */
	switchOn(origin: string): Promise<boolean>;
	switchOff(origin: string): void;
	insert(of: ChatTip, text: string): Promise<boolean>;
	copy(of: ChatTip, text: string): Promise<boolean>;
	copyName(name: string): void;
	/** Something known of the chat; answers whether it is on the clipboard. */
	copyFact(text: string): Promise<boolean>;
	/** Puts text at the cursor that no tip offered; answers whether it stands there. */
	insertText(conversation: string, text: string): Promise<boolean>;
	/** Puts quoted words into the reply, ready to be answered; answers whether they stand there. */
	quote(conversation: string, quoted: string): Promise<boolean>;
	/** Folds a part of the glance, or unfolds it. */
	fold(section: GlanceSection): void;
	/** Without a reason the card stays a little, to be told one. */
	dismiss(of: ChatTip, reason: DismissReason | null, byKeyboard: boolean): void;
	giveReason(reason: DismissReason): void;
	seen(of: ChatTip): void;
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
	const news = createNews(host);
	const folded = signal<ReadonlySet<GlanceSection>>(new Set());
	effect(() => {
		if (chat.value !== null) announcer.tips(chat.value.conversation, chat.value.tips);
	});

	const closedAfter = signal<number | null>(null);
	const ended = computed(() => {
		const view = page.view.value;
		return view?.page === 'waiting' || view?.page === 'chat' ? (view.after ?? null) : null;
	});
	const deeds = tipDeeds(host, { page, place, say });
	/** The keys mean the card that stands here. */
	const press = (key: TipKey): Promise<boolean> | undefined => {
		const { tip } = place.arrangement.value;
		const conversation = chat.value?.conversation;
		if (tip === null || conversation === undefined) return undefined;
		if (key === 'insert') {
			const [wording] = tip.say;
			return wording === undefined ? Promise.resolve(false) : deeds.insert({ conversation, tip }, wording.text);
		}
		deeds.dismiss({ conversation, tip }, null, false);
		return Promise.resolve(true);
	};

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
		week: createWeek(host, chat, choices, (title) => {
			const language = choices.language.value;
			announcer.say(translate(language)('mutedNow', { title: title[language] }));
		}),
		find: createFind(page, chat, choices.language, deeds.insertText),
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
		start: () => {
			choices.load();
			news.load();
		},
		follow: (tab) => {
			setUp.leave();
			page.follow(tab);
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

function siteDeeds(
	{ send, requestOrigin }: PanelHost,
	page: Page,
	say: (key: TextKey) => void,
): Pick<PanelState, 'switchOn' | 'switchOff'> {
	const tell = async (origin: string, on: boolean): Promise<boolean> => {
		const isDone = await orNull(send('switchSite', { origin, on }));
		page.retry();
		return isDone === true;
	};
	return {
		switchOn: async (origin) => {
			const isOn = (await orNull(requestOrigin(origin))) === true && (await tell(origin, true));
			if (!isOn) say('switchRefused');
			return isOn;
		},
		switchOff: (origin) => void tell(origin, false),
	};
}

interface Parts {
	readonly page: Page;
	readonly place: Place;
	readonly say: (key: TextKey) => void;
}

type TipDeeds = Pick<
	PanelState,
	'insert' | 'copy' | 'copyName' | 'copyFact' | 'insertText' | 'quote' | 'dismiss' | 'giveReason' | 'seen'
>;

function tipDeeds({ copyText }: PanelHost, { page, place, say }: Parts): TipDeeds {
	const copy = async (text: string): Promise<boolean> => {
		const isThere = (await orNull(copyText(text).then(() => true))) === true;
		say(isThere ? 'saidCopied' : 'copyFailed');
		return isThere;
	};
	const insert = async (conversation: string, tip: string | null, text: string): Promise<boolean> => {
		const isThere = (await page.tell('insert', { conversation, tip, text })) === true;
		say(isThere ? 'saidInserted' : 'insertFailed');
		return isThere;
	};

	return {
		insert: ({ conversation, tip }, text) => insert(conversation, tip.id, text),
		insertText: (conversation, text) => insert(conversation, null, text),
		quote: (conversation, quoted) => insert(conversation, null, `${quoted} `),
		copy: async ({ conversation, tip }, text) => {
			const isThere = await copy(text);
			if (isThere) void page.tell('copied', { conversation, tip: tip.id });
			return isThere;
		},
		copyName: (name) => void copy(name),
		copyFact: copy,
		dismiss: ({ conversation, tip }, reason, byKeyboard) => {
			void page.tell('dismiss', { conversation, tip: tip.id, reason });
			if (reason === null) place.dismiss({ conversation, tip, byKeyboard });
			else place.drop(conversation, tip.id);
			say('saidDismissed');
		},
		giveReason: (reason) => {
			const { value } = place.dismissed;
			if (value !== null) {
				void page.tell('dismiss', { conversation: value.conversation, tip: value.tip.id, reason });
			}
			place.endDismissal();
		},
		seen: ({ conversation, tip }) => void page.tell('seen', { conversation, tip: tip.id }),
	};
}
