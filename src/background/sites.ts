import { addressOf, registerOn, startIn, tabsOn } from '../browser/content-scripts.ts';
import { sendToTab } from '../browser/messenger.ts';
import { grantedPatterns, hasOrigin, siteOf } from '../browser/permissions.ts';
import type { SiteState } from '../protocol.ts';

/** Whether a content script of this version answers in a tab. */
const isRunning = (tab: number): Promise<boolean> =>
	sendToTab(tab, 'currentView', null).then(
		(view) => view !== undefined,
		() => false,
	);

const apply = async (): Promise<void> => {
	const matches = await grantedPatterns();
	await registerOn(matches);
	// A registration only speaks for pages to come. An older copy in an open page lets go by itself.
	await Promise.all((await tabsOn(matches)).map(async (tab) => ((await isRunning(tab)) ? undefined : startIn(tab))));
};

let running: Promise<void> = Promise.resolve();

/**
 * Makes the content script run on exactly the sites that are granted. Registrations are lost on updates and grants may
 * change while the worker sleeps, so this is done at every occasion, one run at a time.
 */
export const syncSites = (): Promise<void> => {
	running = running.then(apply, apply);
	return running;
};

/** What the site of a tab is to the extension. */
export const siteState = async (tab: number): Promise<SiteState> => {
	const address = await addressOf(tab);
	// Without a grant or a click on the toolbar icon the address is not told.
	if (address === null) return { site: 'unknown' };
	const origin = siteOf(address);
	if (origin === null) return { site: 'impossible' };
	return { site: (await hasOrigin(origin)) ? 'on' : 'off', origin };
};
