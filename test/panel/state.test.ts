import { describe, expect, test } from 'vitest';
import { restMs } from '../../src/panel/busy.ts';
import { silentAfterMs } from '../../src/panel/page.ts';
import { endOf, untilMidnight, untilResumed } from '../../src/panel/pauses.ts';
import { reasonsForMs } from '../../src/panel/place.ts';
import { aPage, aTip, critical, nudge } from '../fakes/tips.ts';
import { openPanel, settled } from './fake-host.ts';

const advice = aTip();
const of = { conversation: 'c1', tip: advice };
const both = aPage({ tips: [advice, nudge] });

describe('following pages', () => {
	test('asks the page in front on opening', async () => {
		const { state } = await openPanel({ view: both });
		expect(state.screen.value.screen).toBe('chat');
		expect(state.place.arrangement.value).toMatchObject({ tip: advice, next: nudge });
		expect(state.site.value).toBe('desk.example');
	});

	test('hears only the page in front', async () => {
		const panel = await openPanel({ view: both });
		await panel.says(aPage({ tips: [] }), 8);
		expect(panel.state.place.arrangement.value.tip).toEqual(advice);
		await panel.says(aPage({ tips: [] }), 7);
		expect(panel.state.place.arrangement.value.tip).toBeNull();
	});

	test('shows nothing of the last tab in the next', async () => {
		const panel = await openPanel({ view: both });
		panel.view = null;
		panel.site = { site: 'unknown' };
		panel.state.follow(8);
		expect(panel.state.screen.value.screen).toBe('loading');
		await settled();
		expect(panel.state.screen.value.screen).toBe('unknown');
	});

	test('a page that went to another site is forgotten', async () => {
		const panel = await openPanel({ view: both });
		panel.view = null;
		panel.state.follow(7);
		expect(panel.state.screen.value.screen).toBe('chat');
		await settled();
		expect(panel.state.screen.value.screen).toBe('loading');
	});

	test('a page that does not answer has its time, then is silent, and may be asked again', async () => {
		const panel = await openPanel();
		expect(panel.state.screen.value.screen).toBe('loading');
		panel.clock.pass(silentAfterMs);
		expect(panel.state.screen.value.screen).toBe('silent');
		panel.view = both;
		panel.state.retry();
		expect(panel.state.screen.value.screen).toBe('loading');
		await settled();
		expect(panel.state.screen.value.screen).toBe('chat');
	});

	test('no tab cannot be read', async () => {
		const { state } = await openPanel({ view: both });
		state.follow(null);
		expect(state.screen.value.screen).toBe('impossible');
	});
});

describe('switching a site on and off', () => {
	const off = { site: 'off', origin: 'https://desk.example' } as const;

	test('asks the user first, then tells the background, then asks the page', async () => {
		const panel = await openPanel({ site: off });
		const isOn = panel.state.switchOn(off.origin);
		// Within the click: nothing may come before the question.
		expect(panel.told).toEqual([['requestOrigin', off.origin]]);
		panel.site = { site: 'on', origin: off.origin };
		panel.view = both;
		expect(await isOn).toBe(true);
		await settled();
		expect(panel.told.at(-1)).toEqual(['switchSite', { origin: off.origin, on: true }]);
		expect(panel.state.screen.value.screen).toBe('chat');
	});

	test('a refusal changes nothing', async () => {
		const panel = await openPanel({ site: off });
		panel.isGranted = false;
		expect(await panel.state.switchOn(off.origin)).toBe(false);
		expect(panel.told.map(([kind]) => kind)).toEqual(['requestOrigin']);
		expect(panel.state.said.polite.value.text).toContain('Still off here');
	});

	test('a site that is on can be switched off', async () => {
		const panel = await openPanel({ view: both });
		expect(panel.state.originOn.value).toBe(off.origin);
		panel.state.switchOff(off.origin);
		panel.site = off;
		await settled();
		expect(panel.told).toEqual([['switchSite', { origin: off.origin, on: false }]]);
		expect(panel.state.screen.value.screen).toBe('off');
		expect(panel.state.originOn.value).toBeNull();
	});

	test('a page that speaks from a site that was off makes it ask anew', async () => {
		const panel = await openPanel({ site: off });
		panel.site = { site: 'on', origin: off.origin };
		await panel.says(both);
		expect(panel.state.screen.value.screen).toBe('chat');
	});
});

