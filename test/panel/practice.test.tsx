// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { Panel } from '../../src/panel/panel.tsx';
import { createPanelState } from '../../src/panel/state.ts';
import { openPanel, settled } from './fake-host.ts';

afterEach(cleanup);

test.each([
	['a site that is on, without a chat', { view: { page: 'waiting', site: 'desk.example', adapter: 'chatwoot' } }],
	['a page that cannot be read at all', { site: { site: 'impossible' } }],
	['a site that is off', { site: { site: 'off', origin: 'https://desk.example' } }],
] as const)('on %s a practice chat is offered', async (_, world) => {
	const { state, told } = await openPanel(world);
	render(<Panel state={state} />);
	fireEvent.click(screen.getByRole('button', { name: 'Try a practice chat' }));
	await settled();
	expect(told).toContainEqual(['openPractice', null]);
});

test('the menu opens a practice chat, and closes', async () => {
	const { state, told } = await openPanel({
		view: { page: 'unreadable', site: 'desk.example', found: { rows: 0, roles: 0, composer: false } },
	});
	render(<Panel state={state} />);
	expect(screen.queryByRole('button', { name: 'Try a practice chat' })).toBe(null);
	fireEvent.click(screen.getByRole('button', { name: 'More' }));
	fireEvent.click(screen.getByRole('button', { name: 'Try a practice chat' }));
	await settled();
	expect(told).toContainEqual(['openPractice', null]);
	expect(screen.queryByRole('button', { name: 'Try a practice chat' })).toBe(null);
});

test('within practice nothing more is offered, and the panel is no main part', async () => {
	const { host } = await openPanel();
	const state = createPanelState({ ...host, openPractice: null });
	render(<Panel state={state} as="section" />);
	fireEvent.click(screen.getByRole('button', { name: 'More' }));
	expect(screen.queryByRole('button', { name: 'Try a practice chat' })).toBe(null);
	expect(screen.queryByRole('main')).toBe(null);
});
