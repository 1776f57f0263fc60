import type { AfterChat } from './engine/after-chat.ts';
import type { Counts, TipOutcome } from './engine/counts.ts';
import type { DeskState, OpenChat, OtherChat } from './engine/desk.ts';
import type { DismissReason } from './engine/event.ts';
import type { Glance } from './engine/glance.ts';
import type { Language, Text } from './engine/message.ts';
import type { MyWeek } from './engine/own-week.ts';
import type { Problem } from './engine/result.ts';
import type { Rule, RulePack } from './engine/rule.ts';
import type { SetUpDeed, SetUpState } from './engine/set-up.ts';
import type { Experience } from './engine/settings.ts';
import type { Tip } from './engine/tip.ts';
import type { Snippet } from './engine/wordings.ts';

/** One open chat as the panel shows it. Plain JSON. */
export interface ChatView {
	readonly conversation: string;
	/** The customer's name as known, and how to say it; null until known. */
	readonly customer: { readonly name: string; readonly sayAs: string } | null;
	/** Language of the customer's last message. */
	readonly language: Language;
	/** Since when the customer waits for an answer; null when they do not, or without times. */
	readonly waitingSince: number | null;
	/** Tips to show, the one that matters first. */
	readonly tips: readonly Tip[];
	/** The last need that was met, to leave a short trace. */
	readonly trace: {
		readonly rule: string;
		readonly title: { readonly en: string; readonly ms: string };
		readonly at: number;
	} | null;
	/** The agent is typing and a tip is held back until they pause. */
	readonly held: boolean;
	/** Until when the agent wants no tips in this chat, ms since the epoch; null = not paused. */
	readonly pausedUntil: number | null;
	/** All that is known of the chat. */
	readonly glance: Glance;
}

/** An adapter that finds nothing any more on the pages it was made for: the helpdesk has changed. */
export interface Broken {
	readonly adapter: string;
	/** Since when, ms since the epoch. */
	readonly since: number;
}

/** A chat that is over, and since when (ms since the epoch). */
export interface EndedChat extends AfterChat {
	readonly at: number;
}

/** A card for a time without a chat. */
export type IdleCard =
	| { readonly kind: 'colleague' }
	| { readonly kind: 'learn'; readonly title: Text; readonly why: Text; readonly source: string | null };

/** What a tab has to show. */
export type PageView =
	| {
			readonly page: 'waiting';
			readonly site: string;
			readonly adapter: string;
			/** A chat that has just ended. */
			readonly after?: EndedChat;
			/** Origins of large frames from other sites, in which the chat may be; none when missing. */
			readonly frames?: readonly string[];
	  }
	| {
			readonly page: 'unreadable';
			readonly site: string;
			readonly found: { readonly rows: number; readonly roles: number; readonly composer: boolean };
			readonly broken?: Broken;
			readonly frames?: readonly string[];
	  }
	| { readonly page: 'paused'; readonly site: string }
	| {
			readonly page: 'chat';
			readonly site: string;
			readonly adapter: string;
			readonly chat: ChatView;
			/** A chat that has just ended. */
			readonly after?: EndedChat;
			/** The page is read by its looks, since its adapter is broken. */
			readonly broken?: Broken;
			readonly others: readonly {
				readonly conversation: string;
				readonly name: string | null;
				/** Since when that customer waits; null when they do not, or without times. */
				readonly waitingSince: number | null;
				readonly tips: number;
			}[];
	  };

/** Settings an agent keeps. */
export interface Settings {
	/** Interface language; null follows the browser. */
	readonly language: Language | null;
	/** Everything paused until this time; 0 = not paused. */
	readonly pausedUntil: number;
	/** Single sites paused, by origin; none when missing. */
	readonly pausedSites?: Readonly<Record<string, number>>;
	/** Rules muted for this agent, and since when; none when missing. */
	readonly muted?: Readonly<Record<string, number>>;
	/** How used they are to the work; as usual when missing. */
	readonly experience?: Experience;
	/** Cards while there is no chat; missing = they may come. */
	readonly idleTips?: boolean;
	/** What the administrator has locked; nothing when missing. Told, never kept. */
	readonly locked?: readonly Lock[];
}

/** What an administrator can lock. */
export type Lock = 'language' | 'tips' | 'idle-tips' | 'rules';

/** Something in the administrator's policy that cannot be used; the rest of it holds. */
export interface PolicyProblem {
	readonly key: string;
	/** Line in the text behind that key, from 1; null where it is about the whole. */
	readonly line: number | null;
	readonly why: string;
}

/** How a pack stands to the shipped rules: it does not say, it was written over these, or over older ones. */
export type PackStand = 'unpinned' | 'current' | 'behind';

/** Over which shipped rules a pack was written, and which there are now; both short, such as `0.1.0 · 3f2a9c0b`. */
export interface PackPin {
	/** Id and version of the pack. */
	readonly name: string;
	/** Null where it does not say. */
	readonly pin: string | null;
	readonly now: string;
	readonly stand: PackStand;
}

