import { pack } from 'santun:pack';
import { panelProgram } from '../../../coach/panel-program.ts';
import type { OpenChat } from '../../../engine/desk.ts';
import type { Language } from '../../../engine/message.ts';
import type { MyWeek } from '../../../engine/own-week.ts';
import type { Snippet } from '../../../engine/wordings.ts';
import type { IdleCard } from '../../../protocol/cards.ts';
import type { Settings } from '../../../protocol/settings.ts';
import type { SiteState } from '../../../protocol/sites.ts';
import type { EndedChat, PageView } from '../../../protocol/views.ts';
import { casts, chatPage, coached, galleryNow, type Told } from './talks.ts';

/** One picture of the panel: what is the case around it, and what was pressed in it. */
export interface PanelPicture {
	readonly id: string;
	readonly title: string;
	readonly site?: SiteState;
	readonly view: (language: Language) => PageView | null;
	readonly settings?: Partial<Settings>;
	/** Chats in other tabs. */
	readonly elsewhere?: readonly (OpenChat & { readonly tab: number })[];
	/** Whatever waits for a time has had it: pages are late, quiet times are long. */
	readonly isLate?: boolean;
	/** What the worker answers, by the name of the message. */
	readonly worker?: Readonly<Record<string, unknown>>;
	/** Buttons pressed before the picture, in order, by CSS; those that are not there are passed over. */
	readonly press?: readonly string[];
}

const program = panelProgram(pack);
const origin = 'https://desk.example';
const none = (): null => null;
const waiting = (): PageView => ({ page: 'waiting', site: 'desk.example', adapter: 'zendesk' });
const unreadable = (rows: number, roles: number, composer: boolean) => (): PageView => ({
	page: 'unreadable',
	site: 'desk.example',
	found: { rows, roles, composer },
});
const talk =
	(told: (cast: (typeof casts)[Language]) => readonly Told[], stepsMs?: number) =>
	(language: Language): PageView =>
		chatPage(coached(program, language, told(casts[language]), stepsMs).view());

/** What the search for wording has to show. */
export const galleryWordings = (language: Language): readonly Snippet[] =>
	coached(program, language, casts[language].opening).wordings();

const advised = talk(({ opening, advice }) => [...opening, advice]);
const two = talk(({ opening, promise, asks, argues }) => [...opening, promise, asks, argues]);
const full = talk(({ opening, better, asks, promise }) => [...opening, ['agent', better], asks, promise, asks]);
const others = [
	{ conversation: 'chat-2', name: 'Lim Wei Jie', waitingSince: galleryNow - 72_000, tips: 1 },
	{ conversation: 'chat-3', name: 'Kavitha Raman', waitingSince: null, tips: 0 },
	{ conversation: 'chat-4', name: 'Hafiz', waitingSince: galleryNow - 260_000, tips: 2 },
	{ conversation: 'chat-5', name: null, waitingSince: galleryNow - 5_000, tips: 0 },
];
const several = (language: Language): PageView => {
	const view = advised(language);
	return view.page === 'chat' ? { ...view, others } : view;
};
const elsewhere = others.map((one) => ({ ...one, tab: 9, details: [] }));

const rule = pack.rules.find(({ id }) => id === 'say-sorry');
const ended: EndedChat = { at: galleryNow - 5000, well: 'calmed', tryNext: 'name', wasHeated: true };
const learning: IdleCard =
	rule === undefined
		? { kind: 'colleague' }
		: { kind: 'learn', title: rule.title, why: rule.why, source: rule.source ?? null };
const week: MyWeek = {
	seen: 41,
	used: 17,
	done: 12,
	dismissed: 6,
	strength: 'use-name',
	focus: 'listen',
	isExperienced: true,
	muted: rule === undefined ? [] : [{ rule: rule.id, title: rule.title }],
};

