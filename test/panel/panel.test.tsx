// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { burstMs } from '../../src/panel/announcer.ts';
import { silentAfterMs } from '../../src/panel/page.ts';
import { Panel } from '../../src/panel/panel.tsx';
import type { Protocol } from '../../src/protocol/messages.ts';
import type { PageView } from '../../src/protocol/views.ts';
import { seenAfterMs } from '../../src/ui/use-seen.ts';
import { aPage, aTip, critical, nudge } from '../fakes/tips.ts';
import { openPanel, settled } from './fake-host.ts';

afterEach(() => {
	act(cleanup); // Effects are undone a moment after their component has gone.
	vi.restoreAllMocks();
});

const advice = aTip();
const others = [
	{ conversation: 'c2', name: 'Kavitha', waitingSince: null, tips: 2 },
	{ conversation: 'c3', name: null, waitingSince: null, tips: 0 },
];
const both = aPage({ tips: [advice, nudge] }, others);
const site = 'https://desk.example';

async function show(over: Parameters<typeof openPanel>[0] = {}) {
	const panel = await openPanel(over);
	render(<Panel state={panel.state} />);
	return {
		...panel,
		says: (view: PageView) => act(() => panel.says(view)),
		click: async (name: string | RegExp, detail = 0) => {
			fireEvent.click(screen.getByRole('button', { name }), { detail });
			await act(settled);
		},
		pass: (ms: number) => act(() => panel.clock.pass(ms)),
		toldOf: (kind: keyof Protocol) => panel.told.filter(([one]) => one === kind).map(([, data]) => data),
	};
}

const stateShown = () => screen.getByRole('main').dataset.state;
const card = () => screen.getByRole('article');

describe('every state in both languages', () => {
	test.each<[string, Parameters<typeof openPanel>[0], string, string]>([
		['waiting', { view: { page: 'waiting', site, adapter: 'zammad' } }, 'No chat open.', 'Tiada chat dibuka.'],
		[
			'unreadable',
			{ view: { page: 'unreadable', site, found: { rows: 24, roles: 0, composer: true } } },
			'I can’t tell who is writing on this page.',
			'Saya tak pasti siapa yang menulis di halaman ini.',
		],
		['paused', { view: { page: 'paused', site } }, 'Tips are paused.', 'Tip dijeda.'],
		[
			'off',
			{ site: { site: 'off', origin: site } },
			'Santun is off on desk.example.',
			'Santun dimatikan di desk.example.',
		],
		[
			'unknown',
			{ site: { site: 'unknown' } },
			'Click the Santun icon in the toolbar.',
			'Klik ikon Santun pada bar alat.',
		],
		[
			'impossible',
			{ site: { site: 'impossible' } },
			'Santun can’t read this page.',
			'Santun tak dapat baca halaman ini.',
		],
		['loading', {}, 'Looking at the page…', 'Sedang melihat halaman…'],
		['quiet', { view: aPage() }, 'Nothing needed.', 'Tiada apa yang perlu.'],
		[
			'quiet',
			{ view: aPage({ held: true }) },
			'You’re typing. A tip waits until you pause.',
			'Anda sedang menaip. Tip tunggu sampai anda berhenti.',
		],
		['tip', { view: both }, 'Thank them for trying', 'Ucap terima kasih kerana mencuba'],
	])('%s', async (name, over, english, malay) => {
		const { state } = await show(over);
		expect(stateShown()).toBe(name);
		expect(screen.getByText(english)).toBeTruthy();
		await act(() => state.choices.setLanguage('ms'));
		expect(screen.getByText(malay)).toBeTruthy();
		expect(screen.queryByText(english)).toBeNull();
		expect(screen.getByRole('main').lang).toBe('ms');
	});

	test('silent, after the page had its time', async () => {
		const { pass, clock } = await show();
		pass(silentAfterMs);
		expect(clock.now()).toBeGreaterThan(0);
		expect(stateShown()).toBe('silent');
		expect(screen.getByText('This page has not answered.')).toBeTruthy();
	});
});

