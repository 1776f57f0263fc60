import puppeteer, { type Browser, type Extension, type Page } from 'puppeteer-core';
import { browserPath } from './browsers.mjs';

/** Nothing but loopback can be reached: with these, Chromium asks for no name and opens no connection of its own. */
const offTheNetwork = [
	'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE *.localhost',
	'--disable-quic',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--no-first-run',
	'--no-default-browser-check',
];

/** How to start Chromium. */
export interface ChromiumOptions {
	/** The folder with the extension's manifest. */
	readonly extension: string;
	/** Without a window; true when missing. With one, a display is needed. */
	readonly headless?: boolean;
	/** Leaves the page open that greets new users; false when missing. */
	readonly welcome?: boolean;
	/** These come last, so they win. */
	readonly flags?: readonly string[];
}

/** A running Chromium and its one extension. */
export interface ChromiumWithExtension {
	readonly browser: Browser;
	readonly extension: Extension;
}

/** Starts Chromium with one extension, in a profile of its own and off the network. Throws where either is not to be had. */
export async function launchChromium(options: ChromiumOptions): Promise<ChromiumWithExtension> {
	const browser = await start(options);
	try {
		// Extensions handed over at launch are still being loaded when the launch is over; this one is there.
		const id = await browser.installExtension(options.extension);
		const extension = (await browser.extensions()).get(id);
		if (extension === undefined) throw new Error(`Chromium did not load the extension in ${options.extension}.`);
		if (!options.welcome) await closeWelcome(browser, id);
		return { browser, extension };
	} catch (error) {
		await browser.close();
		throw error;
	}
}

/** Every profile here is new, so every one is greeted. */
async function closeWelcome(browser: Browser, id: string): Promise<void> {
	const address = `chrome-extension://${id}/welcome/welcome.html`;
	const target = await browser.waitForTarget((one) => one.url() === address, { timeout: 10_000 });
	await (await target.asPage()).close();
}

function start({ headless = true, flags = [] }: ChromiumOptions): Promise<Browser> {
	const executablePath = browserPath('chromium');
	if (executablePath === undefined) throw new Error('Chromium was not found; CHROMIUM_PATH can say where it is.');
	const isRoot = process.getuid?.() === 0;
	return puppeteer.launch({
		executablePath,
		headless,
		// Extensions can only be loaded over the pipe.
		pipe: true,
		enableExtensions: true,
		// The page's real size, so that the panel takes its room from it.
		defaultViewport: null,
		// Whoever watches knows who drives; bars that tell of it, and of the flags, would take the room of a line each.
		ignoreDefaultArgs: headless ? [] : ['--enable-automation'],
		args: [
			...offTheNetwork,
			...(headless ? [] : ['--test-type']),
			'--window-size=1366,900',
			...(isRoot ? ['--no-sandbox'] : []),
			...flags,
		],
	});
}

/** Panel documents that are in no tab, so in the side panel; the same document may be open in a tab as well. */
export async function sidePanels(extension: Extension): Promise<readonly Page[]> {
	const pages = (await extension.pages()).filter((page) => page.url().endsWith('/panel/panel.html'));
	const inTab = await Promise.all(
		pages.map((page) => page.evaluate(async () => (await chrome.tabs.getCurrent()) !== undefined)),
	);
	return pages.filter((_, index) => inTab[index] === false);
}
