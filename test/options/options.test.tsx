// @vitest-environment jsdom

import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import axe from 'axe-core';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import { Bar, type Tab } from '../../src/options/bar.tsx';
import { pageOf, Shell } from '../../src/options/shell.tsx';
import { createOptionsState } from '../../src/options/state.ts';
import type { PolicyState } from '../../src/protocol/policy.ts';
import type { Settings } from '../../src/protocol/settings.ts';
import type { KnownSite } from '../../src/protocol/sites.ts';
import { TextsProvider } from '../../src/ui/texts.tsx';

afterEach(() => act(cleanup));

const now = Date.UTC(2026, 10, 25, 6);
const on: KnownSite = {
	origin: 'https://desk.example',
	on: true,
	listed: false,
	health: { page: 'chat', adapter: 'zendesk', since: now },
};
const listed: KnownSite = { origin: 'https://chat.example', on: false, listed: true, health: null };
const also: KnownSite = { ...listed, origin: 'https://help.example' };

async function show(of: {
	sites?: readonly KnownSite[];
	wrong?: readonly string[];
	settings?: Settings;
	policy?: PolicyState;
	grants?: boolean;
	lost?: boolean;
	keptLost?: boolean;
	deletes?: boolean;
}) {
	const told: [string, unknown][] = [];
	const asked: (readonly string[])[] = [];
	let sites = of.sites ?? [];
	let settings: Settings = of.settings ?? { language: 'en', pausedUntil: 0 };
	const answer = (kind: string, data: unknown): unknown => {
		if (of.lost) throw new Error('gone');
		if (kind === 'sites') return { sites, wrong: of.wrong ?? [] };
		if (kind === 'settings') return settings;
		if (kind === 'policy') return of.policy ?? { keys: [], pack: null, problems: [] };
		if (kind === 'isKeptLost') return of.keptLost ?? false;
		told.push([kind, data]);
		if (kind === 'changeSettings') {
			settings = { ...settings, ...(data as { settings: Partial<Settings> }).settings };
			return settings;
		}
		if (kind === 'deleteEverything') {
			if (of.deletes === false) throw new Error('broken');
			settings = { language: null, pausedUntil: 0 };
			return null;
		}
		const { origin, on: isOn } = data as { origin: string; on: boolean };
		sites = sites.map((site) => (site.origin === origin ? { ...site, on: isOn } : site));
		return true;
	};
	const state = createOptionsState({
		send: (async (kind: string, data: unknown) => answer(kind, data)) as never,
		requestOrigins: async (origins) => {
			asked.push(origins);
			return of.grants ?? true;
		},
		browserLanguage: 'en',
		now: () => now,
	});
	await state.load();
	render(<Shell state={state} page={signal('settings')} workbench={signal(null)} past={signal(null)} />);
	const click = async (name: string | RegExp): Promise<void> => {
		fireEvent.click(screen.getByRole('button', { name }), { detail: 0 });
		await act(async () => {
			for (let turn = 0; turn < 12; turn++) await Promise.resolve();
		});
	};
	return { told, asked, click, state };
}

const row = (origin: string) => {
	const found = document.querySelector<HTMLElement>(`[data-site="${origin}"]`);
	if (found === null) throw new Error(`no row for ${origin}`);
	return within(found);
};

describe('the list of sites', () => {
	test('says how each is doing', async () => {
		const broken: KnownSite = {
			...on,
			origin: 'https://old.example',
			health: { page: 'unreadable', adapter: null, since: now - 60_000 },
		};
		await show({ sites: [on, broken, { ...on, origin: 'https://new.example', health: null }] });
		expect(row(on.origin).getByText('Reading · read as zendesk')).toBeTruthy();
		expect(row(broken.origin).getByText(/^Can’t be read since \d\d:\d\d · read by its looks$/)).toBeTruthy();
		expect(row('https://new.example').getByText('On')).toBeTruthy();
	});

	test('switches a site off', async () => {
		const { told, click } = await show({ sites: [on] });
		await click('Switch off');
		expect(told).toEqual([['switchSite', { origin: on.origin, on: false }]]);
		expect(row(on.origin).getByText('Not allowed yet')).toBeTruthy();
	});

	test('one button allows all that the team has listed, asking the browser once', async () => {
		const { asked, told, click } = await show({ sites: [on, listed, also] });
		expect(row(listed.origin).getByText('From your team’s list')).toBeTruthy();
		await click('Allow all 2');
		expect(asked).toEqual([[listed.origin, also.origin]]);
		expect(told).toHaveLength(2);
		expect(screen.queryByRole('button', { name: /^Allow/ })).toBeNull();
	});

	test('a refusal is said, and nothing is switched on', async () => {
		const { told, click } = await show({ sites: [listed], grants: false });
		await click('Allow it');
		expect(told).toEqual([]);
		expect(screen.getAllByRole('status')[0]!.textContent).not.toBe('');
	});

	test('a paused site is resumed by itself', async () => {
		const pausedSites = { [on.origin]: now + 1, 'https://x.example': now + 1 };
		const { told, click } = await show({ sites: [on], settings: { language: 'en', pausedUntil: 0, pausedSites } });
		await click('Resume');
		expect(told).toEqual([['changeSettings', { settings: { pausedSites: { 'https://x.example': now + 1 } } }]]);
	});

	test('entries of the list that are no addresses are shown', async () => {
		await show({ wrong: ['desk', '<b>x</b>'] });
		expect(screen.getByText('<b>x</b>')).toBeTruthy();
	});

	test('without any, says how to begin; without an answer, says what to do', async () => {
		await show({});
		expect(screen.getByText(/^No site is on yet/)).toBeTruthy();
		cleanup();
		await show({ lost: true });
		expect(screen.getByRole('alert').textContent).toContain('Reload');
	});
});