describe('what the agent chooses', () => {
	test('the language follows the choice, else the browser', async () => {
		const panel = await openPanel();
		expect(panel.state.choices.language.value).toBe('en');
		panel.state.choices.setLanguage('ms');
		expect(panel.state.choices.language.value).toBe('ms');
		await settled();
		expect(panel.told).toEqual([['changeSettings', { settings: { language: 'ms' } }]]);
		panel.state.choices.setLanguage(null);
		expect(panel.state.choices.language.value).toBe('en');
	});

	test('kept settings are read on opening', async () => {
		const { state } = await openPanel({ settings: { language: 'ms', pausedUntil: untilResumed } });
		expect(state.choices.language.value).toBe('ms');
		expect(state.screen.value).toEqual({ screen: 'paused', until: null, site: false });
	});

	test('settings that change elsewhere arrive, and the page is asked anew', async () => {
		const panel = await openPanel({ view: both });
		panel.view = { page: 'waiting', site: 'x', adapter: 'y' };
		panel.state.handlers.changed?.(
			{ pack: null, settings: { language: 'ms', pausedUntil: 0 } },
			{ trusted: true, tab: null, frame: null, origin: null },
		);
		await settled();
		expect(panel.state.choices.language.value).toBe('ms');
		expect(panel.state.screen.value.screen).toBe('waiting');
	});

	test('a pause of a quarter ends by itself', async () => {
		const panel = await openPanel({ view: both });
		panel.state.pause('everywhere', panel.clock.now() + 15 * 60_000);
		const until = panel.clock.now() + 15 * 60_000;
		expect(panel.state.screen.value).toEqual({ screen: 'paused', until, site: false });
		await settled();
		panel.clock.pass(15 * 60_000 - 1);
		expect(panel.state.screen.value.screen).toBe('paused');
		panel.clock.pass(1);
		expect(panel.state.screen.value.screen).toBe('chat');
	});

	test('a pause without an end is resumed by hand', async () => {
		const panel = await openPanel({ view: both });
		panel.state.pause('everywhere', untilResumed);
		await settled();
		expect(panel.settings.pausedUntil).toBe(untilResumed);
		panel.clock.pass(48 * 3600_000);
		expect(panel.state.screen.value.screen).toBe('paused');
		panel.state.resume();
		await settled();
		expect(panel.state.screen.value.screen).toBe('chat');
		expect(panel.settings.pausedUntil).toBe(0);
	});

	test('one site is paused by itself, and ends by itself', async () => {
		const panel = await openPanel({ view: both });
		const until = panel.clock.now() + 60_000;
		panel.state.pause('site', until);
		await settled();
		expect(panel.settings).toMatchObject({ pausedUntil: 0, pausedSites: { 'https://desk.example': until } });
		expect(panel.state.screen.value).toEqual({ screen: 'paused', until, site: true });
		panel.clock.pass(60_000);
		expect(panel.state.screen.value.screen).toBe('chat');
	});

	test('a paused site is resumed by hand, and pauses that are over are forgotten', async () => {
		const past = { 'https://old.example': 1 };
		const panel = await openPanel({ view: both, settings: { language: null, pausedUntil: 0, pausedSites: past } });
		panel.state.pause('site', untilResumed);
		await settled();
		panel.state.resume();
		await settled();
		expect(panel.settings.pausedSites).toEqual({});
		expect(panel.state.screen.value.screen).toBe('chat');
	});

	test('one chat is paused on its page', async () => {
		const panel = await openPanel({ view: both });
		panel.state.pause('chat', 99);
		panel.state.resume();
		expect(panel.told.filter(([kind]) => kind === 'pauseChat').map(([, data]) => data)).toEqual([
			{ conversation: 'c1', until: 99 },
			{ conversation: 'c1', until: 0 },
		]);
	});

	test('a pause until tonight ends with the day', () => {
		const noon = new Date(2026, 10, 25, 12, 0, 0).getTime();
		expect(endOf(untilMidnight, noon)).toBe(new Date(2026, 10, 26, 0, 0, 0).getTime());
		expect(endOf(5, noon)).toBe(noon + 5);
		expect(endOf(undefined, noon)).toBe(untilResumed);
	});
});

