import { describe, expect, test } from 'vitest';
import type { PanelHost } from '../../src/panel/host.ts';
import { createPage } from '../../src/panel/page.ts';
import type { SiteState } from '../../src/protocol/sites.ts';
import type { PageView } from '../../src/protocol/views.ts';
import { fakeClock } from '../fakes/clock.ts';
import { aPage } from '../fakes/tips.ts';
import { settled } from './fake-host.ts';

const viewOf = (site: string): PageView => ({ page: 'waiting', site, adapter: 'zammad' });
const stateOf = (origin: string): SiteState => ({ site: 'on', origin });

/** A page whose answers are given by hand, in any order. */
function slowPage() {
	const answers: Record<string, ((answer: unknown) => void)[]> = { siteState: [], currentView: [] };
	const later = (kind: string) => new Promise((resolve) => answers[kind]?.push(resolve));
	const page = createPage({
		send: later,
		sendToTab: (_: number, kind: string) => later(kind),
		clock: fakeClock(),
	} as unknown as PanelHost);
	return {
		page,
		asked: (kind: 'siteState' | 'currentView') => answers[kind]?.length,
		answer: async (kind: 'siteState' | 'currentView', question: number, answer: unknown) => {
			answers[kind]?.[question]?.(answer);
			await settled();
		},
	};
}

test('an answer about the tab before is not heard, however late', async () => {
	const { page, answer } = slowPage();
	page.follow(7);
	page.follow(8);
	await answer('currentView', 1, viewOf('b'));
	await answer('siteState', 1, stateOf('b'));
	await answer('currentView', 0, viewOf('a'));
	await answer('siteState', 0, stateOf('a'));
	expect(page.view.value).toEqual(viewOf('b'));
	expect(page.site.value).toEqual(stateOf('b'));
});

test('what a page says by itself is newer than its answer to an earlier question', async () => {
	const { page, answer } = slowPage();
	page.follow(7);
	page.heard(viewOf('new'), { tab: 7, frame: 0 });
	await answer('currentView', 0, viewOf('old'));
	expect(page.view.value).toEqual(viewOf('new'));
});

test('a reader that answers with nothing is no reader', async () => {
	const { page, answer } = slowPage();
	page.follow(7);
	await answer('currentView', 0, undefined);
	expect(page.view.value).toBeNull();
});

test('messages that are not from a tab are not heard, even while there is no tab in front', () => {
	const { page } = slowPage();
	page.heard(viewOf('a'), { tab: null, frame: 0 });
	expect(page.view.value).toBeNull();
});

test('the background is asked about the site again when a page speaks that was not known to be on', async () => {
	const { page, answer } = slowPage();
	page.follow(7);
	await answer('siteState', 0, { site: 'off', origin: 'a' });
	page.heard(viewOf('a'), { tab: 7, frame: 0 });
	await answer('siteState', 1, stateOf('a'));
	expect(page.site.value).toEqual(stateOf('a'));
});

test('a page that says much brings one question about its site at a time, and another where that came too early', async () => {
	const { page, asked, answer } = slowPage();
	page.follow(7);
	await answer('siteState', 0, { site: 'off', origin: 'a' });
	for (let n = 0; n < 50; n += 1) page.heard(viewOf('a'), { tab: 7, frame: 0 });
	expect(asked('siteState')).toBe(2);
	await answer('siteState', 1, { site: 'off', origin: 'a' });
	expect(asked('siteState')).toBe(3);
	await answer('siteState', 2, stateOf('a'));
	expect(page.site.value).toEqual(stateOf('a'));
	expect(asked('siteState')).toBe(3);
});

describe('several frames', () => {
	const chat = aPage();
	const waiting = viewOf('other');

	test('one without a chat has nothing to say while another has one', () => {
		const { page } = slowPage();
		page.follow(7);
		page.heard(chat, { tab: 7, frame: 3 });
		page.heard(waiting, { tab: 7, frame: 0 });
		expect(page.view.value).toEqual(chat);
		page.heard(waiting, { tab: 7, frame: 3 });
		expect(page.view.value).toEqual(waiting);
	});

	test('where it is not known which frame the chat is in, they are asked', async () => {
		const { page, answer } = slowPage();
		page.follow(7);
		await answer('currentView', 0, chat);
		page.heard(waiting, { tab: 7, frame: 0 });
		expect(page.view.value).toEqual(chat);
		await answer('currentView', 1, waiting);
		expect(page.view.value).toEqual(waiting);
	});
});
