import { emptyGlance, type Glance } from '../../src/engine/glance.ts';
import type { Tip } from '../../src/engine/tip.ts';
import type { ChatView, PageView } from '../../src/protocol/views.ts';

/** A tip with everything on it. */
export function aTip(over: Partial<Tip> = {}): Tip {
	return {
		id: 'asked-again m1',
		rule: 'asked-again',
		skill: 'acknowledge',
		level: 'advice',
		corrective: false,
		when: 'draft',
		title: { en: 'Thank them for trying', ms: 'Ucap terima kasih kerana mencuba' },
		advice: { en: 'Name the effort, then one step.', ms: 'Sebut usahanya, kemudian satu langkah.' },
		why: { en: 'People calm down when effort is named.', ms: 'Orang lebih tenang bila usaha disebut.' },
		source: 'You et al., 2020',
		because: [{ who: 'customer', quote: 'third time', message: 'm1', at: Date.UTC(2026, 10, 25, 6, 0) }],
		say: [
			{ text: 'Thanks for trying, Daniel. I am checking.', tone: 'warm', fills: [[19, 25]] },
			{ text: 'Thanks, Daniel.', tone: 'short', fills: [[8, 14]] },
		],
		language: 'en',
		at: Date.UTC(2026, 10, 25, 6, 1),
		...over,
	};
}

export const nudge = aTip({
	id: 'open-question m2',
	rule: 'open-question',
	skill: 'listen',
	level: 'nudge',
	title: { en: 'One question is open', ms: 'Satu soalan belum dijawab' },
	say: [],
});

export const critical = aTip({
	id: 'other-order SO-1',
	rule: 'other-order',
	skill: 'safety',
	level: 'critical',
	title: { en: 'This number is from another chat', ms: 'Nombor ini dari chat lain' },
	because: [{ who: 'draft', quote: 'SO-20391' }],
	say: [],
});

export function aChat(over: Partial<ChatView> = {}): ChatView {
	return {
		conversation: 'c1',
		customer: { name: 'Daniel Tan Boon Keat', sayAs: 'Daniel' },
		language: 'en',
		waitingSince: null,
		tips: [],
		trace: null,
		held: false,
		pausedUntil: null,
		glance: emptyGlance,
		...over,
	};
}

/** A chat with something of everything in it; times are those of `fakeClock`. */
export const aGlance: Glance = {
	heat: {
		level: 2,
		peak: 3,
		reasons: [
			{ who: 'customer', quote: 'third time', message: 'm1' },
			{ who: 'customer', quote: 'STILL', message: 'm1' },
		],
	},
	skills: [
		{ check: 'name', state: 'done' },
		{ check: 'sorry', state: 'due' },
		{ check: 'clear', state: 'done' },
		{ check: 'step', state: 'later' },
		{ check: 'more-help', state: 'later' },
	],
	questions: [
		{ message: 'm3', text: 'Do I have to send the broken one back?' },
		{ message: 'm5', text: 'Will it come before Friday?' },
	],
	given: [
		{ kind: 'email', text: 'daniel.tan@mail.example', hidden: false },
		{ kind: 'order', text: 'SO-20418', hidden: false },
		{ kind: 'card', text: '•••• 4417', hidden: true },
	],
	promises: [
		{ message: 'm4', text: 'Give me two minutes, please.', time: 'two minutes', due: Date.UTC(2026, 10, 25, 6, 3, 30) },
		{ message: 'm2', text: 'The refund arrives within 5 days.', time: '5 days', due: null },
	],
	favours: [{ kind: 'voucher', amount: 'rm10' }],
	apologies: 1,
	matter: 'my order SO-20418 came cracked for the third time',
	steps: [{ text: 'Please send a photo of the jug.', worked: true }],
};

export function aPage(
	chat: Partial<ChatView> = {},
	others: Extract<PageView, { page: 'chat' }>['others'] = [],
): PageView {
	return { page: 'chat', site: 'https://desk.example', adapter: 'practice-desk', chat: aChat(chat), others };
}
