import { addressOf, registerOn, startIn, tabsOn } from '../browser/content-scripts.ts';
import { sendToTab } from '../browser/messenger.ts';
import { grantedPatterns, hasOrigin, siteOf } from '../browser/permissions.ts';
import { createTurns } from '../browser/turns.ts';
import type { KnownSite, SiteHealth, SiteState } from '../protocol/sites.ts';
import { listedSites } from './listed-sites.ts';
import { siteHealth } from './site-health.ts';

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

const inTurn = createTurns();

/**
 * Makes the content script run on exactly the sites that are granted. Registrations are lost on updates and grants may
 * change while the worker sleeps, so this is done at every occasion, one run at a time.
 */
export const syncSites = (): Promise<void> => inTurn(apply);

/** What the site of a tab is to the extension. */
export const siteState = async (tab: number): Promise<SiteState> => {
	const address = await addressOf(tab);
	// Without a grant or a click on the toolbar icon the address is not told.
	if (address === null) return { site: 'unknown' };
	const origin = siteOf(address);
	if (origin === null) return { site: 'impossible' };
	return { site: (await hasOrigin(origin)) ? 'on' : 'off', origin };
};

/** Those of these sites that may not be read. */
export const sitesOff = async (origins: readonly string[]): Promise<readonly string[]> => {
	const on = await Promise.all(origins.map(hasOrigin));
	return origins.filter((_, i) => on[i] === false);
};

/** The origin of a match pattern; null for patterns of many hosts. */
const originOfPattern = (pattern: string): string | null => {
	const found = /^(https?:\/\/[^*/]+)\/\*$/.exec(pattern);
	return found?.[1] ?? null;
};

const noHealth: Readonly<Record<string, SiteHealth>> = {};

/** Sites that are on or stand on the team's list, by name, and what of that list cannot be read. */
export const knownSites = async (): Promise<{
	readonly sites: readonly KnownSite[];
	readonly wrong: readonly string[];
}> => {
	const [patterns, listed, health] = await Promise.all([
		grantedPatterns(),
		listedSites.get(),
		// How they are doing is the least of it.
		siteHealth.get().catch(() => noHealth),
	]);
	const granted = patterns.flatMap((pattern) => originOfPattern(pattern) ?? []);
	const origins = [...new Set([...granted, ...listed.origins])].sort();
	const sites = origins.map((origin) => {
		// A granted host is granted on all its ports, and a pattern tells none.
		const on = granted.includes(origin) || granted.includes(withoutPort(origin));
		return { origin, on, listed: listed.origins.includes(origin), health: health[origin] ?? null };
	});
	return { sites, wrong: listed.wrong };
};

const withoutPort = (origin: string): string => origin.replace(/:\d+$/, '');