/** What the administrator has rolled out. */
export interface PolicyState {
	/** The keys that are set. */
	readonly keys: readonly string[];
	/** The rules that come with it; null where there are none that can be used. */
	readonly pack: PackPin | null;
	readonly problems: readonly PolicyProblem[];
}

/** What the background tells about a tab's site. */
export type SiteState =
	| { readonly site: 'on'; readonly origin: string }
	| { readonly site: 'off'; readonly origin: string }
	/** The address is not known before the toolbar icon was clicked there. */
	| { readonly site: 'unknown' }
	/** Browser pages, stores, files: cannot be read at all. */
	| { readonly site: 'impossible' };

/** How a site was doing when last heard of. */
export interface SiteHealth {
	readonly page: PageView['page'];
	/** What it was read with; null where that is not known yet. */
	readonly adapter: string | null;
	/** Since when it has been so, ms since the epoch. */
	readonly since: number;
}

/** A site of the list in the settings. */
export interface KnownSite {
	readonly origin: string;
	/** May be read. */
	readonly on: boolean;
	/** Stands on the team's list. */
	readonly listed: boolean;
	readonly health: SiteHealth | null;
}

/** A text of the team's pack. */
export interface PackVersion {
	/** When it was saved, ms since the epoch. */
	readonly at: number;
	/** Who saved it, as they call themselves; empty where they did not say. */
	readonly by: string;
	readonly text: string;
}

/** The packs above the shipped one, as YAML text; null where there is none. */
export interface PackTexts {
	readonly team: string | null;
	readonly policy: string | null;
	/** Texts of the team's pack, newest first: the one that is used, and those before it. */
	readonly versions: readonly PackVersion[];
	/** The administrator lets nobody change rules here, and the team's pack counts for nothing. */
	readonly isLocked: boolean;
}

/** Something wrong in a file, where it stands in it: line and column from 1. */
export interface PlacedProblem {
	readonly line: number;
	readonly column: number;
	/** Id of the rule it lies in; null where that is none, or not known. */
	readonly rule: string | null;
	readonly why: string;
}

/** Something for all agents to know. */
export interface NewsText {
	readonly id: string;
	readonly text: Text;
}

/** What keys may do with the tip that is shown. */
export type TipKey = 'insert' | 'dismiss';

