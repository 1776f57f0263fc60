import type { Browser, Extension, Page } from 'puppeteer-core';
import { type ChromiumOptions, launchChromium, sidePanels } from '../../../src/tools/chromium-launch.ts';
import { type BrowserProcess, watchProcess } from './browser-process.ts';
import { findWorker, type Worker } from './chromium-worker.ts';
import { until } from './wait.ts';

/** A running Chromium with one extension, in a profile of its own. */
export interface Chromium {
	readonly extensionId: string;
	/** Opens the address in a new tab, in front. A page that crashes is closed, so that what waits on it fails. */
	page(url: string): Promise<Page>;
	/** The page of the extension at this path, as soon as it stands in a tab that the extension has opened. */
	ownPage(path: string): Promise<Page>;
	/** Does what a click on the toolbar icon does while this page is shown; resolves to the REAL side panel's document. */
	panel(page: Page): Promise<Page>;
	/** Opens the address from a page, in a window that has no toolbar and no side panel. */
	popup(opener: Page, url: string): Promise<Page>;
	/**
	 * Tells the worker of a click on the icon in the popup at this address; resolves to the document of the small window
	 * that opens. The browser's own trigger for clicks crashes on windows without a toolbar.
	 */
	panelWindow(popup: Page): Promise<Page>;
	worker(): Promise<Worker>;
	/**
	 * Grants the origin's host (match patterns have no port) as on chrome://extensions. `permissions.contains` stays
	 * false until the extension asks after a real click; that `permissions.request` then resolves to true, unasked.
	 */
	grantOrigin(origin: string): Promise<void>;
	/** Takes the origin's host back as a user does on chrome://extensions. */
	revokeOrigin(origin: string): Promise<void>;
	close(): Promise<void>;
}

/** Starts Chromium; headed needs a display. */
export async function openChromium(options: ChromiumOptions): Promise<Chromium> {
	const { browser, extension } = await launchChromium(options);
	const child = browser.process();
	if (child === null) throw new Error('Chromium was started without a process of its own.');
	const process = watchProcess(child, 'Chromium');
	return {
		extensionId: extension.id,
		page: (url) => process.orGone(openPage(browser, url)),
		ownPage: (path) => process.orGone(findOwnPage(browser, `chrome-extension://${extension.id}/${path}`)),
		panel: (page) => process.orGone(openPanel(extension, page)),
		popup: (opener, url) => process.orGone(openPopup(browser, opener, url)),
		panelWindow: (popup) => process.orGone(openPanelWindow(browser, extension.id, popup)),
		worker: () => process.orGone(findWorker(browser, extension.id)),
		grantOrigin: (origin) => process.orGone(changeHost(browser, extension.id, 'addHostPermission', origin)),
		revokeOrigin: (origin) => process.orGone(changeHost(browser, extension.id, 'removeHostPermission', origin)),
		close: () => close(browser, process),
	};
}

async function openPage(browser: Browser, url: string): Promise<Page> {
	const page = await browser.newPage();
	page.once('error', async (error) => {
		console.error(`${url} in Chromium: ${error.message}`);
		await page.close();
	});
	await page.goto(url);
	return page;
}

async function findOwnPage(browser: Browser, url: string): Promise<Page> {
	return (await browser.waitForTarget((target) => target.url() === url)).asPage();
}

async function openPanel(extension: Extension, page: Page): Promise<Page> {
	await page.bringToFront();
	await extension.triggerAction(page);
	const [panel] = await until(
		() => sidePanels(extension),
		(panels) => panels.length > 0,
		{ what: 'the side panel to open after the toolbar action' },
	);
	if (panel === undefined) throw new Error('The side panel closed at once.');
	await panel.waitForFunction(() => document.readyState === 'complete');
	return panel;
}

async function openPopup(browser: Browser, opener: Page, url: string): Promise<Page> {
	await opener.evaluate((address) => void window.open(address, '', 'popup,width=700,height=600'), url);
	return (await browser.waitForTarget((target) => target.url() === url)).asPage();
}

async function openPanelWindow(browser: Browser, extensionId: string, popup: Page): Promise<Page> {
	const worker = await findWorker(browser, extensionId);
	await worker.evaluate(async (url) => {
		const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
		const { onClicked } = chrome.action as unknown as { readonly onClicked: { dispatch(tab: unknown): void } };
		onClicked.dispatch(tab);
	}, popup.url());
	const panel = await (await browser.waitForTarget((target) => target.url().includes('/panel.html?tab='))).asPage();
	await panel.waitForFunction(() => document.readyState === 'complete');
	return panel;
}

/** The part of the private API of chrome://extensions that the page's own switches use. */
type HostSwitches = Record<
	'addHostPermission' | 'removeHostPermission',
	(id: string, pattern: string, done: () => void) => void
>;

async function changeHost(
	browser: Browser,
	extensionId: string,
	verb: keyof HostSwitches,
	origin: string,
): Promise<void> {
	const { protocol, hostname } = new URL(origin);
	const page = await browser.newPage({ type: 'tab', background: true });
	try {
		await page.goto('chrome://extensions/');
		const problem = await page.evaluate(
			(id, name, pattern) =>
				new Promise<string | undefined>((resolve) => {
					// Only this page has the API, so its types know nothing of it.
					const { developerPrivate } = chrome as unknown as { readonly developerPrivate: HostSwitches };
					developerPrivate[name](id, pattern, () => resolve(chrome.runtime.lastError?.message));
				}),
			extensionId,
			verb,
			`${protocol}//${hostname}/*`,
		);
		if (problem !== undefined) throw new Error(`${verb} ${origin}: ${problem}`);
	} finally {
		await page.close();
	}
}

async function close(browser: Browser, process: BrowserProcess): Promise<void> {
	process.expectEnd();
	await browser.close();
	await process.ended;
}
