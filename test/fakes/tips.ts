import type { Tip } from '../../src/engine/tip.ts';
import type { ChatView, PageView } from '../../src/protocol.ts';

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
		...over,
	};
}

export function aPage(
	chat: Partial<ChatView> = {},
	others: Extract<PageView, { page: 'chat' }>['others'] = [],
): PageView {
	return { page: 'chat', site: 'https://desk.example', adapter: 'practice-desk', chat: aChat(chat), others };
}
