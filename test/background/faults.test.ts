import { beforeEach, describe, expect, it } from 'vitest';
import { type FakeWorker, startWorker } from '../fakes/worker.ts';

let worker: FakeWorker;
beforeEach(async () => {
	worker = await startWorker();
});

const site = 'https://desk.example';
const localKeys = ['settings', 'team-pack', 'local-adapters', 'counts', 'practice-runs'];
const sessionKeys = ['desk', 'idle', 'site-health', 'pins'];

/** What no version has ever kept. */
const garbage: readonly (readonly [string, unknown])[] = [
	['a number', 7],
	['a list of lists', [[['x']], 3]],
	['a yes', true],
	['other words', { settings: { a: { b: ['c'] } }, weeks: 'none', chats: 'all', at: 'then' }],
	['names of objects', { constructor: 'x', toString: [1], hasOwnProperty: { a: 'b' } }],
	['deep nonsense', JSON.parse(`${'['.repeat(200)}1${']'.repeat(200)}`)],
];

const fill = async (value: unknown): Promise<void> => {
	await worker.browser.storage.local.set(Object.fromEntries(localKeys.map((key) => [key, value])));
	await worker.browser.storage.session.set(Object.fromEntries(sessionKeys.map((key) => [key, value])));
};

/** Everything a page and a panel ask for while a chat is coached, without changing a setting. */
const coach = async () => {
	const start = await worker.askFrom(3, 'start', { origin: site });
	const chat = { conversation: 'a', name: 'Ben', waitingSince: null, tips: 1, details: [] };
	await worker.askFrom(3, 'view', { view: { page: 'waiting', site: 'desk.example', adapter: 'zendesk' } });
	await worker.askFrom(3, 'chats', { chats: [chat] }).catch(() => undefined);
	const settings = await worker.ask('settings', null);
	await worker.ask('sites', null);
	await worker.ask('idleCard', null).catch(() => undefined);
	await worker.ask('desk', null).catch(() => undefined);
	return { start, settings };
};

const defaults = { language: null, pausedUntil: 0 };

describe('storage that holds garbage under every key', () => {
	it.each(garbage)('%s: coaching goes on with the shipped rules, says so, and overwrites nothing', async (_, value) => {
		const { hash } = await worker.askFrom(3, 'start', { origin: site });
		await fill(value);
		await worker.restart();
		const { start, settings } = await coach();
		expect(start.hash).toBe(hash);
		expect(start.pack.rules.length).toBeGreaterThan(50);
		expect([start.settings, settings]).toEqual([defaults, defaults]);
		expect(start.local).toEqual([]);
		expect(await worker.ask('isKeptLost', null)).toBe(true);
		const kept = await worker.browser.storage.local.get();
		expect(kept).toEqual(Object.fromEntries(localKeys.map((key) => [key, value])));
	});

	it('a choice that is made all the same puts what stood there aside, once', async () => {
		await fill(['of a newer version']);
		await worker.ask('changeSettings', { settings: { language: 'ms' } });
		await worker.ask('changeSettings', { settings: { language: 'en' } });
		await worker.askFrom(3, 'outcomes', { outcomes: [{ rule: 'say-sorry', what: 'seen' }] });
		await worker.ask('importSetUps', { text: '{"santun":"sites","format":1,"sites":[]}' });
		const kept = await worker.browser.storage.local.get();
		expect(kept.settings).toEqual({ language: 'en', pausedUntil: 0 });
		for (const key of ['settings', 'counts', 'local-adapters'])
			expect(kept[`${key}-unread`]).toEqual(['of a newer version']);
		expect(kept['team-pack']).toEqual(['of a newer version']);
	});

	it('what can be read is no loss, however empty', async () => {
		await worker.browser.storage.local.set({
			settings: { language: null, pausedUntil: 0, muted: {} },
			'team-pack': '',
		});
		expect(await worker.ask('isKeptLost', null)).toBe(false);
		await worker.ask('changeSettings', { settings: { language: 'ms' } });
		expect(Object.keys(await worker.browser.storage.local.get())).toEqual(['settings', 'team-pack']);
	});
});

describe('storage that rejects', () => {
	it('coaching goes on with the shipped rules and says so', async () => {
		worker.fake.storageFails = 'all';
		const { start, settings } = await coach();
		expect(start.pack.rules.length).toBeGreaterThan(50);
		expect([start.settings, settings]).toEqual([defaults, defaults]);
		expect(await worker.ask('isKeptLost', null)).toBe(true);
	});

	it('nothing is written over what it could not read', async () => {
		await worker.ask('changeSettings', { settings: { language: 'ms', experience: 'new' } });
		const before = await worker.browser.storage.local.get();
		worker.fake.storageFails = 'reads';
		await expect(worker.ask('changeSettings', { settings: { language: 'en' } })).rejects.toThrow();
		await expect(worker.askFrom(3, 'outcomes', { outcomes: [{ rule: 'say-sorry', what: 'seen' }] })).rejects.toThrow();
		await expect(worker.ask('dropSetUp', { origin: site })).rejects.toThrow();
		worker.fake.storageFails = 'nothing';
		expect(await worker.browser.storage.local.get()).toEqual(before);
	});
});

describe('storage that is full', () => {
	it('coaching goes on with what is kept, and a change that is not kept is told', async () => {
		await worker.ask('changeSettings', { settings: { language: 'ms' } });
		worker.fake.storageFails = 'writes';
		const { start } = await coach();
		expect(start.settings.language).toBe('ms');
		await expect(worker.ask('changeSettings', { settings: { language: 'en' } })).rejects.toThrow('QUOTA');
		expect((await worker.ask('settings', null)).language).toBe('ms');
		worker.fake.storageFails = 'nothing';
		expect((await worker.ask('changeSettings', { settings: { experience: 'new' } })).language).toBe('ms');
	});
});

describe('“Delete everything”', () => {
	it('deletes what is kept under every key, also what was put aside, and coaching goes on', async () => {
		await fill(['x']);
		await worker.ask('changeSettings', { settings: { language: 'ms' } });
		void worker.askFrom(3, 'outcomes', { outcomes: [{ rule: 'say-sorry', what: 'seen' }] });
		await worker.ask('deleteEverything', null);
		expect(await worker.browser.storage.local.get()).toEqual({});
		expect(await worker.browser.storage.session.get()).toEqual({});
		const { start } = await coach();
		expect(start.settings).toEqual(defaults);
		expect(await worker.ask('isKeptLost', null)).toBe(false);
	});

	it('also deletes a choice that is being kept in the same moment', async () => {
		const kept = worker.ask('changeSettings', { settings: { language: 'ms' } });
		await worker.ask('deleteEverything', null);
		await kept;
		expect(await worker.browser.storage.local.get()).toEqual({});
	});

	it('deletes what cannot be read, too', async () => {
		await worker.ask('changeSettings', { settings: { language: 'ms' } });
		worker.fake.storageFails = 'reads';
		await worker.ask('deleteEverything', null);
		worker.fake.storageFails = 'nothing';
		expect(await worker.browser.storage.local.get()).toEqual({});
	});

	it('is not for scripts in pages', async () => {
		await worker.ask('changeSettings', { settings: { language: 'ms' } });
		await worker.askFrom(3, 'deleteEverything', null);
		expect(await worker.browser.storage.local.get()).toEqual({ settings: { language: 'ms', pausedUntil: 0 } });
	});
});