describe('the card', () => {
	test('shows title, words, advice and wording, and can be found by the rule', async () => {
		await show({ view: both });
		expect({ ...card().dataset }).toEqual({
			tip: advice.id,
			rule: 'asked-again',
			skill: 'acknowledge',
			level: 'advice',
		});
		expect(within(card()).getByRole('heading', { level: 2 }).textContent).toBe('Thank them for trying');
		expect(card().querySelector('.because mark')?.textContent).toBe('third time');
		expect(within(card()).getByText('Name the effort, then one step.')).toBeTruthy();
		expect(card().querySelector('[data-say]')?.textContent).toBe('Thanks for trying, Daniel. I am checking.');
		expect(card().querySelector('.fill')?.textContent).toBe('Daniel');
	});

	test('the tone is chosen, and what is chosen is inserted', async () => {
		const { click, toldOf } = await show({ view: both });
		fireEvent.click(screen.getByRole('radio', { name: 'Short' }));
		expect(card().querySelector('[data-say]')?.textContent).toBe('Thanks, Daniel.');
		await click('Insert');
		expect(toldOf('insert')).toEqual([{ conversation: 'c1', tip: advice.id, text: 'Thanks, Daniel.' }]);
		expect(screen.getByRole('status').textContent).toBe('Inserted in the reply box');
	});

	test('says so when the reply box cannot be reached', async () => {
		const panel = await openPanel({ view: both });
		panel.isReachable = false;
		render(<Panel state={panel.state} />);
		fireEvent.click(screen.getByRole('button', { name: 'Insert' }));
		await act(settled);
		expect(within(card()).getByText(/nothing was put in/)).toBeTruthy();
	});

	test('copies the wording', async () => {
		const { click, copied, toldOf } = await show({ view: both });
		await click('Copy');
		expect(copied).toEqual(['Thanks for trying, Daniel. I am checking.']);
		expect(toldOf('copied')).toHaveLength(1);
	});

	test('Why? opens inside the card with source and rule, and Escape closes it and keeps the focus', async () => {
		const { click } = await show({ view: both });
		const why = screen.getByRole('button', { name: 'Why?' });
		expect(why.getAttribute('aria-expanded')).toBe('false');
		await click('Why?');
		expect(why.getAttribute('aria-expanded')).toBe('true');
		expect(within(card()).getByText('Source: You et al., 2020')).toBeTruthy();
		expect(within(card()).getByText('Rule: asked-again')).toBeTruthy();
		fireEvent.keyDown(within(card()).getByText('Rule: asked-again'), { key: 'Escape' });
		expect(within(card()).queryByText('Rule: asked-again')).toBeNull();
		expect(document.activeElement).toBe(why);
	});

	test('a tip without wording has nothing to insert', async () => {
		await show({ view: aPage({ tips: [nudge] }) });
		expect(screen.queryByRole('button', { name: 'Insert' })).toBeNull();
		expect(screen.getByRole('button', { name: 'Why?' })).toBeTruthy();
	});

	test('a critical tip can be called right', async () => {
		const { click, toldOf } = await show({ view: aPage({ tips: [critical] }) });
		await click('It’s right');
		expect(toldOf('dismiss')).toEqual([{ conversation: 'c1', tip: critical.id, reason: 'does-not-fit' }]);
		expect(stateShown()).toBe('quiet');
	});
});

describe('dismissing', () => {
	test('asks why in the place of the card; one click tells, and the next tip comes', async () => {
		const { click, toldOf } = await show({ view: both });
		await click('Dismiss this tip', 1);
		expect(document.querySelector('[data-tip]')).toBeNull();
		await click('Wrong moment', 1);
		expect(toldOf('dismiss')).toEqual([
			{ conversation: 'c1', tip: advice.id, reason: null },
			{ conversation: 'c1', tip: advice.id, reason: 'wrong-moment' },
		]);
		expect(card().dataset.tip).toBe(nudge.id);
	});

	test('needs no reason', async () => {
		const { click, toldOf } = await show({ view: both });
		await click('Dismiss this tip', 1);
		await click('Skip', 1);
		expect(toldOf('dismiss')).toHaveLength(1);
		expect(card().dataset.tip).toBe(nudge.id);
	});

	test('by keyboard the focus goes to the question, and Escape skips it', async () => {
		const { state } = await show({ view: both });
		screen.getByRole('button', { name: 'Dismiss this tip' }).focus();
		fireEvent.click(screen.getByRole('button', { name: 'Dismiss this tip' }), { detail: 0 });
		const question = screen.getByRole('group', { name: 'Not for now. Say why?' });
		expect(document.activeElement).toBe(question);
		fireEvent.keyDown(question, { key: 'Escape' });
		expect(state.place.dismissed.value).toBeNull();
		await act(settled);
		expect(document.activeElement).toBe(screen.getByRole('button', { name: /Waiting: One question is open/ }));
	});
});

