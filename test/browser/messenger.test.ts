import { beforeEach, describe, expect, expectTypeOf, it } from 'vitest';
import { type Data, handle, type Reply, type Sender, send, sendToTab } from '../../src/browser/messenger.ts';
import type { Settings } from '../../src/protocol/settings.ts';
import browser, { fake, reset } from '../fakes/browser.ts';

beforeEach(reset);
const life = () => new AbortController();
const settings: Settings = { language: 'ms', pausedUntil: 0 };

describe('messages between contexts', () => {
	it('carry data to the handler and its answer back', async () => {
		handle({ settings: () => settings }, life().signal);
		await expect(send('settings', null)).resolves.toEqual(settings);
		expectTypeOf<Reply<'settings'>>().toEqualTypeOf<Settings>();
	});

	it('carry the error of a handler to the sender, whether thrown at once or later', async () => {
		handle(
			{
				settings: () => {
					throw new Error('broken');
				},
				siteState: async () => {
					throw new Error('gone');
				},
			},
			life().signal,
		);
		await expect(send('settings', null)).rejects.toThrow('broken');
		await expect(send('siteState', { tab: 1 })).rejects.toThrow('gone');
	});

	it('are left to other contexts where there is no handler', async () => {
		handle({ settings: () => settings }, life().signal);
		handle({ siteState: () => ({ site: 'unknown' }) }, life().signal);
		await expect(send('siteState', { tab: 1 })).resolves.toEqual({ site: 'unknown' });
		await expect(send('start', { origin: 'https://x.example' })).resolves.toBeUndefined();
	});

	it('are not answered after the signal', async () => {
		const ending = life();
		handle({ settings: () => settings }, ending.signal);
		ending.abort();
		await expect(send('settings', null)).rejects.toThrow();
	});

	it('reach the content script of one tab', async () => {
		fake.at({ tab: 7 }, () => handle({ copied: () => null }, life().signal));
		await expect(sendToTab(7, 'copied', { conversation: 'a', tip: 'b' })).resolves.toBeNull();
		await expect(sendToTab(8, 'copied', { conversation: 'a', tip: 'b' })).rejects.toThrow();
	});
});

describe('a content script, which its page may have taken over', () => {
	it('may tell what it sees and ask for the rules', async () => {
		const heard: unknown[] = [];
		const view = (data: Data<'view'>, sender: Sender): null => {
			heard.push(data.view.page, sender);
			return null;
		};
		handle({ view }, life().signal);
		await fake.at({ tab: 3 }, () => send('view', { view: { page: 'waiting', site: 'x', adapter: 'y' } }));
		expect(heard).toEqual(['waiting', { trusted: false, tab: 3, frame: 0, origin: 'https://desk.example' }]);
	});

	it('may not change settings or switch sites', async () => {
		handle({ changeSettings: () => settings, switchSite: () => true }, life().signal);
		const forged = fake.at({ tab: 3 }, () => [
			send('changeSettings', { settings: { language: 'ms' } }),
			send('switchSite', { origin: 'https://bank.example', on: true }),
		]);
		expect(await Promise.all(forged)).toEqual([undefined, undefined]);
	});

	it('is not believed when another extension or a malformed message speaks', async () => {
		handle({ settings: () => settings }, life().signal);
		await expect(browser.runtime.sendMessage({ kind: 'settings' })).resolves.toBeUndefined();
		await expect(browser.runtime.sendMessage('settings')).resolves.toBeUndefined();
		await expect(browser.runtime.sendMessage({ santun: 'constructor', data: null })).resolves.toBeUndefined();
	});
});
