import type { PageView } from './views.ts';

/** What the background tells about a tab's site. */
export type SiteState =
	| { readonly site: 'on'; readonly origin: string }
	| { readonly site: 'off'; readonly origin: string }
	/** The address is not known before the toolbar icon was clicked there. */
	| { readonly site: 'unknown' }
	/** Browser pages, stores, files: cannot be read at all. */
	| { readonly site: 'impossible' };

/** How a site was doing when last heard of. */
export interface SiteHealth {
	readonly page: PageView['page'];
	/** What it was read with; null where that is not known yet. */
	readonly adapter: string | null;
	/** Since when it has been so, ms since the epoch. */
	readonly since: number;
}

/** A site of the list in the settings. */
export interface KnownSite {
	readonly origin: string;
	/** May be read. */
	readonly on: boolean;
	/** Stands on the team's list. */
	readonly listed: boolean;
	readonly health: SiteHealth | null;
}
