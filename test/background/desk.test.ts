import { beforeEach, describe, expect, it } from 'vitest';
import { desk, followTabs, noteChats } from '../../src/background/desk.ts';
import { handle } from '../../src/browser/messenger.ts';
import type { OtherChat } from '../../src/engine/desk.ts';
import browser, { fake, reset } from '../fakes/browser.ts';

beforeEach(reset);

const chat = (conversation: string, name: string | null = null, details: readonly string[] = []) => ({
	conversation,
	name,
	waitingSince: null,
	tips: 0,
	details,
});

const place = (tab: number, frame = 0, origin = 'https://desk.example') => ({ tab, frame, origin });

/** What a tab is told of the others, in order. */
const listenIn = (tab: number, frame = 0): (readonly OtherChat[])[] => {
	const heard: (readonly OtherChat[])[] = [];
	const elsewhere = ({ chats }: { readonly chats: readonly OtherChat[] }): null => {
		heard.push(chats);
		return null;
	};
	fake.at({ tab, frame }, () => handle({ elsewhere }, new AbortController().signal));
	return heard;
};

describe('the desk of all tabs', () => {
	it('keeps what pages tell at once whole, in session storage only', async () => {
		await Promise.all([
			noteChats(place(1), [chat('a'), chat('b')], 1),
			noteChats(place(2), [chat('c')], 2),
			noteChats(place(1), [chat('d')], 3),
		]);
		const { chats } = await desk();
		expect(chats.map(({ tab, conversation }) => [tab, conversation])).toEqual([
			[2, 'c'],
			[1, 'd'],
		]);
		expect(Object.keys(await browser.storage.local.get(null))).toEqual([]);
	});

	it('answers a page with the chats of the other tabs', async () => {
		await noteChats(place(1), [chat('a', 'Ben Tan', ['x1'])], 1);
		expect(await noteChats(place(2), [chat('b')], 2)).toEqual([
			{ name: 'Ben Tan', details: ['x1'], waitingSince: null },
		]);
	});

	it('tells the other tabs what is new to them, once', async () => {
		const tab = fake.tabs.open({ url: 'https://desk.example/' }).id;
		const heard = listenIn(tab);
		await noteChats(place(tab), [chat('a')], 1);
		await noteChats(place(77), [chat('b', 'Ben Tan')], 2);
		await noteChats(place(77), [{ ...chat('b', 'Ben Tan'), tips: 2 }], 3);
		await expect.poll(() => heard.length).toBe(1);
		expect(heard).toEqual([[{ name: 'Ben Tan', details: [], waitingSince: null }]]);
	});

	it('tells the one frame that has the chats, of the same origin, and no other', async () => {
		const tab = fake.tabs.open({ url: 'https://desk.example/' }).id;
		const frames = [listenIn(tab, 0), listenIn(tab, 4)];
		await noteChats(place(tab, 4), [chat('a')], 1);
		expect(await noteChats(place(77, 0, 'https://shop.example'), [chat('c', 'Ali')], 2)).toEqual([]);
		await noteChats(place(78), [chat('b', 'Ben Tan')], 3);
		await expect.poll(() => frames[1]!.length).toBe(1);
		expect(frames).toEqual([[], [[{ name: 'Ben Tan', details: [], waitingSince: null }]]]);
	});

	it('takes nothing from a page that is no chat', async () => {
		await noteChats(place(1), [{ conversation: 'a', text: 'hello' }, null], 1);
		await noteChats(place(2), 'chats', 1);
		expect((await desk()).chats).toEqual([]);
	});

	it('lets the chats of a closed tab go', async () => {
		followTabs(
			() => 9,
			(error) => {
				throw error;
			},
		);
		const tab = fake.tabs.open({ url: 'https://desk.example/' });
		await noteChats(place(tab.id), [chat('a')], 1);
		fake.tabs.close(tab.id);
		await expect.poll(async () => (await desk()).chats).toEqual([]);
	});
});
