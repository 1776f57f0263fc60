import { beforeEach, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { separatorText } from '../../src/adapters/known-expressions.ts';
import { parseLocalAdapters } from '../../src/adapters/parse-local.ts';
import {
	dropLocal,
	exportLocal,
	importLocal,
	localFor,
	onGivenAdaptersChanged,
	saveLocal,
} from '../../src/background/local-adapters.ts';
import { deleteEverything } from '../../src/browser/storage.ts';
import { fake } from '../fakes/browser.ts';
import { startWorker } from '../fakes/worker.ts';

const origin = 'https://desk.example';
const site = {
	origin,
	adapter: {
		id: 'zendesk',
		name: 'x',
		basis: 'live',
		detect: { url: '.*', present: [{ css: 'body' }] },
		conversation: {
			root: [{ css: 'x-app >>> .log' }],
			order: 'oldest-first',
			customerName: { css: [{ css: 'h2' }], from: 'document' },
			queue: { css: [{ css: '.inbox' }], from: 'document' },
			brand: { attribute: 'data-brand', from: 'root' },
		},
		row: {
			css: [{ css: '.row' }],
			id: { attribute: 'data-id' },
			temporaryId: '^tmp',
			role: [
				{ role: 'customer', where: 'inside', css: '.in' },
				{ role: null, where: 'self', css: '*', author: 'Bot' },
				{ role: 'customer', where: 'self', css: '*', byCustomer: true },
			],
			separators: separatorText,
			continues: ':not(:has(.name))',
			grouped: 'first-row',
			body: { css: [{ css: '.text' }] },
			drop: ['button'],
			time: { css: [{ css: 'time' }], attribute: 'datetime', form: 'iso' },
			otherwise: 'agent',
		},
		composer: { css: [{ css: 'textarea' }], from: 'document', send: [{ css: '.send' }] },
	},
};
type Site = typeof site;
/** The site with one thing else. */
const but = (change: (copy: Site) => void): unknown => {
	const copy = JSON.parse(JSON.stringify(site));
	change(copy);
	return copy;
};

beforeEach(() => browser.storage.local.clear());

test('a site that was set up is kept for its origin alone, until another takes its place', async () => {
	expect(await saveLocal(site)).toEqual({ origins: [origin], problems: [] });
	expect(await localFor('https://other.example')).toEqual([]);
	expect(await localFor(origin)).toHaveLength(1);
	await saveLocal(but((one) => (one.adapter.row.css = [{ css: '.line' }])));
	expect((await localFor(origin)).map(({ adapter }) => adapter.row.css[0]?.css)).toEqual(['.line']);
	await dropLocal(origin);
	expect(await localFor(origin)).toEqual([]);
});

test('says for itself what it is and where it is used, whatever the file says', () => {
	const parsed = parseLocalAdapters([site]);
	expect(parsed.ok && parsed.value[0]?.adapter).toMatchObject({
		id: 'set-up',
		name: 'desk.example',
		detect: { url: '^https:\\/\\/desk\\.example/', present: [{ css: 'x-app >>> .log' }] },
		row: {
			role: site.adapter.row.role,
			otherwise: null,
			separators: separatorText,
			temporaryId: '^tmp',
			continues: ':not(:has(.name))',
			grouped: 'first-row',
		},
	});
});

test.each<[string, unknown, string]>([
	['no list', {}, 'sites'],
	['no site', ['x'], 'sites[0]'],
	['a site with a path', [but((one) => (one.origin = `${origin}/a`))], 'sites[0].origin'],
	['a page of the browser', [but((one) => (one.origin = 'chrome://settings'))], 'sites[0].origin'],
	['no rows', [but((one) => (one.adapter.row.css = []))], 'sites[0].adapter.row.css'],
	['a style sheet', [but((one) => (one.adapter.row.css = [{ css: 'a{b:c}' }]))], 'sites[0].adapter.row.css[0].css'],
	[
		'an unknown role',
		[but((one) => (one.adapter.row.role[1]!.role = 'boss' as never))],
		'sites[0].adapter.row.role[1].role',
	],
	[
		'an expression that never ends',
		[but((one) => (one.adapter.row.temporaryId = '(a+)+$'))],
		'sites[0].adapter.row.temporaryId',
	],
	[
		'a choice within a choice',
		[but((one) => (one.adapter.row.separators = '(?:a|a)(?:a|a)$'))],
		'sites[0].adapter.row.separators',
	],
	['a run that is none', [but((one) => (one.adapter.row.grouped = 'middle'))], 'sites[0].adapter.row.grouped'],
	['a repeat', [but((one) => (one.adapter.row.separators = '.*x'))], 'sites[0].adapter.row.separators'],
	['half an expression', [but((one) => (one.adapter.row.separators = '('))], 'sites[0].adapter.row.separators'],
	['no reply box', [{ ...site, adapter: { ...site.adapter, composer: undefined } }], 'sites[0].adapter.composer'],
	[
		'an attribute that is none',
		[but((one) => (one.adapter.row.id.attribute = 'a b'))],
		'sites[0].adapter.row.id.attribute',
	],
])('refuses what is no description of a site, and says where: %s', (_, sites, at) => {
	const parsed = parseLocalAdapters(sites);
	expect(parsed.ok ? [] : parsed.problems.map((one) => one.at)).toContain(at);
});

test('a file brings the sites to another browser', async () => {
	await saveLocal(site);
	const file = await exportLocal();
	const kept = await localFor(origin);
	await browser.storage.local.clear();
	expect(await importLocal(file)).toEqual({ sites: [origin], problems: [] });
	expect(await localFor(origin)).toEqual(kept);
});

test.each([
	['no JSON', 'hello', ''],
	['another file', '{"rules":[]}', ''],
	['a newer format', '{"santun":"sites","format":2,"sites":[]}', 'format'],
	['one wrong site of two', JSON.stringify({ santun: 'sites', format: 1, sites: [site, {}] }), 'sites[1].origin'],
])('a file that cannot be read changes nothing: %s', async (_, text, at) => {
	const { sites, problems } = await importLocal(text);
	expect(sites).toEqual([]);
	expect(problems.map((one) => one.at)).toContain(at);
	expect(await localFor(origin)).toEqual([]);
});

test('one broken entry in storage does not take the others with it', async () => {
	await browser.storage.local.set({ 'local-adapters': [{ origin: 'x' }, site] });
	expect(await localFor(origin)).toHaveLength(1);
});

test('two changes at once are both kept', async () => {
	await Promise.all([saveLocal(site), saveLocal({ ...site, origin: 'https://other.example' })]);
	expect(await localFor(origin)).toHaveLength(1);
	expect(await localFor('https://other.example')).toHaveLength(1);
});

test('what is being kept while everything is deleted does not come back', async () => {
	const saving = saveLocal(site);
	await Promise.all([deleteEverything(), saving]);
	expect(await browser.storage.local.get(null)).toEqual({});
});

test('an administrator’s file says how to read a site, unless somebody pointed at it here', async () => {
	fake.manage({ adapters: JSON.stringify({ santun: 'sites', format: 1, sites: [site] }) });
	const order = async () => (await localFor(origin)).map(({ adapter }) => adapter.conversation.order);
	expect(await order()).toEqual(['oldest-first']);
	await saveLocal(
		but(({ adapter }) => {
			adapter.conversation.order = 'newest-first';
		}),
	);
	expect(await order()).toEqual(['newest-first']);
	fake.manage({ adapters: 'nonsense' });
	expect(await localFor('https://other.example')).toEqual([]);
});

const sitesFile = (...sites: readonly unknown[]): string => JSON.stringify({ santun: 'sites', format: 1, sites });

test('the sites that an administrator describes in another way are told, and those they describe no more', () => {
	const told: (readonly string[])[] = [];
	const life = new AbortController();
	const other = { ...site, origin: 'https://other.example' };
	fake.manage({ adapters: sitesFile(site) });
	onGivenAdaptersChanged((origins) => told.push(origins), life.signal);
	fake.manage({ adapters: sitesFile(site, other) });
	fake.manage({
		adapters: sitesFile(
			but((one) => (one.adapter.conversation.order = 'newest-first')),
			other,
		),
	});
	fake.manage({ adapters: 'nonsense' });
	life.abort();
	fake.manage({ adapters: sitesFile(site) });
	expect(told).toEqual([[other.origin], [origin], [origin, other.origin]]);
});

test('a page that is open is read anew when its administrator describes it in another way', async () => {
	const worker = await startWorker();
	const heard: unknown[] = [];
	const page = worker.fake.tabs.open({ url: `${origin}/inbox` });
	worker.fake.permissions.userSays = 'yes';
	await worker.browser.permissions.request({ origins: [`${origin}/*`] });
	worker.fake.at({ tab: page.id }, () =>
		worker.browser.runtime.onMessage.addListener((message) => {
			heard.push(message);
			return undefined;
		}),
	);
	worker.fake.manage({ adapters: sitesFile(site) });
	await vi.waitFor(() => expect(heard).toContainEqual({ santun: 'restart', data: { origins: [origin] } }));
});
