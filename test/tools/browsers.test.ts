import { describe, expect, test } from 'vitest';
import { type BrowserName, browserPath, type Surroundings } from '../../src/tools/browsers.mjs';

const find = (browser: BrowserName, surroundings: Surroundings, ...there: readonly string[]) =>
	browserPath(browser, { ...surroundings, exists: (path) => there.includes(path) });

const linux = { platform: 'linux', env: { PATH: '/usr/bin:relative:/home/siti/bin' } } as const;
const mac = { platform: 'darwin', env: { HOME: '/Users/siti' } } as const;
const windows = {
	platform: 'win32',
	env: { ProgramFiles: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\siti\\AppData\\Local' },
} as const;

describe('a browser is found where it usually is', () => {
	test.each([
		['chromium', linux, '/usr/bin/chromium'],
		['chromium', linux, '/usr/local/bin/google-chrome'],
		['chromium', linux, '/home/siti/bin/chromium'],
		['chromium', linux, '/snap/bin/chromium'],
		['chromium', mac, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
		['chromium', mac, '/Users/siti/Applications/Chromium.app/Contents/MacOS/Chromium'],
		['chromium', windows, 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
		['chromium', windows, 'C:\\Users\\siti\\AppData\\Local\\Chromium\\Application\\chrome.exe'],
		['firefox', linux, '/usr/bin/firefox-esr'],
		['firefox', mac, '/Applications/Firefox.app/Contents/MacOS/firefox'],
		['firefox', windows, 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
	] as const)('%s %#: %o', (browser, surroundings, place) => {
		expect(find(browser, surroundings, place)).toBe(place);
	});
});

test('the likelier one comes first', () => {
	expect(find('chromium', linux, '/usr/bin/google-chrome', '/usr/bin/chromium')).toBe('/usr/bin/chromium');
});

test('a relative folder of PATH is not searched', () => {
	expect(find('chromium', linux, 'relative/chromium')).toBeUndefined();
});

test('a variable that is set is the only place', () => {
	const env = { ...linux.env, CHROMIUM_PATH: '/opt/mine' };
	expect(find('chromium', { ...linux, env }, '/usr/bin/chromium')).toBeUndefined();
	expect(find('chromium', { ...linux, env }, '/usr/bin/chromium', '/opt/mine')).toBe('/opt/mine');
	expect(find('firefox', { ...linux, env }, '/usr/bin/firefox')).toBe('/usr/bin/firefox');
});

test('an empty variable says nothing', () => {
	expect(find('chromium', { ...linux, env: { CHROMIUM_PATH: '' } }, '/usr/bin/chromium')).toBe('/usr/bin/chromium');
});

test('a browser that is nowhere is not found', () => {
	expect(find('chromium', { platform: 'win32', env: {} })).toBeUndefined();
});