/** Every message between contexts. Data and answers are plain JSON: by default Chrome loses undefined, Map and Date. */
export interface Protocol {
	/** probe → background: there is something to write in, in this frame; the reader may start. */
	composerHere(data: null): null;
	/** content → panel and background: what this page shows now. The tab is the sender's. */
	view(data: { readonly view: PageView }): null;
	/**
	 * content → background: all open chats of this page, told again when something of them changes. Answers with those of
	 * the same origin in other tabs.
	 */
	chats(data: { readonly chats: readonly OpenChat[] }): readonly OtherChat[];
	/**
	 * content → background: put text at the page's cursor from within the page's own world; `clip` is what a paste
	 * carries, by type. What came of it is read from the page.
	 */
	insertInPage(data: { readonly clip: Readonly<Record<string, string>> }): null;
	/** background → content, to the one frame: the open chats of its origin in other tabs changed. */
	elsewhere(data: { readonly chats: readonly OtherChat[] }): null;
	/** content → background: what came of tips. */
	outcomes(data: { readonly outcomes: readonly TipOutcome[] }): null;
	/** panel → background: nobody has written for a while; null = no card now. */
	idleCard(data: null): IdleCard | null;
	/** panel → background: the agent's own week. */
	myWeek(data: null): MyWeek;
	/** content → background: what to coach with; `hash` is the same for the same rules and word lists. */
	start(data: { readonly origin: string }): {
		readonly pack: RulePack;
		readonly hash: string;
		readonly settings: Settings;
		/** How to read this site, as somebody set it up; to be checked by whoever reads it. */
		readonly local?: readonly unknown[];
	};
	/** practice → background: rules with their examples, for the course. */
	rules(data: { readonly ids: readonly string[] }): readonly Rule[];
	/** practice → background: the packs above the shipped one, as YAML text, the organisation's first. */
	practicePacks(data: null): readonly string[];
	/** background → content: packs or settings changed. */
	changed(data: { readonly pack: RulePack | null; readonly settings: Settings }): null;
	/** panel → content, on opening and on change of tab: what do you have? */
	currentView(data: null): PageView;
	/** pinned panel → content: the same as if that chat were in front; its changes are told from then on. */
	viewOf(data: { readonly conversation: string }): PageView;
	/**
	 * panel → content: put this text at the cursor; `tip` is the one that offered it, null where none did. Answers whether
	 * it stands there.
	 */
	insert(data: { readonly conversation: string; readonly tip: string | null; readonly text: string }): boolean;
	/** panel → content: all wording of the rules, filled in from that chat. */
	wordings(data: { readonly conversation: string }): readonly Snippet[];
	/** panel → content: the agent copied the wording. */
	copied(data: { readonly conversation: string; readonly tip: string }): null;
	dismiss(data: { readonly conversation: string; readonly tip: string; readonly reason: DismissReason | null }): null;
	/** panel → content: painted in a visible panel for a second. */
	seen(data: { readonly conversation: string; readonly tip: string }): null;
	/**
	 * background → panel, then content: the agent's keys, for the tip shown of that tab. Answers whether it was done; no
	 * answer = no tip here.
	 */
	key(data: { readonly tab: number; readonly key: TipKey }): boolean;
	/** panel → content: show that chat's tips in the panel; the page itself is left alone. */
	show(data: { readonly conversation: string }): null;
	/** panel → content, while it is visible: timers of a page in the background sleep, and silence is told by the clock. */
	tick(data: null): null;
	/** panel → content: how the page is built, as text, without anything that anybody wrote. */
	report(data: null): string;
	/** panel → content: no tips in this chat until then; 0 = at once again. */
	pauseChat(data: { readonly conversation: string; readonly until: number }): null;
	/** panel → background: open a small window that stays with that chat. */
	pin(data: { readonly tab: number; readonly conversation: string }): null;
	/** panel → background: state of the site in that tab. */
	siteState(data: { readonly tab: number }): SiteState;
	/** panel → background: the origin was granted or is to be given back. */
	switchSite(data: { readonly origin: string; readonly on: boolean }): boolean;
	/** panel → background: which of these sites are off; they are frames of a page that is on. */
	sitesOff(data: { readonly origins: readonly string[] }): readonly string[];
	/** panel → background: a frame of that tab was granted; the probe starts there, too. */
	lookInFrames(data: { readonly tab: number }): null;
	/** options, panel → background: sites that are on or stand on the team's list, and what of that list cannot be read. */
	sites(data: null): { readonly sites: readonly KnownSite[]; readonly wrong: readonly string[] };
	/** panel → background: all open chats, in whatever tab. */
	desk(data: null): DeskState;
	/** panel, options → background: whether something is kept that cannot be read, so that the shipped rules or settings are used. */
	isKeptLost(data: null): boolean;
	/** options → background: deletes all that is kept. Rejects where the browser does not. */
	deleteEverything(data: null): null;
	/** panel, options → background. */
	settings(data: null): Settings;
	changeSettings(data: { readonly settings: Partial<Settings> }): Settings;
	/**
	 * options → background: what pages would coach with if this text were the team's pack; null = what they do coach with.
	 * No pack where the text cannot be used; `problems` are lines for people. `name` is that of the file.
	 */
	tryPack(data: { readonly team: { readonly name: string; readonly text: string } | null }): {
		readonly pack: RulePack | null;
		readonly problems: readonly string[];
	};
	/** panel → background: bring what sets up a page into that tab. */
	prepareSetUp(data: { readonly tab: number }): null;
	/**
	 * panel → content: sets up reading this page by pointing at it. `look` answers as soon as it has changed from `seen`, or
	 * a second later; a page that is not asked for some seconds ends it.
	 */
	setUp(data: { readonly deed: SetUpDeed; readonly seen: number }): SetUpState;
	/** panel → content: what was found, for the panel to hand on once the agent said that it is right. */
	setUpResult(data: null): { readonly origin: string; readonly adapter: unknown } | null;
	/** panel → background: keep what was found; answers what is wrong with it. */
	saveSetUp(data: { readonly site: unknown }): readonly Problem[];
	/** panel, options → background: sites that somebody set up. */
	setUpSites(data: null): readonly string[];
	dropSetUp(data: { readonly origin: string }): null;
	/** panel, options → background: all that was set up, as the text of a file; and such a file taken in. */
	exportSetUps(data: null): string;
	importSetUps(data: { readonly text: string }): {
		readonly sites: readonly string[];
		readonly problems: readonly Problem[];
	};
	/** panel → background: what the team should know today and was not told in this shift. */
	news(data: null): readonly NewsText[];
	/** panel → background: the agent has read these. */
	newsRead(data: { readonly ids: readonly string[] }): null;
	/** options → background: what the administrator has rolled out. */
	policy(data: null): PolicyState;
	/** options → background: the packs above the shipped one. */
	packs(data: null): PackTexts;
	/**
	 * options → background: keep this as the team's pack, saved by somebody of that name; null = none. Answers what is
	 * wrong with it; then nothing was changed.
	 */
	saveTeamPack(data: { readonly text: string | null; readonly by: string }): readonly PlacedProblem[];
	/**
	 * options → background: keep the shipped rules that the team's pack is pinned to, and hand out those of a pin (null =
	 * never kept here). A pin is as in the head of packs; what is handed out is to be checked.
	 */
	keepRules(data: { readonly pin: string; readonly pack: RulePack }): null;
	keptRules(data: { readonly pin: string }): unknown;
	/** options → background: the counts of this browser as the text of a file for the lead. */
	exportCounts(data: null): string;
	/** options → background: the counts of this browser. */
	counts(data: null): Counts;
	/** background → content: how to read these sites has changed; their readers begin anew. */
	restart(data: { readonly origins: readonly string[] }): null;
}
