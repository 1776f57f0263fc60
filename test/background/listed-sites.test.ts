import { beforeEach, describe, expect, it } from 'vitest';
import { parseListedSites } from '../../src/background/listed-sites.ts';
import { noteHealth, siteHealth } from '../../src/background/site-health.ts';
import { knownSites } from '../../src/background/sites.ts';
import { fake, reset } from '../fakes/browser.ts';

beforeEach(reset);

describe('the list of an administrator', () => {
	it.each([
		['https://desk.example.com', ['https://desk.example.com']],
		['desk.example.com\nhttps://chat.example.com/inbox?x=1', ['https://desk.example.com', 'https://chat.example.com']],
		['https://a.example, https://a.example; http://b.example:8080', ['https://a.example', 'http://b.example:8080']],
		['', []],
		[undefined, []],
		[['https://a.example'], []],
	])('%j', (stored, origins) => {
		expect(parseListedSites(stored)).toEqual({ origins, wrong: [] });
	});

	it.each(['desk', 'ftp://desk.example', 'https://*.example.com', 'javascript:alert(1)', '<all_urls>'])(
		'“%s” is left out and told, and takes nothing with it',
		(entry) => {
			expect(parseListedSites(`https://a.example ${entry}`)).toEqual({
				origins: ['https://a.example'],
				wrong: [entry],
			});
		},
	);

	it('is long only within reason', () => {
		const { origins } = parseListedSites(Array.from({ length: 5000 }, (_, i) => `s${i}.example.com`).join('\n'));
		expect(origins.length).toBe(200);
		expect(parseListedSites(`x.example/${'y'.repeat(1000)}`).wrong[0]?.length).toBe(80);
	});
});

describe('the sites that are known', () => {
	it('are those that are on and those of the list, with how they are doing', async () => {
		fake.manage({ sites: 'https://chat.example.com https://desk.example.com' });
		fake.permissions.grant({ origins: ['https://desk.example.com/*'] });
		await noteHealth(
			'https://desk.example.com',
			{ page: 'unreadable', site: 'x', found: { rows: 0, roles: 0, composer: true } },
			5,
		);
		expect(await knownSites()).toEqual({
			sites: [
				{ origin: 'https://chat.example.com', on: false, listed: true, health: null },
				{
					origin: 'https://desk.example.com',
					on: true,
					listed: true,
					health: { page: 'unreadable', adapter: null, since: 5 },
				},
			],
			wrong: [],
		});
	});
});

describe('how a site is doing', () => {
	const origin = 'https://desk.example.com';
	const waiting = { page: 'waiting', site: 'x', adapter: 'zendesk' } as const;

	it('keeps the time at which it began, and the adapter it was read with', async () => {
		await noteHealth(origin, waiting, 1);
		await noteHealth(origin, waiting, 2);
		expect(await siteHealth.get()).toEqual({ [origin]: { page: 'waiting', adapter: 'zendesk', since: 1 } });
		await noteHealth(origin, { page: 'unreadable', site: 'x', found: { rows: 0, roles: 0, composer: true } }, 3);
		expect(await siteHealth.get()).toEqual({ [origin]: { page: 'unreadable', adapter: 'zendesk', since: 3 } });
	});

	it('several notes at once are all kept', async () => {
		await Promise.all(['a', 'b', 'c'].map((host, at) => noteHealth(`https://${host}.example`, waiting, at)));
		expect(Object.keys(await siteHealth.get())).toHaveLength(3);
	});
});
