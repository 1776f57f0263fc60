import { expect, it } from 'vitest';
import { badgeText, iconLook } from '../../src/background/badge.ts';
import { emptyGlance } from '../../src/engine/glance.ts';
import type { ChatView, PageView } from '../../src/protocol/views.ts';

const chat: ChatView = {
	conversation: 'a',
	customer: null,
	language: 'en',
	waitingSince: null,
	tips: [],
	trace: null,
	held: false,
	pausedUntil: null,
	glance: emptyGlance,
};
const page = (others: readonly number[]): PageView => ({
	page: 'chat',
	site: 'desk.example',
	adapter: 'x',
	chat,
	others: others.map((tips, i) => ({ conversation: String(i), name: null, waitingSince: null, tips })),
});

it('the badge counts the tips of all open chats, and is empty for none', () => {
	expect(badgeText(page([]))).toBe('');
	expect(badgeText(page([2, 0, 1]))).toBe('3');
	expect(badgeText({ page: 'paused', site: '' })).toBe('');
});

it('the icon is grey where the page cannot be read', () => {
	expect(iconLook(page([]))).toBe('on');
	expect(iconLook({ page: 'waiting', site: '', adapter: '' })).toBe('on');
	expect(iconLook({ page: 'paused', site: '' })).toBe('paused');
	expect(iconLook({ page: 'unreadable', site: '', found: { rows: 0, roles: 0, composer: false } })).toBe('off');
});