test('what the administrator set, locked and got wrong is shown', async () => {
	await show({
		settings: { language: 'en', pausedUntil: 0, locked: ['language', 'rules'] },
		policy: {
			keys: ['language', 'rulePack'],
			pack: { name: 'acme 3', pin: '0.1.0 · 01234567', now: '0.2.0 · 89abcdef', stand: 'behind' },
			problems: [{ key: 'rulePack', line: 7, why: 'No such skill.' }],
		},
	});
	expect(screen.getByText('Set by your organisation: language, rulePack.')).toBeTruthy();
	expect(
		screen.getByText(
			/^Rules: acme 3\. Written over our rules 0\.1\.0 · 01234567\. Ours have changed since and are 0\.2\.0 · 89abcdef now/,
		),
	).toBeTruthy();
	expect(screen.getByText('Making and changing rules')).toBeTruthy();
	expect(screen.getByText(/Line 7: No such skill/)).toBeTruthy();
	expect(screen.getByRole('radio', { name: 'English' }).closest('fieldset')?.disabled).toBe(true);
});

test('what the administrator got wrong is told in Malay', async () => {
	const why = 'ours-late: This text is empty: write something, or leave the key out if it is not needed.';
	await show({
		settings: { language: 'ms', pausedUntil: 0 },
		policy: { keys: ['rulePack'], pack: null, problems: [{ key: 'rulePack', line: 7, why }] },
	});
	expect(screen.getByText(/ours-late: Teks ini kosong: tulis sesuatu/)).toBeTruthy();
});

test('past chats stand in the bar beside the lead’s pages, and lead back to them', () => {
	const linksOf = () => screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')]);
	const bar = (now: Tab) =>
		render(
			<TextsProvider language="en">
				<Bar now={now} />
			</TextsProvider>,
		);
	bar('past');
	expect(linksOf()).toEqual([
		['Settings', '#settings'],
		['Rules', '#rules'],
		['Word lists', '#lists'],
		['Team pack', '#packs'],
		['Past chats', '#past'],
		['Counts', '#counts'],
	]);
	expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('Past chats');
});

test('an address leads to its page, any other to the settings', () => {
	expect(['#rules', '#past', '', '#nothing'].map(pageOf)).toEqual(['rules', 'past', 'settings', 'settings']);
});

describe('what is kept', () => {
	test('is deleted once that is meant', async () => {
		const { told, click } = await show({ sites: [on] });
		await click('Delete everything');
		await click('No, keep it');
		expect(told).toEqual([]);
		await click('Delete everything');
		await click('Yes, delete it');
		expect(told).toEqual([['deleteEverything', null]]);
		expect(screen.getByText('Everything that was kept is deleted.')).toBeTruthy();
		expect(row(on.origin).getByText(/^Reading/)).toBeTruthy();
	});

	test('stands as it was where the browser does not delete it, and that is said', async () => {
		const { click } = await show({ deletes: false });
		await click('Delete everything');
		await click('Yes, delete it');
		expect(screen.getByText('Your browser did not delete it. Try again.')).toBeTruthy();
	});

	test('is said to be unreadable where it is', async () => {
		await show({ keptLost: true });
		expect(screen.getByText(/can’t be read. It goes on with its own rules/)).toBeTruthy();
	});
});

test('the language is switched at once', async () => {
	const { told } = await show({ sites: [listed] });
	await act(async () => {
		fireEvent.click(screen.getByRole('radio', { name: 'Bahasa Melayu' }));
		for (let turn = 0; turn < 5; turn++) await Promise.resolve();
	});
	expect(screen.getByRole('heading', { name: 'Tetapan Santun' })).toBeTruthy();
	expect(told).toEqual([['changeSettings', { settings: { language: 'ms' } }]]);
});

test.each(['en', 'ms'] as const)('%s: axe finds nothing', async (language) => {
	await show({ sites: [on, listed], wrong: ['x'], settings: { language, pausedUntil: 0 } });
	const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
	expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
});
