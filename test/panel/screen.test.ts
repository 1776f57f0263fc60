import { describe, expect, test } from 'vitest';
import { screenOf, siteInFront, siteName } from '../../src/panel/screen.ts';
import type { SiteState } from '../../src/protocol/sites.ts';
import type { PageView } from '../../src/protocol/views.ts';
import { aPage } from '../fakes/tips.ts';

const site = 'https://desk.example';
const on: SiteState = { site: 'on', origin: site };
const off: SiteState = { site: 'off', origin: site };
const waiting: PageView = { page: 'waiting', site, adapter: 'zammad' };
const unreadable: PageView = { page: 'unreadable', site, found: { rows: 3, roles: 0, composer: true } };
const now = 1_000_000;
const hour = 3_600_000;

function screen(of: {
	site?: SiteState | null;
	view?: PageView | null;
	tab?: number | null;
	isLate?: boolean;
	pausedUntil?: number;
}) {
	const { pausedUntil = 0, ...known } = of;
	const settings = { language: null, pausedUntil };
	return screenOf({ tab: 7, site: null, view: null, isLate: false, ...known, settings, now });
}

describe('the screen', () => {
	test.each([
		['looks, before anything is known', {}, 'loading'],
		['looks, while the page may still answer', { site: on }, 'loading'],
		['says that the page is silent when it had its time', { site: on, isLate: true }, 'silent'],
		['does not know the site', { site: { site: 'unknown' } }, 'unknown'],
		['cannot read browser pages', { site: { site: 'impossible' } }, 'impossible'],
		['cannot read what is no tab', { tab: null }, 'impossible'],
		['is off where the site is off', { site: off }, 'off'],
		['is off at once, whatever a page that still runs says', { site: off, view: waiting }, 'off'],
		['believes a page that speaks more than its address', { site: { site: 'unknown' }, view: waiting }, 'waiting'],
		['waits for a chat', { site: on, view: waiting }, 'waiting'],
		['cannot read the page', { site: on, view: unreadable }, 'unreadable'],
		['shows a chat', { site: on, view: aPage() }, 'chat'],
		['is paused where the page says so', { site: on, view: { page: 'paused', site } }, 'paused'],
		['is paused at once, before the page has heard of it', { site: on, view: aPage(), pausedUntil: now + 1 }, 'paused'],
		['is not paused when the time is over', { site: on, view: aPage(), pausedUntil: now }, 'chat'],
		['is off rather than paused', { site: off, pausedUntil: now + 1 }, 'off'],
	] as const)('%s', (_, known, name) => {
		expect(screen(known as Parameters<typeof screen>[0]).screen).toBe(name);
	});

	test('a pause without an end names none', () => {
		const view = aPage();
		expect(screen({ view, pausedUntil: now + hour })).toEqual({ screen: 'paused', until: now + hour, site: false });
		expect(screen({ view, pausedUntil: Number.MAX_SAFE_INTEGER })).toEqual({
			screen: 'paused',
			until: null,
			site: false,
		});
	});
});

describe('the name of the site', () => {
	test.each([
		['https://desk.example', 'desk.example'],
		['http://127.0.0.1:8080', '127.0.0.1:8080'],
		['desk.example', 'desk.example'],
	])('of %s is %s', (origin, name) => {
		expect(siteName(origin)).toBe(name);
	});

	test('comes from the page, else from its address, else there is none', () => {
		expect(siteInFront(off, waiting)).toBe('desk.example');
		expect(siteInFront(off, null)).toBe('desk.example');
		expect(siteInFront({ site: 'unknown' }, null)).toBeNull();
	});
});