/** All pictures of the panel, in the order of a day. */
export const panelPictures: readonly PanelPicture[] = [
	{ id: 'unknown', title: 'The site is not known yet', site: { site: 'unknown' }, view: none },
	{ id: 'off', title: 'The site is off', site: { site: 'off', origin }, view: none },
	{
		id: 'refused',
		title: 'The site was asked for and refused',
		site: { site: 'off', origin },
		view: none,
		press: ['.notice .btn.primary'],
	},
	{ id: 'kept-lost', title: 'What is kept cannot be read', view: waiting, worker: { isKeptLost: true } },
	{ id: 'impossible', title: 'A page that no extension may read', site: { site: 'impossible' }, view: none },
	{ id: 'loading', title: 'A page that has not answered yet', view: none },
	{ id: 'silent', title: 'A page that does not answer', view: none, isLate: true },
	{ id: 'unreadable', title: 'A page that cannot be read', view: unreadable(0, 0, true) },
	{
		id: 'broken',
		title: 'A helpdesk that has changed',
		view: () => ({
			page: 'unreadable',
			site: 'desk.example',
			found: { rows: 0, roles: 0, composer: true },
			broken: { adapter: 'zendesk', since: galleryNow - 3_600_000 },
		}),
	},
	{ id: 'waiting', title: 'No chat is open', view: waiting },
	{
		id: 'waiting-frame',
		title: 'The chat may be in a part of another site',
		view: () => ({ page: 'waiting', site: 'crm.example', adapter: '', frames: ['https://chat.example'] }),
		worker: { sitesOff: ['https://chat.example'] },
	},
	{ id: 'waiting-elsewhere', title: 'No chat here, some in other tabs', view: waiting, elsewhere },
	{
		id: 'after',
		title: 'After a chat',
		view: () => ({ page: 'waiting', site: 'desk.example', adapter: 'zendesk', after: ended }),
	},
	{ id: 'idle', title: 'A card for a quiet time', view: waiting, isLate: true, worker: { idleCard: learning } },
	{
		id: 'idle-team',
		title: 'A card for the team',
		view: waiting,
		isLate: true,
		worker: { idleCard: { kind: 'colleague' } },
	},
	{ id: 'quiet', title: 'Nothing needed', view: talk(({ opening }) => opening) },
	{
		id: 'typing',
		title: 'A tip is held back while the agent types',
		view: talk(({ opening, advice }) => [...opening, ['typing', advice[1]]]),
	},
	{
		id: 'nudge',
		title: 'A nudge',
		view: talk(({ opening, burst, better }) => [...opening, burst, ['draft', better]], 1500),
	},
	{ id: 'advice', title: 'Advice', view: advised },
	{ id: 'critical', title: 'A critical tip', view: talk(({ opening, secret }) => [...opening, secret]) },
	{ id: 'two', title: 'Two tips, one at a time', view: two },
	{ id: 'why', title: 'Why?', view: advised, press: ['[data-do=why]'] },
	{
		id: 'wording',
		title: 'Another wording',
		view: advised,
		press: ['.say-top label:last-child', '.say-top input:not(:checked)'],
	},
	{ id: 'dismissed', title: 'Dismissed, and asked for a reason', view: two, press: ['[data-do=dismiss]'] },
	{
		id: 'trace',
		title: 'The trace of a tip that was heeded',
		view: talk(({ opening, advice, better }) => [
			...opening,
			advice,
			['seen', ''],
			['draft', better],
			['agent', better],
		]),
	},
	{ id: 'glance', title: 'The chat at a glance', view: full },
	{
		id: 'glance-folded',
		title: 'The chat at a glance, folded',
		view: full,
		press: ['.glance button[aria-expanded=true]'],
	},
	{ id: 'chats', title: 'Several chats', view: several, elsewhere },
	{ id: 'all-chats', title: 'All chats', view: several, elsewhere, press: ['[data-chats-more]'] },
	{ id: 'note', title: 'A note for a colleague was copied', view: full, press: ['.p-tools > button:first-child'] },
	{ id: 'menu', title: 'The menu', view: advised, press: ['.menu-of > button'] },
	{
		id: 'week',
		title: 'My week',
		view: advised,
		worker: { myWeek: week },
		press: ['.menu-of > button', '.menu-part:nth-last-child(2) button'],
	},
	{ id: 'muted', title: 'A rule was muted', view: advised, settings: { muted: { 'say-sorry': galleryNow - 1000 } } },
	{ id: 'find', title: 'Find wording', view: advised, press: ['button.find'] },
	{
		id: 'chat-paused',
		title: 'This chat is paused',
		view: talk(({ opening, advice }) => [...opening, advice, ['pause', '']]),
	},
	{
		id: 'paused',
		title: 'Everything is paused until a time',
		view: advised,
		settings: { pausedUntil: galleryNow + 3_600_000 },
	},
	{
		id: 'paused-open',
		title: 'Everything is paused without an end',
		view: advised,
		settings: { pausedUntil: Number.MAX_SAFE_INTEGER },
	},
];
