import { spawn } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserPath } from './browser-path.ts';
import { type BrowserProcess, watchProcess } from './browser-process.ts';
import { connectMarionette, type Marionette } from './marionette.ts';
import { until } from './wait.ts';

/** Values of about:config, by name. */
export type Prefs = Readonly<Record<string, string | number | boolean>>;

/** Every address but loopback goes to a proxy that nobody runs; the rest are things not even to try. */
const OFF_THE_NETWORK: Prefs = {
	'network.proxy.type': 1,
	'network.proxy.http': '127.0.0.1',
	'network.proxy.http_port': 9,
	'network.proxy.ssl': '127.0.0.1',
	'network.proxy.ssl_port': 9,
	'network.proxy.no_proxies_on': 'localhost,127.0.0.1,.localhost',
	'network.captive-portal-service.enabled': false,
	'network.connectivity-service.enabled': false,
	'app.update.enabled': false,
	'browser.safebrowsing.update.enabled': false,
	'datareporting.policy.dataSubmissionEnabled': false,
	'extensions.getAddons.cache.enabled': false,
	'services.settings.server': 'data:,#',
	'toolkit.telemetry.enabled': false,
};

/** No welcome, no questions, and a port for Marionette that the system picks, so that parallel runs do not meet. */
const ALONE: Prefs = {
	'marionette.port': 0,
	'browser.aboutwelcome.enabled': false,
	'browser.shell.checkDefaultBrowser': false,
	'browser.startup.page': 0,
};

/** Starts Firefox, without a window on the screen, in a new profile that goes when it ends; a session is open. */
export async function launchFirefox(
	prefs: Prefs,
): Promise<{ readonly marionette: Marionette; readonly process: BrowserProcess }> {
	const executablePath = browserPath('firefox');
	if (executablePath === undefined) throw new Error('Firefox was not found.');
	const profile = await mkdtemp(join(tmpdir(), 'e2e-firefox-'));
	await writeFile(join(profile, 'user.js'), userJs({ ...OFF_THE_NETWORK, ...ALONE, ...prefs }));
	// Without system access Marionette has no chrome context, which the sidebar needs.
	const flags = ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile];
	const child = spawn(executablePath, [...flags, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] });
	const process = watchProcess(child, 'Firefox', profile);
	try {
		return { marionette: await process.orGone(openSession(profile)), process };
	} catch (error) {
		process.kill();
		throw error;
	}
}

async function openSession(profile: string): Promise<Marionette> {
	const port = await until(
		async () => Number(await readFile(join(profile, 'MarionetteActivePort'), 'utf8')),
		(number) => number > 0,
		{ what: 'Firefox to say which port it listens on', timeoutMs: 60_000 },
	);
	const marionette = await connectMarionette(port);
	const timeouts = { script: 30_000, pageLoad: 30_000 };
	await marionette.send('WebDriver:NewSession', { capabilities: { alwaysMatch: { timeouts } } });
	return marionette;
}

function userJs(prefs: Prefs): string {
	return Object.entries(prefs)
		.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
		.join('');
}