describe('what is done with a tip', () => {
	test('insert tells the page the words, and answers whether they stand there', async () => {
		const panel = await openPanel({ view: both });
		expect(await panel.state.insert(of, 'Thanks, Daniel.')).toBe(true);
		expect(panel.told).toEqual([['insert', { conversation: 'c1', tip: advice.id, text: 'Thanks, Daniel.' }]]);
		expect(panel.state.said.polite.value.text).toBe('Inserted in the reply box');
		panel.isReachable = false;
		expect(await panel.state.insert(of, 'Thanks, Daniel.')).toBe(false);
		expect(panel.state.said.polite.value.text).toContain('Copy it instead');
	});

	test('insert into a page that is gone has failed', async () => {
		const panel = await openPanel({ view: both });
		panel.state.follow(null);
		expect(await panel.state.insert(of, 'x')).toBe(false);
	});

	test('copy tells the page only when the words are on the clipboard', async () => {
		const panel = await openPanel({ view: both });
		panel.isReachable = false;
		expect(await panel.state.copy(of, 'Thanks')).toBe(false);
		expect(panel.told).toEqual([]);
		panel.isReachable = true;
		expect(await panel.state.copy(of, 'Thanks')).toBe(true);
		expect(panel.copied).toEqual(['Thanks']);
		expect(panel.told).toEqual([['copied', { conversation: 'c1', tip: advice.id }]]);
	});

	test('a name is copied without a word to the page', async () => {
		const panel = await openPanel({ view: both });
		panel.state.copyName('Daniel');
		await settled();
		expect(panel.copied).toEqual(['Daniel']);
		expect(panel.told).toEqual([]);
	});

	test('dismissing works at once, and a reason may follow', async () => {
		const panel = await openPanel({ view: both });
		panel.state.dismiss(of, null, false);
		expect(panel.state.place.arrangement.value).toMatchObject({ tip: null, next: nudge });
		expect(panel.state.place.dismissed.value?.tip).toEqual(advice);
		panel.state.giveReason('wrong-moment');
		expect(panel.told).toEqual([
			['dismiss', { conversation: 'c1', tip: advice.id, reason: null }],
			['dismiss', { conversation: 'c1', tip: advice.id, reason: 'wrong-moment' }],
		]);
		expect(panel.state.place.dismissed.value).toBeNull();
		expect(panel.state.place.arrangement.value.tip).toEqual(nudge);
	});

	test('a dismissal with its reason asks nothing', async () => {
		const panel = await openPanel({ view: aPage({ tips: [critical, nudge] }) });
		panel.state.dismiss({ conversation: 'c1', tip: critical }, 'does-not-fit', false);
		expect(panel.state.place.dismissed.value).toBeNull();
		expect(panel.state.place.arrangement.value.tip).toEqual(nudge);
		expect(panel.told).toEqual([['dismiss', { conversation: 'c1', tip: critical.id, reason: 'does-not-fit' }]]);
	});

	test('below a critical one, the second tip can be chosen, dismissed and given a reason', async () => {
		const panel = await openPanel({ view: aPage({ tips: [critical, nudge] }) });
		const { place } = panel.state;
		place.choose(nudge.id);
		expect(place.arrangement.value).toMatchObject({ tip: nudge, next: critical });
		panel.state.dismiss({ conversation: 'c1', tip: nudge }, null, false);
		expect(place.dismissed.value?.tip).toEqual(nudge);
		expect(place.arrangement.value).toMatchObject({ tip: null, next: critical });
		panel.state.giveReason('wrong-moment');
		expect(place.arrangement.value.tip).toEqual(critical);
	});

	test('a dismissed tip does not come back with a view from before', async () => {
		const panel = await openPanel({ view: both });
		panel.state.dismiss(of, null, false);
		panel.state.place.endDismissal();
		await panel.says(both);
		expect(panel.state.place.arrangement.value).toMatchObject({ tip: nudge, next: null });
	});

	test('once the page has heard of a dismissal, its word holds again', async () => {
		const panel = await openPanel({ view: both });
		panel.state.dismiss(of, null, false);
		panel.state.place.endDismissal();
		await panel.says(aPage({ tips: [nudge] }));
		await panel.says(both);
		expect(panel.state.place.arrangement.value.tip).toEqual(advice);
	});

	test('the question for a reason goes by itself once the agent has turned away', async () => {
		const panel = await openPanel({ view: both });
		panel.state.place.busy.pointed();
		panel.state.dismiss(of, null, false);
		panel.clock.pass(restMs);
		expect(panel.state.place.dismissed.value).not.toBeNull();
		panel.clock.pass(reasonsForMs);
		expect(panel.state.place.dismissed.value).toBeNull();
		expect(panel.told).toHaveLength(1);
	});

	test.each([
		['a critical tip', aPage({ tips: [critical] })],
		['another chat', aPage({ conversation: 'c2', tips: [nudge] })],
	])('the question for a reason makes way for %s', async (_, view) => {
		const panel = await openPanel({ view: both });
		panel.state.dismiss(of, null, false);
		await panel.says(view);
		expect(panel.state.place.dismissed.value).toBeNull();
		expect(panel.state.place.arrangement.value.tip).not.toBeNull();
	});

	test('nothing moves under a hand: the next tip waits until it has gone', async () => {
		const panel = await openPanel({ view: both });
		panel.state.place.busy.pointed();
		await panel.says(aPage({ tips: [nudge] }));
		expect(panel.state.place.arrangement.value).toEqual({ tip: null, gap: 'met', next: nudge, held: true });
		panel.state.place.busy.pointerLeft();
		expect(panel.state.place.arrangement.value.tip).toEqual(nudge);
	});

	test('another chat is shown at once, even under a hand', async () => {
		const panel = await openPanel({ view: both });
		panel.state.place.busy.pointed();
		await panel.says(aPage({ conversation: 'c2', tips: [nudge] }));
		expect(panel.state.place.arrangement.value.tip).toEqual(nudge);
	});

	test('seeing and showing are told to the page', async () => {
		const panel = await openPanel({ view: both });
		panel.state.seen(of);
		panel.state.show('c2');
		await settled();
		expect(panel.told).toEqual([
			['seen', { conversation: 'c1', tip: advice.id }],
			['show', { conversation: 'c2' }],
		]);
	});
});

