import { expect, it } from 'vitest';
import { badgeText } from '../../src/background/badge.ts';
import type { ChatView, PageView } from '../../src/protocol.ts';

const chat: ChatView = {
	conversation: 'a',
	customer: null,
	language: 'en',
	waitingSince: null,
	tips: [],
	trace: null,
	held: false,
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