describe('nothing moves under a hand', () => {
	test('a card that went keeps its place until the pointer has left', async () => {
		const { says } = await show({ view: both });
		fireEvent.pointerMove(card());
		await says(aPage({ tips: [nudge] }));
		expect(screen.getByText('That’s settled.')).toBeTruthy();
		expect(screen.getByRole('button', { name: /Waiting: One question is open/ })).toBeTruthy();
		fireEvent.pointerLeave(screen.getByRole('region', { name: 'Now' }));
		expect(card().dataset.tip).toBe(nudge.id);
	});

	test('focus that goes with its card lets the next one come', async () => {
		const { says } = await show({ view: both });
		screen.getByRole('button', { name: 'Insert' }).focus();
		await says(aPage({ tips: [nudge] }));
		expect(card().dataset.tip).toBe(nudge.id);
	});

	test('the second tip is one line, and opens in the place of the first', async () => {
		const { click } = await show({ view: both });
		await click(/Next: One question is open/);
		expect(card().dataset.tip).toBe(nudge.id);
		expect(screen.getByRole('button', { name: /Next: Thank them for trying/ })).toBeTruthy();
	});
});

describe('seen', () => {
	test('is told after a second in a visible panel, once', async () => {
		const { pass, toldOf, says } = await show({ view: both });
		pass(seenAfterMs - 1);
		expect(toldOf('seen')).toEqual([]);
		pass(1);
		expect(toldOf('seen')).toEqual([{ conversation: 'c1', tip: advice.id }]);
		await says(aPage({ tips: [advice], waitingSince: 1 }));
		pass(10 * seenAfterMs);
		expect(toldOf('seen')).toHaveLength(1);
	});

	test('is not told while the panel is hidden', async () => {
		const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
		const { pass, toldOf } = await show({ view: both });
		pass(10 * seenAfterMs);
		expect(toldOf('seen')).toEqual([]);
		visibility.mockReturnValue('visible');
		fireEvent(document, new Event('visibilitychange'));
		pass(seenAfterMs);
		expect(toldOf('seen')).toHaveLength(1);
	});

	test('starts over for the next tip', async () => {
		const { pass, toldOf, says } = await show({ view: both });
		pass(seenAfterMs - 1);
		await says(aPage({ tips: [nudge] }));
		pass(seenAfterMs - 1);
		expect(toldOf('seen')).toEqual([]);
		pass(1);
		expect(toldOf('seen')).toEqual([{ conversation: 'c1', tip: nudge.id }]);
	});
});

describe('the chat around it', () => {
	test('names the customer, how to say it, and copies that', async () => {
		const { click, copied } = await show({ view: aPage() });
		expect(document.querySelector('[data-customer]')?.textContent).toBe('Daniel Tan Boon Keat');
		await click('Copy Daniel');
		expect(copied).toEqual(['Daniel']);
	});

	test('says when the name is not known', async () => {
		await show({ view: aPage({ customer: null }) });
		expect(screen.getByText('Name not known yet')).toBeTruthy();
		expect(document.querySelector('[data-customer]')).toBeNull();
	});

	test('counts how long the customer waits', async () => {
		const panel = await openPanel();
		await panel.says(aPage({ waitingSince: panel.clock.now() - 58_000 }));
		render(<Panel state={panel.state} />);
		expect(screen.getByText('0:58')).toBeTruthy();
		act(() => panel.clock.pass(1000));
		expect(screen.getByText('0:59')).toBeTruthy();
		act(() => panel.clock.pass(12_000));
		expect(screen.getByText('1:10')).toBeTruthy();
	});

	test('leaves a trace of the need that was met', async () => {
		await show({
			view: aPage({ trace: { rule: 'x', title: { en: 'Name used', ms: 'Nama disebut' }, at: Date.UTC(2026, 10, 25) } }),
		});
		expect(screen.getByText('Name used')).toBeTruthy();
	});

	test('lists the other chats with their tips, and shows one on a click', async () => {
		const { click, toldOf } = await show({ view: both });
		const list = screen.getByRole('navigation', { name: 'My chats' });
		expect(
			within(list)
				.getAllByRole('button')
				.map((one) => one.textContent),
		).toEqual(['Daniel Tan Boon Keatshown here', 'Kavitha2 tips', 'Chat 3no tip']);
		await click(/Kavitha/);
		expect(toldOf('show')).toEqual([{ conversation: 'c2' }]);
	});

	test('one chat needs no list', async () => {
		await show({ view: aPage() });
		expect(screen.queryByRole('navigation')).toBeNull();
	});
});