test('two panels know nothing of each other', async () => {
	const one = await openPanel({ view: both });
	const other = await openPanel({ view: both });
	one.state.dismiss(of, null, false);
	one.state.choices.setLanguage('ms');
	expect(other.state.place.arrangement.value.tip).toEqual(advice);
	expect(other.state.choices.language.value).toBe('en');
});

describe('keys', () => {
	const sender = { trusted: true, tab: null, frame: null, origin: null };

	test('insert the first wording of the card that is shown', async () => {
		const { state, told } = await openPanel({ view: both });
		expect(await state.handlers.key?.({ tab: 7, key: 'insert' }, sender)).toBe(true);
		expect(told).toContainEqual(['insert', { conversation: 'c1', tip: advice.id, text: advice.say[0]?.text }]);
	});

	test('dismiss it, and it is asked why', async () => {
		const { state, told } = await openPanel({ view: both });
		expect(await state.handlers.key?.({ tab: 7, key: 'dismiss' }, sender)).toBe(true);
		expect(told).toContainEqual(['dismiss', { conversation: 'c1', tip: advice.id, reason: null }]);
		expect(state.place.dismissed.value?.tip).toEqual(advice);
	});

	test('mean the card the agent has chosen', async () => {
		const { state, told } = await openPanel({ view: both });
		state.place.choose(nudge.id);
		expect(await state.handlers.key?.({ tab: 7, key: 'insert' }, sender)).toBe(false);
		await state.handlers.key?.({ tab: 7, key: 'dismiss' }, sender);
		expect(told).toContainEqual(['dismiss', { conversation: 'c1', tip: nudge.id, reason: null }]);
	});

	test('of another tab, or without a card, are left to the page', async () => {
		const { state } = await openPanel({ view: both });
		expect(state.handlers.key?.({ tab: 8, key: 'insert' }, sender)).toBeUndefined();
		const quiet = await openPanel({ view: aPage() });
		expect(quiet.state.handlers.key?.({ tab: 7, key: 'insert' }, sender)).toBeUndefined();
	});
});

describe('a panel that stays with one chat', () => {
	const other = aPage({ conversation: 'c2', tips: [nudge] });
	const shown = ({ state }: Awaited<ReturnType<typeof openPanel>>) => {
		const screen = state.screen.value;
		return screen.screen === 'chat' ? screen.chat.conversation : screen.screen;
	};
	const pinned = async () => {
		const panel = await openPanel({ view: both });
		panel.views = { c2: other };
		panel.state.stayWith('c2');
		await settled();
		return panel;
	};

	test('shows it, whatever is in front, and hears of its changes', async () => {
		const panel = await pinned();
		expect(shown(panel)).toBe('c2');
		await panel.says(both);
		expect(shown(panel)).toBe('c2');
		panel.views = { c2: aPage({ conversation: 'c2' }) };
		await panel.says(both);
		expect(panel.state.place.arrangement.value.tip).toBeNull();
	});

	test('waits when the chat has been closed, and comes back with it', async () => {
		const panel = await pinned();
		panel.views = {};
		await panel.says(both);
		expect(shown(panel)).toBe('waiting');
		panel.views = { c2: other };
		await panel.says(both);
		expect(shown(panel)).toBe('c2');
	});

	test('goes to another one without moving the page', async () => {
		const panel = await pinned();
		panel.views = { c2: other, c3: aPage({ conversation: 'c3' }) };
		panel.state.show('c3');
		await settled();
		expect(shown(panel)).toBe('c3');
		expect(panel.told.map(([kind]) => kind)).not.toContain('show');
	});

	test('is opened for the chat in front', async () => {
		const { state, told } = await openPanel({ view: both });
		state.pin?.();
		expect(told).toContainEqual(['pin', [7, 'c1']]);
	});
});
