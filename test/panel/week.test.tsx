// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import axe from 'axe-core';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import type { Language } from '../../src/engine/message.ts';
import type { MyWeek } from '../../src/engine/own-week.ts';
import { Panel } from '../../src/panel/panel.tsx';
import type { Settings } from '../../src/protocol/settings.ts';
import { aPage, aTip, critical } from '../fakes/tips.ts';
import { openPanel, settled } from './fake-host.ts';

afterEach(() => act(cleanup));

const week: MyWeek = {
	seen: 40,
	used: 18,
	done: 11,
	dismissed: 6,
	strength: 'acknowledge',
	focus: 'listen',
	isExperienced: true,
	muted: [{ rule: 'use-name', title: { en: 'Use their name', ms: 'Guna namanya' } }],
};

async function show(language: Language = 'en', over: Partial<Settings> = {}) {
	const world = await openPanel({
		view: aPage({ tips: [aTip()] }),
		settings: { language, pausedUntil: 0, ...over },
		week,
	});
	render(<Panel state={world.state} />);
	return {
		world,
		open: async () => {
			await act(async () => {
				world.state.week.open();
				await settled();
			});
		},
		click: async (name: string | RegExp) => {
			fireEvent.click(screen.getByRole('button', { name }), { detail: 0 });
			await act(settled);
		},
		changed: (settings: Partial<Settings>) =>
			act(async () => {
				world.settings = { ...world.settings, ...settings };
				const sender = { trusted: true, tab: null, frame: null, origin: null };
				world.state.handlers.changed?.({ pack: null, settings: world.settings }, sender);
				await settled();
			}),
	};
}
const region = () => screen.getByRole('region', { name: 'My week' });

describe('my week', () => {
	test('opens from the menu: a strength, a focus, three sums, and whose it is', async () => {
		const { click } = await show();
		await click('More');
		await click('My week');
		expect(document.activeElement).toBe(within(region()).getByRole('heading', { level: 2 }));
		expect(region().textContent).toMatch(/One strengthShow understanding.*One focusListen first/);
		const rows = within(region()).getAllByRole('listitem').slice(0, 3);
		expect(rows.map(({ textContent }) => textContent)).toEqual(['Tips used18', 'Done my own way11', 'Dismissed6']);
		expect(screen.getByText('Only you see this. No ranking, no chat text.')).toBeTruthy();
		expect(screen.queryByRole('article')).toBeNull();
	});

	test('Escape goes back to the tip', async () => {
		const { open } = await show();
		await open();
		fireEvent.keyDown(region(), { key: 'Escape' });
		expect(screen.queryByRole('region', { name: 'My week' })).toBeNull();
		expect(screen.getByRole('article')).toBeTruthy();
	});

	test('once closed it stays closed, even with an answer on its way', async () => {
		const { world } = await show();
		world.state.week.open();
		world.state.week.close();
		await settled();
		expect(world.state.week.shown.value).toBeNull();
	});

	test('a critical tip stands above it', async () => {
		const { open, world } = await show();
		await open();
		await act(() => world.says(aPage({ tips: [critical] })));
		expect(screen.getByRole('article').dataset.rule).toBe('other-order');
		expect(region()).toBeTruthy();
	});

	test('suggests fewer tips to those who know the work, and takes their choice', async () => {
		const { open, world } = await show();
		await open();
		expect(screen.getByText('You do most of it by yourself. Fewer tips would do.')).toBeTruthy();
		fireEvent.click(screen.getByRole('radio', { name: 'Fewer, I know the work' }));
		await act(settled);
		expect(world.told).toContainEqual(['changeSettings', { settings: { experience: 'experienced' } }]);
		expect(screen.queryByText(/Fewer tips would do/)).toBeNull();
	});

	test('lists what is muted, and unmutes it', async () => {
		const { open, click, world } = await show('en', { muted: { 'use-name': 1, other: 2 } });
		await open();
		await click(/^Unmute\s*Use their name/);
		expect(world.told).toContainEqual(['changeSettings', { settings: { muted: { other: 2 } } }]);
	});

	test.each<Language>(['en', 'ms'])('%s: has no faults that axe finds', async (language) => {
		const { open } = await show(language);
		await open();
		expect(screen.getByRole('heading', { name: { en: 'My week', ms: 'Minggu saya' }[language] })).toBeTruthy();
		const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
		expect(violations).toEqual([]);
	});
});

describe('a rule that has just been muted', () => {
	const line = /“Thank them for trying” is muted for you/;

	test('is told once, with undo', async () => {
		const { world, changed, click } = await show();
		await changed({ muted: { 'asked-again': world.clock.now() } });
		expect(screen.getAllByText(line)).toHaveLength(2);
		expect(screen.getByRole('status').textContent).toMatch(line);
		await click('Undo');
		expect(world.told).toContainEqual(['changeSettings', { settings: { muted: {} } }]);
		expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
	});

	test('the line may be closed, and does not come again', async () => {
		const { world, changed, click } = await show();
		const muted = { 'asked-again': world.clock.now() };
		await changed({ muted });
		await click('Close this line');
		await changed({ muted, pausedUntil: 0 });
		expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
	});

	test('one that was muted before is no news', async () => {
		await show('en', { muted: { 'asked-again': 1 } });
		expect(screen.queryByText(/is muted for you/)).toBeNull();
	});
});