describe('sites', () => {
	test('asks the browser in the click, and says when it was refused', async () => {
		const panel = await openPanel({ site: { site: 'off', origin: site } });
		panel.isGranted = false;
		render(<Panel state={panel.state} />);
		fireEvent.click(screen.getByRole('button', { name: 'Switch on here' }));
		expect(panel.told).toEqual([['requestOrigin', site]]);
		await act(settled);
		expect(within(screen.getByRole('region', { name: 'Now' })).getByText(/Still off here/)).toBeTruthy();
		expect(screen.getByRole('status').textContent).toContain('Still off here');
	});

	test('tells what was and was not found, and tries again', async () => {
		const panel = await show({ view: { page: 'unreadable', site, found: { rows: 24, roles: 0, composer: true } } });
		expect(screen.getAllByRole('listitem').map((one) => one.textContent)).toEqual([
			'Messages24 found',
			'Who wrote themnot found',
			'Reply boxfound',
		]);
		expect(screen.getByText(/tell your team lead/)).toBeTruthy();
		await panel.click('Try again');
		expect(stateShown()).toBe('unreadable');
	});

	test.each([
		[{ rows: 0, roles: 0, composer: false }, 'I can’t find the messages on this page.'],
		[{ rows: 3, roles: 3, composer: false }, 'I can’t find the reply box on this page.'],
	])('names the first thing that is missing: %j', async (found, title) => {
		await show({ view: { page: 'unreadable', site, found } });
		expect(screen.getByRole('heading', { name: title })).toBeTruthy();
	});
});

describe('the menu', () => {
	const open = async (over = {}) => {
		const panel = await show({ view: both, ...over });
		await panel.click('More');
		return panel;
	};

	test('changes the language without reloading', async () => {
		const { settings, toldOf } = await open();
		expect(settings.language).toBeNull();
		fireEvent.click(screen.getByRole('radio', { name: 'Bahasa Melayu' }));
		await act(settled);
		expect(screen.getByText('Ucap terima kasih kerana mencuba')).toBeTruthy();
		expect(screen.getByRole('button', { name: 'Sisip' })).toBeTruthy();
		expect(toldOf('changeSettings')).toEqual([{ settings: { language: 'ms' } }]);
	});

	test.each([
		['For 15 min', 15],
		['For 1 hour', 60],
		['Until I resume', null],
	])('pauses: %s', async (name, minutes) => {
		const { click, clock, toldOf } = await open();
		await click(name);
		expect(stateShown()).toBe('paused');
		const pausedUntil = minutes === null ? Number.MAX_SAFE_INTEGER : clock.now() + minutes * 60_000;
		expect(toldOf('changeSettings')).toEqual([{ settings: { pausedUntil } }]);
	});

	test.each([
		['This site', 'changeSettings', { settings: { pausedSites: { [site]: expect.any(Number) } } }],
		['This chat', 'pauseChat', { conversation: 'c1', until: expect.any(Number) }],
	])('pauses less than everything: %s', async (name, kind, told) => {
		const { click, toldOf } = await open();
		fireEvent.click(screen.getByRole('radio', { name }));
		await act(settled);
		await click('For 1 hour');
		expect(toldOf(kind as 'pauseChat')).toEqual([told]);
	});

	test('Escape closes it and gives the focus back', async () => {
		await open();
		fireEvent.keyDown(screen.getByRole('radio', { name: 'English' }), { key: 'Escape' });
		expect(screen.queryByRole('radio', { name: 'English' })).toBeNull();
		expect(document.activeElement).toBe(screen.getByRole('button', { name: 'More' }));
	});

	test('a click elsewhere closes it', async () => {
		await open();
		fireEvent.pointerDown(card());
		expect(screen.queryByRole('radio', { name: 'English' })).toBeNull();
	});

	test('switches the site off', async () => {
		const { click, toldOf } = await open();
		await click('Switch off on desk.example');
		expect(toldOf('switchSite')).toEqual([{ origin: site, on: false }]);
	});

	test('opens the settings', async () => {
		const { click, told } = await open();
		await click('Settings and sites');
		expect(told).toContainEqual(['openOptions', null]);
	});

	test('offers no switch for a site that is not on', async () => {
		await open({ view: null, site: { site: 'unknown' } });
		expect(screen.queryByRole('button', { name: /Switch off/ })).toBeNull();
	});
});

