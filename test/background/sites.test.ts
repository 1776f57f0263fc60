import { beforeEach, describe, expect, it, test } from 'vitest';
import { siteState, sitesOff, syncSites } from '../../src/background/sites.ts';
import { handle } from '../../src/browser/messenger.ts';
import browser, { fake, reset } from '../fakes/browser.ts';

beforeEach(reset);
const desk = { origins: ['https://desk.example/*'] };
const registered = async () => (await browser.scripting.getRegisteredContentScripts()).map(({ matches }) => matches);

describe('granted sites', () => {
	it('get the content script, and lose it when they are taken back', async () => {
		fake.permissions.grant(desk);
		await syncSites();
		expect(await registered()).toEqual([desk.origins]);
		await browser.permissions.remove(desk);
		await syncSites();
		expect(await registered()).toEqual([]);
	});

	it('are registered once, however often and at once that is asked for', async () => {
		fake.permissions.grant(desk);
		fake.permissions.grant({ origins: ['https://two.example/*'] });
		await Promise.all([syncSites(), syncSites(), syncSites()]);
		expect(await registered()).toEqual([['https://desk.example/*', 'https://two.example/*']]);
	});

	it('start in tabs that are open already, but not where a script answers', async () => {
		fake.permissions.grant(desk);
		const fresh = fake.tabs.open({ url: 'https://desk.example/a' });
		const running = fake.tabs.open({ url: 'https://desk.example/b' });
		fake.tabs.open({ url: 'https://else.example/' });
		fake.at({ tab: running.id }, () =>
			handle({ currentView: () => ({ page: 'waiting', site: '', adapter: '' }) }, new AbortController().signal),
		);
		await syncSites();
		expect(fake.scripting.injections).toEqual([
			{ target: { tabId: fresh.id, allFrames: true }, files: ['content/probe.js'] },
		]);
	});
});

test('of the frames of a page those are told that may not be read', async () => {
	fake.permissions.grant(desk);
	expect(await sitesOff(['https://desk.example', 'https://chat.example'])).toEqual(['https://chat.example']);
});

describe('the site of a tab', () => {
	it.each([
		[undefined, { site: 'unknown' }],
		['chrome://newtab/', { site: 'impossible' }],
		['https://off.example/x', { site: 'off', origin: 'https://off.example' }],
		['https://desk.example/x', { site: 'on', origin: 'https://desk.example' }],
	])('%s', async (url, expected) => {
		fake.permissions.grant(desk);
		const tab = fake.tabs.open(url === undefined ? {} : { url });
		expect(await siteState(tab.id)).toEqual(expected);
	});
});
