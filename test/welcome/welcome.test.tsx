// @vitest-environment jsdom
import { pack } from 'santun:pack';
import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import axe from 'axe-core';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { panelProgram } from '../../src/coach/panel-program.ts';
import type { Language } from '../../src/engine/message.ts';
import { readScenarios } from '../../src/practice/read-scenarios.ts';
import { createDemo, type Demo } from '../../src/welcome/demo.ts';
import { shortScene } from '../../src/welcome/short-scene.ts';
import { Welcome } from '../../src/welcome/welcome.tsx';
import { createFakeClock } from '../practice/fake-clock.ts';

afterEach(() => act(cleanup));

const program = panelProgram(pack);

function show(of: { language?: Language; keys?: string | null } = {}) {
	const language = signal<Language>(of.language ?? 'en');
	const clock = createFakeClock(Date.UTC(2026, 0, 6, 9));
	const demo = createDemo({ program, scenario: shortScene(readScenarios(), language.value), clock });
	const deeds = { openPractice: vi.fn(), openOptions: vi.fn(), openShortcuts: vi.fn(), playAgain: vi.fn() };
	const state = {
		language,
		demo: signal<Demo | null>(demo),
		keys: signal(of.keys === undefined ? 'Alt+Shift+Y' : of.keys),
		setLanguage: (next: Language) => {
			language.value = next;
		},
		copy: async () => true,
		...deeds,
	};
	render(<Welcome state={state} />);
	const pass = (ms: number) => act(() => clock.pass(ms));
	return { ...deeds, state, demo, pass };
}

test('says in three steps what it reads, that it stays here, and how a site is switched on', () => {
	show();
	const steps = within(screen.getByRole('main')).getAllByRole('listitem');
	const titles = steps.map((step) => within(step).queryByRole('heading')?.textContent);
	expect(titles).toEqual(['It reads the open chat', 'Nothing leaves this browser', 'You switch on a site']);
});

test('the chat waits for Play, can be paused, and shows the tip that the panel would show', async () => {
	const { demo, pass } = show();
	await pass(5000);
	expect(demo.lines.value).toEqual([]);
	fireEvent.click(screen.getByRole('button', { name: 'Play' }));
	await pass(5000);
	expect(screen.getByText(/my parcel was supposed to come on Monday/)).toBeTruthy();
	fireEvent.click(screen.getByRole('button', { name: 'Pause' }));
	fireEvent.click(await screen.findByRole('button', { name: 'Go on' }));
	for (let turn = 0; turn < 200 && screen.queryByRole('article') === null; turn++) await pass(100);
	expect(screen.getByRole('article', { name: 'Say sorry first' })).toBeTruthy();
	await pass(30_000);
	expect(screen.queryByRole('article')).toBe(null);
	expect(screen.getByText('Tip heeded, reply sent')).toBeTruthy();
	expect(screen.getByText('Say sorry first')).toBeTruthy();
	expect(screen.getByRole('button', { name: 'Play again' })).toBeTruthy();
});

test('speaks Malay at the touch of a button', async () => {
	show();
	await act(() => {
		fireEvent.click(screen.getByRole('radio', { name: 'Bahasa Melayu' }));
	});
	expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Rakan sekerja yang tenang di sisi chat anda');
});

test('leads on to practice, settings and keys', () => {
	const { openPractice, openOptions, openShortcuts } = show();
	fireEvent.click(screen.getByRole('button', { name: 'Try a practice chat' }));
	fireEvent.click(screen.getByRole('button', { name: 'Settings and sites' }));
	fireEvent.click(screen.getByRole('button', { name: 'Change keys' }));
	for (const deed of [openPractice, openOptions, openShortcuts]) expect(deed).toHaveBeenCalledTimes(1);
	expect(screen.getByText('Alt+Shift+Y opens the panel from any page.')).toBeTruthy();
});

test('names no keys where there are none', () => {
	show({ keys: null });
	expect(screen.getByText('You can give the panel a key of your own.')).toBeTruthy();
});

test.each(['en', 'ms'] as const)('%s: axe finds nothing, before and while a tip is shown', async (language) => {
	const { demo, pass } = show({ language });
	const look = async () => {
		const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
		expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
	};
	await look();
	demo.play();
	for (let turn = 0; turn < 300 && demo.tip.value === null; turn++) await pass(100);
	expect(screen.getByRole('article')).toBeTruthy();
	await look();
});