describe('an adapter that finds nothing any more', () => {
	const broken = { adapter: 'zendesk', since: Date.UTC(2026, 10, 25, 6) };
	const found = { rows: 0, roles: 0, composer: true };

	test.each([
		['en', /^The zendesk layout seems to have changed/, 'Copy a report'],
		['ms', /^Susun atur zendesk nampaknya berubah/, 'Salin laporan'],
	] as const)('%s: is named once, with a report to copy', async (language, line, button) => {
		const { click, copied } = await show({
			view: { page: 'unreadable', site, found, broken },
			settings: { language, pausedUntil: 0 },
		});
		expect(screen.getAllByText(line)).toHaveLength(1);
		await click(button);
		expect(copied).toEqual(['{"adapter":"zendesk"}']);
	});

	test('is a quiet line below the chat while that is read by its looks', async () => {
		await show({ view: { ...aPage(), broken } as PageView });
		expect(screen.getByText(/^The zendesk layout seems/)).toBeTruthy();
		expect(stateShown()).toBe('quiet');
	});
});

describe('pauses', () => {
	test('one click pauses, one resumes', async () => {
		const { click } = await show({ view: both });
		await click('Pause tips');
		expect(stateShown()).toBe('paused');
		fireEvent.click(screen.getAllByRole('button', { name: 'Resume' })[0]!);
		await act(settled);
		expect(stateShown()).toBe('tip');
	});

	test.each([
		['en', /^Tips are paused in this chat until \d\d:\d\d\.$/, 'Resume'],
		['ms', /^Tip dijeda dalam chat ini sehingga \d\d[:.]\d\d\.$/, 'Sambung'],
	] as const)('%s: a chat that is paused says so, and the rest of it stays', async (language, title, resume) => {
		const pausedUntil = Date.UTC(2026, 10, 25, 7);
		const { toldOf, click } = await show({
			view: aPage({ tips: [], pausedUntil }),
			settings: { language, pausedUntil: 0 },
		});
		expect(screen.getByRole('heading', { name: title })).toBeTruthy();
		await click(resume);
		expect(toldOf('pauseChat')).toEqual([{ conversation: 'c1', until: 0 }]);
	});

	test('a paused panel says until when, and offers the other lengths', async () => {
		const { click } = await show({ view: both });
		await click('Pause tips');
		expect(screen.getByRole('heading', { name: 'Tips are paused.' })).toBeTruthy();
		await click('For 15 min');
		expect(screen.getByRole('heading', { name: /^Tips are paused until \d\d:\d\d\.$/ })).toBeTruthy();
	});
});

describe('announcements', () => {
	test('the region is there before anything is said, and tips are said once', async () => {
		const panel = await show({ view: { page: 'waiting', site, adapter: 'zammad' } });
		const region = screen.getByRole('status');
		expect(region.textContent).toBe('');
		await panel.says(both);
		panel.pass(burstMs);
		expect(screen.getByRole('status')).toBe(region);
		expect(region.textContent).toBe('2 new tips, first: Thank them for trying');
	});

	test('a critical tip is an alert', async () => {
		await show({ view: aPage({ tips: [critical] }) });
		expect(screen.getByRole('alert').textContent).toBe('Critical: This number is from another chat');
	});
});

test('chat text is text, whatever it looks like', async () => {
	const name = '<img src=x onerror=alert(1)>';
	const view = aPage({
		customer: { name, sayAs: name },
		tips: [aTip({ because: [{ who: 'customer', quote: name }], say: [{ text: name, fills: [] }] })],
	});
	await show({ view });
	expect(document.querySelector('img')).toBeNull();
	expect(document.querySelector('[data-customer]')?.textContent).toBe(name);
	expect(card().querySelector('[data-say]')?.textContent).toBe(name);
});
