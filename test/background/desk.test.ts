import { beforeEach, expect, it } from 'vitest';
import { desk, followTabs, noteView } from '../../src/background/desk.ts';
import type { PageView } from '../../src/protocol.ts';
import browser, { fake, reset } from '../fakes/browser.ts';

beforeEach(reset);

const view = (conversation: string): PageView => ({
	page: 'chat',
	site: 'desk.example',
	adapter: 'x',
	chat: {
		conversation,
		customer: { name: 'Ben Tan', sayAs: 'Ben' },
		language: 'en',
		waitingSince: 7,
		tips: [],
		trace: null,
		held: false,
	},
	others: [{ conversation: 'other', name: null, waitingSince: null, tips: 1 }],
});

it('what pages tell at once is kept whole, in session storage only', async () => {
	await Promise.all([noteView(1, view('a'), 1), noteView(2, view('b'), 2), noteView(1, view('c'), 3)]);
	const { chats } = await desk();
	expect(chats.map(({ tab, conversation, tips }) => [tab, conversation, tips])).toEqual([
		[2, 'b', 0],
		[2, 'other', 1],
		[1, 'c', 0],
		[1, 'other', 1],
	]);
	expect(Object.keys(await browser.storage.local.get(null))).toEqual([]);
});

it('the chats of a closed tab are let go', async () => {
	followTabs(
		() => 9,
		(error) => {
			throw error;
		},
	);
	const tab = fake.tabs.open({ url: 'https://desk.example/' });
	await noteView(tab.id, view('a'), 1);
	fake.tabs.close(tab.id);
	await expect.poll(async () => (await desk()).chats).toEqual([]);
});
