import { item } from '../browser/storage.ts';
import type { SiteHealth } from '../protocol/sites.ts';
import type { PageView } from '../protocol/views.ts';

const looks: ReadonlySet<string> = new Set<PageView['page']>(['waiting', 'unreadable', 'paused', 'chat']);
const mostSites = 100;
const longestAdapter = 60;

const isHealth = (value: unknown): value is SiteHealth =>
	typeof value === 'object' &&
	value !== null &&
	'page' in value &&
	typeof value.page === 'string' &&
	looks.has(value.page) &&
	'adapter' in value &&
	(value.adapter === null || typeof value.adapter === 'string') &&
	'since' in value &&
	typeof value.since === 'number';

const parse = (stored: unknown): Readonly<Record<string, SiteHealth>> =>
	typeof stored !== 'object' || stored === null
		? {}
		: Object.fromEntries(Object.entries(stored).filter((entry): entry is [string, SiteHealth] => isHealth(entry[1])));

/** How each site was doing when last heard of. Gone with the browser: no list of places visited. */
export const siteHealth = item('session', 'site-health', parse);

/** What a page says it is read with; null where it says nothing that could be. */
const adapterOf = (view: PageView): string | null =>
	'adapter' in view && typeof view.adapter === 'string' && view.adapter !== ''
		? view.adapter.slice(0, longestAdapter)
		: null;

/** Notes how a site does now; nothing where a page says what none can be. Written only when that is news. */
export const noteHealth = async (origin: string, view: PageView, now: number): Promise<void> => {
	if (!looks.has(view?.page)) return;
	await siteHealth.change((known) => {
		const before = known[origin];
		const adapter = adapterOf(view) ?? before?.adapter ?? null;
		if (before?.page === view.page && before.adapter === adapter) return null;
		const since = before?.page === view.page ? before.since : now;
		const others = Object.entries(known)
			.filter(([one]) => one !== origin)
			.slice(1 - mostSites);
		return { ...Object.fromEntries(others), [origin]: { page: view.page, adapter, since } };
	});
};
