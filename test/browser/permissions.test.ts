import { beforeEach, describe, expect, it } from 'vitest';
import { dropOrigin, hasOrigin, patternOf, requestOrigin, siteOf } from '../../src/browser/permissions.ts';
import { fake, reset } from '../fakes/browser.ts';

beforeEach(reset);

describe('sites', () => {
	it.each([
		['https://desk.example', 'https://desk.example/*'],
		['http://127.0.0.1:8080', 'http://127.0.0.1/*'],
		['chrome://extensions', null],
		['about:blank', null],
		['file:///home/me/x.html', null],
		['moz-extension://1-2/panel.html', null],
		['not an address', null],
	])('%s is asked for as %s', (origin, pattern) => {
		expect(patternOf(origin)).toBe(pattern);
	});

	it('are named by their origin', () => {
		expect(siteOf('https://desk.example:8443/chats/1?x=2')).toBe('https://desk.example:8443');
		expect(siteOf('chrome://newtab/')).toBeNull();
	});

	it('are granted and given back one by one', async () => {
		await expect(requestOrigin('https://desk.example')).resolves.toBe(true);
		await expect(hasOrigin('https://desk.example')).resolves.toBe(true);
		await expect(hasOrigin('https://other.example')).resolves.toBe(false);
		await expect(dropOrigin('https://desk.example')).resolves.toBe(true);
		await expect(hasOrigin('https://desk.example')).resolves.toBe(false);
	});

	it('that no extension may read are not even asked for', async () => {
		await expect(requestOrigin('chrome://settings')).resolves.toBe(false);
		expect(fake.permissions.requests).toEqual([]);
	});
});
