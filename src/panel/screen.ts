import type { Settings } from '../protocol/settings.ts';
import type { SiteState } from '../protocol/sites.ts';
import type { Broken, ChatView, PageView } from '../protocol/views.ts';

/** What the panel shows. */
export type Screen =
	| { readonly screen: 'loading' }
	/** The site is on, but nothing on the page answers. */
	| { readonly screen: 'silent' }
	| { readonly screen: 'unknown' }
	| { readonly screen: 'impossible' }
	| { readonly screen: 'off'; readonly origin: string }
	| { readonly screen: 'paused'; readonly until: number | null; readonly site: boolean }
	| { readonly screen: 'waiting' }
	| {
			readonly screen: 'unreadable';
			readonly found: Extract<PageView, { page: 'unreadable' }>['found'];
			readonly broken?: Broken;
	  }
	| { readonly screen: 'chat'; readonly chat: ChatView; readonly broken?: Broken };

interface Known {
	readonly tab: number | null;
	readonly site: SiteState | null;
	readonly view: PageView | null;
	readonly isLate: boolean;
	readonly settings: Settings;
	readonly now: number;
}

/** Pauses longer than this have no end worth naming. */
export const namedPauseMs = 24 * 3600 * 1000;

/** The screen for what is known. A page that speaks knows better than its address does; a site that is off is off at once. */
export function screenOf({ tab, site, view, isLate, settings, now }: Known): Screen {
	if (site?.site === 'off') return { screen: 'off', origin: site.origin };
	if (view === null && site?.site === 'unknown') return { screen: 'unknown' };
	if (tab === null || (view === null && site?.site === 'impossible')) return { screen: 'impossible' };
	const named = (until: number): number | null => (until - now > namedPauseMs ? null : until);
	if (settings.pausedUntil > now) return { screen: 'paused', until: named(settings.pausedUntil), site: false };
	const siteUntil = site?.site === 'on' ? (settings.pausedSites?.[site.origin] ?? 0) : 0;
	if (siteUntil > now) return { screen: 'paused', until: named(siteUntil), site: true };
	if (view === null) return { screen: isLate ? 'silent' : 'loading' };
	switch (view.page) {
		case 'paused':
			return { screen: 'paused', until: null, site: false };
		case 'waiting':
			return { screen: 'waiting' };
		case 'unreadable':
			return { screen: 'unreadable', found: view.found, ...ifAny(view.broken) };
		case 'chat':
			return { screen: 'chat', chat: view.chat, ...ifAny(view.broken) };
	}
}

const ifAny = (broken: Broken | undefined): { readonly broken?: Broken } => (broken === undefined ? {} : { broken });

/** The name of a site as people say it: without the scheme. */
export function siteName(origin: string): string {
	return origin.replace(/^https?:\/\//, '');
}

/** The site in front, where it is known. */
export function siteInFront(site: SiteState | null, view: PageView | null): string | null {
	if (view !== null) return siteName(view.site);
	return site?.site === 'on' || site?.site === 'off' ? siteName(site.origin) : null;
}
