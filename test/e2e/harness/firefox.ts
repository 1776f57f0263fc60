import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { filesBelow, zip } from '../../../src/tools/zip.mjs';
import type { BrowserProcess } from './browser-process.ts';
import { driveFirefox, type FirefoxDriver, type Point, type Run } from './firefox-driver.ts';
import { launchFirefox, type Prefs } from './firefox-launch.ts';
import { type Pane, paneOf, runIn } from './firefox-pane.ts';
import type { Marionette } from './marionette.ts';
import { until } from './wait.ts';

/** Firefox draws this at random for each profile; each of ours is told to draw the same. */
const UUID = '11111111-2222-4333-8444-555555555555';

/** A running headless Firefox with one extension, in a profile of its own. */
export interface Firefox {
	/** Loads the address in the tab in front; the extension's own pages too. */
	goto(url: string): Promise<void>;
	/** The page in front. */
	readonly page: Pane;
	/** Short for `page.run`. */
	readonly run: Run;
	/** Runs in the browser window itself, with all its powers (`gBrowser`, `Services`, `SidebarController`). */
	readonly chrome: Run;
	/** The REAL sidebar. */
	readonly panel: Pane & {
		/** Clicks the extension's icon in the toolbar; resolves when the sidebar shows its document. */
		open(): Promise<void>;
		screenshot(file: string): Promise<void>;
	};
	/** The one window that the extension has opened beside this one. */
	readonly otherWindow: { readonly run: Run; close(): Promise<void> };
	/** Opens the address in another tab, in front. */
	openTab(url: string): Promise<{ close(): Promise<void> }>;
	/** Closes the tab at this address, if there is one. */
	closeTab(url: string): Promise<void>;
	/** The address of a file of the extension. */
	extensionUrl(path: string): string;
	/** A PNG of the whole window. */
	screenshot(file: string): Promise<void>;
	/** Stops the event page, as Firefox does when it is idle; resolves when it has stopped. */
	killBackground(): Promise<void>;
	close(): Promise<void>;
}

/**
 * `extension` is the folder with the manifest. With `grantPermissions`, `permissions.request` after a real click is
 * granted unasked; without, Firefox asks in a dialog as usual. With `forGood` it is packed and installed as from the
 * store; without, as a developer loads it for a day.
 */
export async function openFirefox(options: {
	readonly extension: string;
	readonly grantPermissions?: boolean;
	readonly forGood?: boolean;
	readonly prefs?: Prefs;
}): Promise<Firefox> {
	const id = await geckoId(options.extension);
	const { marionette, process } = await launchFirefox({
		'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
		'extensions.webextOptionalPermissionPrompts': !options.grantPermissions,
		// The store signs what it hands out.
		'xpinstall.signatures.required': !options.forGood,
		...options.prefs,
	});
	try {
		const driver = await driveFirefox(marionette, process);
		if (options.forGood) await installPacked(driver, options.extension, id);
		else await driver.install(resolve(options.extension));
		return firefoxOf(driver, id, () => close(marionette, process));
	} catch (error) {
		await close(marionette, process);
		throw error;
	}
}

async function installPacked(driver: FirefoxDriver, extension: string, id: string): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), 'e2e-xpi-'));
	try {
		const archive = join(folder, `${id}.xpi`);
		await writeFile(archive, zip(await filesBelow(extension)));
		await driver.install(archive, 'for good');
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

function firefoxOf(driver: FirefoxDriver, id: string, close: () => Promise<void>): Firefox {
	const page = paneOf(driver, 'page');
	const sidebar = paneOf(driver, 'sidebar');
	const extensionUrl = (path: string): string => `moz-extension://${UUID}/${path.replace(/^\//, '')}`;
	return {
		goto: driver.goto,
		page,
		run: page.run,
		chrome: driver.chrome,
		panel: {
			...sidebar,
			open: () => openSidebar(driver, sidebar, id, extensionUrl('')),
			screenshot: (file) => driver.screenshot(file, '#sidebar'),
		},
		otherWindow: { run: runIn(driver, 'other window'), close: () => driver.chrome(closeOtherWindow) },
		openTab: async (url) => {
			await driver.chrome(addTab, url);
			return { close: () => driver.chrome(closeTab, url) };
		},
		closeTab: (url) => driver.chrome(closeTab, url),
		extensionUrl,
		screenshot: driver.screenshot,
		killBackground: () => driver.chrome(stopBackground, id),
		close,
	};
}

/** A tab's width decides nothing here: Firefox derives the ids of its toolbar items from the extension's id so. */
async function openSidebar(driver: FirefoxDriver, sidebar: Pane, id: string, root: string): Promise<void> {
	const widget = id.toLowerCase().replace(/[^a-z0-9_-]/g, '_');
	await driver.clickAt(await pinnedIcon(driver, widget));
	await until(
		() => sidebar.run(() => (document.readyState === 'complete' ? document.URL : 'still loading')),
		(url) => url.startsWith(root),
		{ what: "the extension's sidebar to open after a click on the toolbar icon" },
	);
}

/** Puts the icon beside the address, where a user may have it, and tells where its middle is. */
async function pinnedIcon(driver: FirefoxDriver, widget: string): Promise<Point> {
	await driver.chrome((name) => CustomizableUI.addWidgetToArea(name, 'nav-bar'), `${widget}-browser-action`);
	return until(
		() => driver.chrome(middleOf, `${widget}-BAP`),
		(point) => point !== null,
		{ what: "the extension's icon to be in the toolbar" },
	);
}

async function geckoId(extension: string): Promise<string> {
	const manifest: unknown = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'));
	const id: unknown = Object(manifest).browser_specific_settings?.gecko?.id;
	if (typeof id !== 'string') throw new Error(`${extension}/manifest.json has no browser_specific_settings.gecko.id.`);
	return id;
}

async function close(marionette: Marionette, process: BrowserProcess): Promise<void> {
	process.expectEnd();
	// Firefox may hang up before it answers, or be gone already: both is what is wanted.
	await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => process.kill());
	marionette.close();
	await process.ended;
}

// From here on each function is sent as text and runs in the browser window.

declare const CustomizableUI: { addWidgetToArea(widget: string, area: string): void };
declare const WebExtensionPolicy: {
	getByID(id: string): { readonly extension: { terminateBackground(options: object): Promise<void> } };
};

declare const gBrowser: {
	selectedTab: unknown;
	readonly tabs: readonly { readonly linkedBrowser: { readonly currentURI: { readonly spec: string } } }[];
	addTrustedTab(url: string): unknown;
	removeTab(tab: unknown): void;
};
declare const Services: { readonly wm: { getEnumerator(type: string): Iterable<Window> } };

function addTab(url: string): void {
	gBrowser.selectedTab = gBrowser.addTrustedTab(url);
}

function closeTab(url: string): void {
	const tab = gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec === url);
	if (tab !== undefined) gBrowser.removeTab(tab);
}

function closeOtherWindow(): void {
	for (const one of Services.wm.getEnumerator('navigator:browser')) if (one !== window) one.close();
	window.focus();
}

function middleOf(elementId: string): Point | null {
	const { x, y, width, height } = document.getElementById(elementId)?.getBoundingClientRect() ?? new DOMRect();
	return width > 0 ? { x: x + width / 2, y: y + height / 2 } : null;
}

function stopBackground(id: string): Promise<void> {
	return WebExtensionPolicy.getByID(id).extension.terminateBackground({ ignoreDevToolsAttached: true });
}
