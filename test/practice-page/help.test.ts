import { describe, expect, it } from 'vitest';
import { createCoachedChat } from '../../src/coach/chat.ts';
import { helped } from '../../src/practice-page/rehearse/help.ts';
import { addressOf, routeOf } from '../../src/practice-page/route.ts';
import type { PageView } from '../../src/protocol/views.ts';
import { program } from './scenario.ts';

const chat = createCoachedChat(
	'c',
	() => program,
	() => 5000,
);
chat.feed({ type: 'opened', at: 0, people: { customer: 'Farah', agent: 'Aina' }, history: [] });
chat.feed({ type: 'message', at: 1, message: { id: 'm', role: 'customer', text: 'my parcel never came' } });
chat.feed({ type: 'draft', at: 2, text: 'What is your order number?' });
chat.feed({ type: 'paused', at: 3 });
const view: PageView = {
	page: 'chat',
	site: 'x',
	adapter: 'x',
	chat: chat.view(),
	others: [{ conversation: 'o', name: null, waitingSince: null, tips: 2 }],
};

describe('help that fades', () => {
	it('all: nothing is held back', () => {
		expect(helped(view, 'all')).toBe(view);
		expect(chat.view().tips[0]?.say.length).toBeGreaterThan(0);
	});

	it('tips only: no wording', () => {
		const { tips } = (helped(view, 'tips') as Extract<PageView, { page: 'chat' }>).chat;
		expect(tips.map(({ rule }) => rule)).toEqual(chat.view().tips.map(({ rule }) => rule));
		expect(tips.every(({ say }) => say.length === 0)).toBe(true);
	});

	it.each(['after', 'none'] as const)('%s: no tip, no checklist, in no chat, and the panel says so', (help) => {
		const seen = helped(view, help);
		expect(seen).toMatchObject({
			chat: { tips: [], trace: null, held: false, glance: { skills: [] }, pausedUntil: Number.MAX_SAFE_INTEGER },
			others: [{ tips: 0 }],
		});
	});

	it('a page without a chat stays as it is', () => {
		const waiting: PageView = { page: 'waiting', site: 'x', adapter: 'x' };
		expect(helped(waiting, 'none')).toBe(waiting);
	});
});

describe('the address', () => {
	it.each([
		['', { room: 'home' }],
		['?scenario=x', { room: 'scene' }],
		['?lang=ms', { room: 'scene' }],
		['?rehearse=x', { room: 'rehearse', id: 'x', help: 'all', time: 'life', speed: 1 }],
		['?rehearse=x&help=nonsense&time=1&speed=-3', { room: 'rehearse', id: 'x', help: 'all', time: 'life', speed: 1 }],
		[addressOf.rehearse('a-b', 'none', 'calm'), { room: 'rehearse', id: 'a-b', help: 'none', time: 'calm', speed: 1 }],
	])('%s', (search, route) => {
		expect(routeOf(search)).toEqual(route);
	});
});
