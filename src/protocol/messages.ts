import type { LocalAdapter } from '../adapters/parse-local.ts';
import type { Counts, TipOutcome } from '../engine/counts.ts';
import type { DeskState, OpenChat, OtherChat } from '../engine/desk.ts';
import type { DismissReason } from '../engine/event.ts';
import type { MyWeek } from '../engine/own-week.ts';
import type { Problem } from '../engine/result.ts';
import type { Rule, RulePack } from '../engine/rule.ts';
import type { SetUpDeed, SetUpState } from '../engine/set-up.ts';
import type { Snippet } from '../engine/wordings.ts';
import type { IdleCard, NewsText } from './cards.ts';
import type { PackTexts, PlacedProblem } from './packs.ts';
import type { PolicyState } from './policy.ts';
import type { Settings } from './settings.ts';
import type { KnownSite, SiteState } from './sites.ts';
import type { PageView, TipKey } from './views.ts';

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
		/** How to read this site, as somebody set it up. */
		readonly local?: readonly LocalAdapter[];
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
