import { beforeEach, describe, expect, it } from 'vitest';
import { openPinned, pinnedChat } from '../../src/browser/pins.ts';
import browser, { fake, reset } from '../fakes/browser.ts';
import { startWorker } from '../fakes/worker.ts';

beforeEach(reset);

const searchOf = (at: number): string => new URL(fake.windows[at]?.url ?? '').search;

describe('windows that stay with one chat', () => {
	it('know their chat, which is not in their address', async () => {
		await openPinned(7, '+60123456789');
		await openPinned(8, 'b');
		expect(searchOf(0)).toMatch(/^\?tab=7&pin=/);
		expect(decodeURIComponent(searchOf(0))).not.toContain('60123456789');
		expect(await pinnedChat(searchOf(0))).toBe('+60123456789');
		expect(await pinnedChat(searchOf(1))).toBe('b');
	});

	it('are opened by the worker, where changes of what is kept take turns', async () => {
		const worker = await startWorker();
		await Promise.all([
			worker.ask('pin', { tab: 7, conversation: 'a' }),
			worker.ask('pin', { tab: 8, conversation: 'b' }),
		]);
		const { pins } = await worker.browser.storage.session.get('pins');
		expect(Object.values(Object(pins)).toSorted()).toEqual(['a', 'b']);
		expect(worker.fake.windows).toHaveLength(2);
	});

	it('know theirs, too, when two are opened in the same moment', async () => {
		await Promise.all([openPinned(7, 'a'), openPinned(8, 'b')]);
		const chats = [await pinnedChat(searchOf(0)), await pinnedChat(searchOf(1))];
		expect(chats.toSorted()).toEqual(['a', 'b']);
	});

	it.each(['', '?tab=7', '?tab=7&pin=unknown'])('an address like “%s” has none', async (search) => {
		expect(await pinnedChat(search)).toBeNull();
	});

	it('are remembered only so many, and only until the browser is closed', async () => {
		for (let i = 0; i < 25; i++) await openPinned(7, `c${i}`);
		expect(await pinnedChat(searchOf(0))).toBeNull();
		expect(await pinnedChat(searchOf(24))).toBe('c24');
		expect(await browser.storage.local.get(null)).toEqual({});
	});
});
