import { expect, it, vi } from 'vitest';
import type { send } from '../../src/browser/messenger.ts';
import { emptyDesk } from '../../src/engine/desk.ts';
import { createOwnHost } from '../../src/practice-page/own-host.ts';
import type { Settings } from '../../src/protocol/settings.ts';
import { fakeClock } from '../fakes/clock.ts';

/** A panel within the practice page, before a worker that keeps settings and a page that is told of pauses. */
const open = () => {
	let kept: Settings = { language: null, pausedUntil: 5000 };
	const asked: string[] = [];
	const pauses: number[] = [];
	const toWorker = async (kind: string, data: unknown): Promise<unknown> => {
		asked.push(`${kind} ${JSON.stringify(data)}`);
		if (kind === 'changeSettings') kept = { ...kept, ...(data as { settings: Partial<Settings> }).settings };
		return kept;
	};
	const shown = vi.fn(() => null);
	const { host, own } = createOwnHost(
		{
			send: toWorker as typeof send,
			copyText: async () => undefined,
			openOptions: async () => undefined,
			browserLanguage: 'en',
			clock: fakeClock(),
		},
		{ handlers: { show: shown }, pauseUntil: (time) => pauses.push(time) },
	);
	return { host, own, asked, pauses, shown, kept: () => kept };
};

it('a pause of real work is none here, and a pause here is none of real work', async () => {
	const { host, pauses, kept, asked, own } = open();
	expect(await host.send('settings', null)).toEqual({ language: null, pausedUntil: 0, pausedSites: {} });
	expect(await host.send('changeSettings', { settings: { pausedUntil: 9000, pausedSites: {} } })).toEqual({
		language: null,
		pausedUntil: 9000,
		pausedSites: {},
	});
	expect(pauses).toEqual([9000]);
	expect(kept().pausedUntil).toBe(5000);
	expect(asked.some((one) => one.startsWith('changeSettings'))).toBe(false);
	expect(own({ language: 'ms', pausedUntil: 5000 })).toEqual({ language: 'ms', pausedUntil: 9000, pausedSites: {} });
});

it('the language is the one of real work', async () => {
	const { host, kept } = open();
	await host.send('changeSettings', { settings: { language: 'ms' } });
	expect(kept()).toEqual({ language: 'ms', pausedUntil: 5000 });
});

it('chats of real work are not told, and nothing but settings reaches the worker', async () => {
	const { host, asked } = open();
	expect(await host.send('desk', null)).toEqual(emptyDesk);
	expect(await host.send('siteState', { tab: 0 })).toEqual({ site: 'impossible' });
	await expect(host.send('switchSite', { origin: 'https://desk.example', on: true })).rejects.toThrow('switchSite');
	expect(asked).toEqual([]);
});

it('what is told to the page is told to this one, and what it does not know is refused', async () => {
	const { host, shown } = open();
	expect(await host.sendToTab(0, 'show', { conversation: 'farah' })).toBe(null);
	expect(shown).toHaveBeenCalledWith({ conversation: 'farah' }, expect.objectContaining({ trusted: true, tab: 0 }));
	await expect(host.sendToTab(0, 'currentView', null)).rejects.toThrow('currentView');
});
