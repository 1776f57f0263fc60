// Node built-ins only: this runs before node_modules exists.
import { existsSync } from 'node:fs';
import { posix, win32 } from 'node:path';

/** What is to be known of a browser: the variable that names it, its commands, its Debian packages, its usual places. */
const browsers = {
	chromium: {
		variable: 'CHROMIUM_PATH',
		packages: ['chromium', 'chromium-browser'],
		commands: [
			'chromium',
			'google-chrome-stable',
			'google-chrome',
			'chromium-browser',
			'microsoft-edge',
			'brave-browser',
		],
		linux: ['/opt/google/chrome/chrome', '/snap/bin/chromium'],
		mac: [
			'Chromium.app/Contents/MacOS/Chromium',
			'Google Chrome.app/Contents/MacOS/Google Chrome',
			'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
			'Brave Browser.app/Contents/MacOS/Brave Browser',
		],
		windows: [
			'Chromium\\Application\\chrome.exe',
			'Google\\Chrome\\Application\\chrome.exe',
			'Microsoft\\Edge\\Application\\msedge.exe',
			'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
		],
	},
	firefox: {
		variable: 'FIREFOX_PATH',
		packages: ['firefox-esr', 'firefox'],
		commands: ['firefox-esr', 'firefox'],
		linux: ['/opt/firefox/firefox', '/snap/bin/firefox'],
		mac: ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
		windows: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
	},
};

/** The browsers by name. */
export const browserNames = Object.keys(browsers);

/** The environment variable that says where a browser is. */
export const variableOf = (browser) => browsers[browser].variable;

/** Debian packages that bring a browser, the one to try first in front. */
export const packagesOf = (browser) => browsers[browser].packages;

/** Where a browser may be, likeliest first; a variable that is set is the only place. */
export const browserPlaces = (browser, { platform = process.platform, env = process.env } = {}) => {
	const { variable, commands, linux, mac, windows } = browsers[browser];
	if (env[variable]) return [env[variable]];
	if (platform === 'darwin') {
		const folders = ['/Applications', ...(env.HOME ? [posix.join(env.HOME, 'Applications')] : [])];
		return mac.flatMap((app) => folders.map((folder) => posix.join(folder, app)));
	}
	if (platform === 'win32') {
		const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(Boolean);
		return windows.flatMap((program) => folders.map((folder) => win32.join(folder, program)));
	}
	const folders = [...new Set(['/usr/bin', '/usr/local/bin', ...(env.PATH ?? '').split(':').filter(posix.isAbsolute)])];
	return [...commands.flatMap((command) => folders.map((folder) => posix.join(folder, command))), ...linux];
};

/** The first place where the browser is, or undefined. */
export const browserPath = (browser, { platform, env, exists = existsSync } = {}) =>
	browserPlaces(browser, { platform, env }).find((place) => exists(place));
