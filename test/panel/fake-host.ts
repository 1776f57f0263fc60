import { type DeskState, emptyDesk } from '../../src/engine/desk.ts';
import type { MyWeek } from '../../src/engine/own-week.ts';
import type { Snippet } from '../../src/engine/wordings.ts';
import type { PanelHost } from '../../src/panel/host.ts';
import { createPanelState, type PanelState } from '../../src/panel/state.ts';
import type { IdleCard, NewsText } from '../../src/protocol/cards.ts';
import type { Settings } from '../../src/protocol/settings.ts';
import type { SiteState } from '../../src/protocol/sites.ts';
import type { PageView } from '../../src/protocol/views.ts';
import { type FakeClock, fakeClock } from '../fakes/clock.ts';

/** The world around a panel: what the background and the page in front would answer, and what they were told. */
export interface FakeHost {
	readonly host: PanelHost;
	readonly state: PanelState;
	readonly clock: FakeClock;
	/** `kind` and data of every message, without questions. */
	readonly told: (readonly [string, unknown])[];
	readonly copied: string[];
	site: SiteState;
	/** What the page answers; null where there is no reader in it. */
	view: PageView | null;
	settings: Settings;
	/** What the background knows of all tabs. */
	desk: DeskState;
	/** What the page answers of single chats, those that are open. */
	views: Readonly<Record<string, PageView>>;
	week: MyWeek;
	idleCard: IdleCard | null;
	news?: readonly NewsText[];
	/** Wording that the page offers. */
	snippets: readonly Snippet[];
	/** What the user answers when asked for a site. */
	isGranted: boolean;
	/** Origins that may not be read. */
	sitesOff: readonly string[];
	/** Whether the browser keeps what is changed, and whether what it kept can be read. */
	keeps: boolean;
	isKeptLost: boolean;
	/** Whether the clipboard and the composer can be reached. */
	isReachable: boolean;
	/** The page in front says something by itself. */
	says(view: PageView, tab?: number): Promise<void>;
}

const questions = [
	'siteState',
	'currentView',
	'settings',
	'desk',
	'wordings',
	'myWeek',
	'idleCard',
	'news',
	'viewOf',
	'sitesOff',
	'isKeptLost',
];

/** A panel before tab 7 that has asked everything it asks on opening. */
export async function openPanel(
	over: Partial<
		Pick<FakeHost, 'site' | 'view' | 'settings' | 'desk' | 'snippets' | 'week' | 'idleCard' | 'isKeptLost' | 'news'>
	> = {},
): Promise<FakeHost> {
	const clock = fakeClock();
	const told: [string, unknown][] = [];
	const copied: string[] = [];
	const answer = (kind: string, data: unknown): unknown => {
		if (!questions.includes(kind)) told.push([kind, data]);
		switch (kind) {
			case 'siteState':
				return world.site;
			case 'currentView':
				if (world.view === null) throw new Error('Receiving end does not exist.');
				return world.view;
			case 'settings':
				return world.settings;
			case 'isKeptLost':
				return world.isKeptLost;
			case 'changeSettings':
				if (!world.keeps) throw new Error('QUOTA_BYTES quota exceeded');
				world.settings = { ...world.settings, ...(data as { settings: Partial<Settings> }).settings };
				return world.settings;
			case 'desk':
				return world.desk;
			case 'viewOf':
				return world.views[(data as { conversation: string }).conversation];
			case 'sitesOff':
				return (data as { origins: readonly string[] }).origins.filter((one) => world.sitesOff.includes(one));
			case 'idleCard':
				return world.idleCard;
			case 'news':
				return world.news ?? [];
			case 'myWeek':
				return world.week;
			case 'wordings':
				return world.snippets;
			case 'report':
				return '{"adapter":"zendesk"}';
			case 'insert':
				return world.isReachable;
			default:
				return kind === 'switchSite' ? true : null;
		}
	};
	const host = {
		send: async (kind: string, data: unknown) => answer(kind, data),
		sendToTab: async (_: number, kind: string, data: unknown) => answer(kind, data),
		requestOrigin: async (origin: string) => {
			told.push(['requestOrigin', origin]);
			return world.isGranted;
		},
		copyText: async (text: string) => {
			if (!world.isReachable) throw new Error('Document is not focused.');
			copied.push(text);
		},
		showTab: async (tab: number) => {
			if (!world.isReachable) throw new Error(`No tab with id: ${tab}.`);
			told.push(['showTab', tab]);
		},
		openOptions: async () => {
			told.push(['openOptions', null]);
		},
		pin: async (tab: number, conversation: string) => {
			told.push(['pin', [tab, conversation]]);
		},
		openPractice: async () => {
			told.push(['openPractice', null]);
		},
		browserLanguage: 'en',
		clock,
	} as PanelHost;
	const state = createPanelState(host);
	const world: FakeHost = {
		host,
		state,
		clock,
		told,
		copied,
		site: { site: 'on', origin: 'https://desk.example' },
		view: null,
		settings: { language: null, pausedUntil: 0 },
		desk: emptyDesk,
		snippets: [],
		views: {},
		idleCard: null,
		week: {
			seen: 0,
			used: 0,
			done: 0,
			dismissed: 0,
			strength: null,
			focus: null,
			isExperienced: false,
			muted: [],
		},
		isGranted: true,
		sitesOff: [],
		keeps: true,
		isKeptLost: false,
		isReachable: true,
		says: async (view, tab = 7) => {
			world.view = view;
			state.handlers.view?.({ view }, { trusted: false, tab, frame: 0, origin: 'https://desk.example' });
			await settled();
		},
		...over,
	};
	state.start();
	state.follow(7);
	await settled();
	return world;
}

/** Lets every answer that is on its way arrive. */
export async function settled(): Promise<void> {
	for (let turn = 0; turn < 10; turn++) await Promise.resolve();
}
