import { beforeEach, describe, expect, it } from 'vitest';
import { deleteEverything, item, keepFromPages } from '../../src/browser/storage.ts';
import browser, { reset } from '../fakes/browser.ts';

beforeEach(reset);

describe('what is stored', () => {
	it('is kept from content scripts', async () => {
		await keepFromPages();
		expect(browser.storage.local.accessLevel).toBe('TRUSTED_CONTEXTS');
	});

	it('is left as it is where the browser has no such switch', async () => {
		const { local } = browser.storage;
		const { setAccessLevel } = local;
		Reflect.deleteProperty(local, 'setAccessLevel');
		await expect(keepFromPages()).resolves.toBeUndefined();
		local.setAccessLevel = setAccessLevel;
	});

	it('does not come back when it is all deleted while it is being written', async () => {
		const note = item('local', 'note', (stored) => (typeof stored === 'string' ? stored : ''));
		const writing = note.set('hello');
		await Promise.all([deleteEverything(), writing]);
		expect(await browser.storage.local.get(null)).toEqual({});
	});

	it('nor does what began to be written while that was waited for', async () => {
		const note = item('local', 'note', (stored) => (typeof stored === 'string' ? stored : ''));
		const other = item('local', 'other', (stored) => (typeof stored === 'string' ? stored : ''));
		let late = Promise.resolve('');
		const slow = note.change(async () => {
			late = other.change(async () => {
				for (let i = 0; i < 50; i += 1) await null;
				return 'late';
			});
			return 'early';
		});
		await Promise.all([deleteEverything(), slow]);
		await late;
		expect(await browser.storage.local.get(null)).toEqual({});
	});
});
