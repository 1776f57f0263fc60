import { beforeEach, describe, expect, test } from 'vitest';
import browser, { fake, reset } from './browser.ts';

beforeEach(reset);

describe('messages', () => {
	test.each([
		[
			{ a: undefined, b: new Date(0), c: new Map([[1, 2]]), d: Number.NaN },
			{ b: '1970-01-01T00:00:00.000Z', c: {}, d: null },
		],
		[undefined, null],
		['text', 'text'],
	])('%o arrives, and is answered, as JSON', async (sent, received) => {
		let heard: unknown = 'nothing';
		browser.runtime.onMessage.addListener((message) => {
			heard = message;
			return Promise.resolve(sent);
		});
		expect(await browser.runtime.sendMessage(sent)).toEqual(received);
		expect(heard).toEqual(received);
	});

	test('reject where nobody listens, and answer with nothing where nobody answers', async () => {
		await expect(browser.runtime.sendMessage(1)).rejects.toThrow('Receiving end does not exist');
		browser.runtime.onMessage.addListener(() => undefined);
		expect(await browser.runtime.sendMessage(1)).toBeUndefined();
	});

	test('of a failure only the text crosses over', async () => {
		browser.runtime.onMessage.addListener(() => Promise.reject(new RangeError('too far')));
		const error = await browser.runtime.sendMessage(1).catch((reason: unknown) => reason);
		expect(error).toBeInstanceOf(Error);
		expect(error).not.toBeInstanceOf(RangeError);
		expect(error).toHaveProperty('message', 'too far');
	});

	test('a listener may answer later by the callback', async () => {
		browser.runtime.onMessage.addListener((_, __, respond) => {
			queueMicrotask(() => respond('later'));
			return true;
		});
		expect(await browser.runtime.sendMessage(1)).toBe('later');
	});

	test('go to one place: a tab hears what is sent to it, and its frame', async () => {
		fake.at({ tab: 7 }, () => browser.runtime.onMessage.addListener(() => Promise.resolve('top')));
		fake.at({ tab: 7, frame: 3 }, () => browser.runtime.onMessage.addListener(() => Promise.resolve('frame')));
		expect(await browser.tabs.sendMessage(7, 1, { frameId: 0 })).toBe('top');
		expect(await browser.tabs.sendMessage(7, 1, { frameId: 3 })).toBe('frame');
		await expect(browser.tabs.sendMessage(8, 1)).rejects.toThrow('Receiving end');
		await expect(browser.runtime.sendMessage(1)).rejects.toThrow('Receiving end');
	});

	test('say who sent them', async () => {
		browser.runtime.onMessage.addListener((_, sender) => Promise.resolve(sender));
		expect(await browser.runtime.sendMessage(1)).toMatchObject({ id: 'santun', origin: 'chrome-extension://santun' });
		expect(
			await fake.at({ tab: 7, url: 'https://desk.example/inbox' }, () => browser.runtime.sendMessage(1)),
		).toMatchObject({ tab: { id: 7 }, frameId: 0, origin: 'https://desk.example' });
	});
});

describe('storage', () => {
	test('keeps copies', async () => {
		const value = { list: [1] };
		await browser.storage.local.set({ value, gone: undefined });
		value.list.push(2);
		expect(await browser.storage.local.get()).toEqual({ value: { list: [1] } });
	});

	test.each([
		['one key', 'a', { a: 1 }],
		['several', ['a', 'b', 'x'], { a: 1, b: 2 }],
		['with what to answer instead', { b: 0, x: 9 }, { b: 2, x: 9 }],
		['all', null, { a: 1, b: 2 }],
	])('reads %s', async (_, keys, values) => {
		await browser.storage.session.set({ a: 1, b: 2 });
		expect(await browser.storage.session.get(keys)).toEqual(values);
	});

	test('tells of real changes only, with what was there before', async () => {
		const told: unknown[] = [];
		browser.storage.onChanged.addListener((changes, area) => told.push([area, changes]));
		await browser.storage.local.set({ a: 1 });
		await browser.storage.local.set({ a: 1 });
		await browser.storage.local.set({ a: 2 });
		await browser.storage.local.remove(['a', 'b']);
		await browser.storage.local.clear();
		expect(told).toEqual([
			['local', { a: { newValue: 1 } }],
			['local', { a: { oldValue: 1, newValue: 2 } }],
			['local', { a: { oldValue: 2 } }],
		]);
	});

	test('what is managed only the administrator sets', async () => {
		await expect(browser.storage.managed.set({ a: 1 })).rejects.toThrow('read-only');
		fake.manage({ a: 1 });
		expect(await browser.storage.managed.get('a')).toEqual({ a: 1 });
	});
});

test('a user may say no', async () => {
	const wanted = { origins: ['https://desk.example/*'] };
	fake.permissions.userSays = 'no';
	expect(await browser.permissions.request(wanted)).toBe(false);
	expect(await browser.permissions.contains(wanted)).toBe(false);
	fake.permissions.userSays = 'yes';
	expect(await browser.permissions.request(wanted)).toBe(true);
	expect(await browser.permissions.getAll()).toEqual({ origins: wanted.origins, permissions: [] });
});

test('content scripts are registered once', async () => {
	const script = { id: 'a', matches: ['https://desk.example/*'] };
	await browser.scripting.registerContentScripts([script]);
	await expect(browser.scripting.registerContentScripts([script])).rejects.toThrow('Duplicate');
	expect(await browser.scripting.getRegisteredContentScripts({ ids: ['a', 'b'] })).toEqual([script]);
	await browser.scripting.unregisterContentScripts({ ids: ['a'] });
	await expect(browser.scripting.unregisterContentScripts({ ids: ['a'] })).rejects.toThrow('Nonexistent');
});

test('one tab is in front of each window', async () => {
	const first = fake.tabs.open({ url: 'https://a.example/' });
	const second = fake.tabs.open();
	expect(await browser.tabs.query({ active: true, currentWindow: true })).toEqual([second]);
	fake.tabs.activate(first.id);
	expect((await browser.tabs.query({ active: true })).map(({ id }) => id)).toEqual([first.id]);
});

test('a reset browser has forgotten everything, listeners too', async () => {
	browser.runtime.onMessage.addListener(() => Promise.resolve(1));
	await browser.storage.local.set({ a: 1 });
	fake.speak('ms');
	reset();
	await expect(browser.runtime.sendMessage(1)).rejects.toThrow('Receiving end');
	expect(await browser.storage.local.get()).toEqual({});
	expect(browser.i18n.getUILanguage()).toBe('en-GB');
});
