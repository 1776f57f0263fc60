import { beforeEach, describe, expect, it } from 'vitest';
import { keepFromPages } from '../../src/browser/storage.ts';
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
});
