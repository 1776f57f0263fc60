// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { Panel } from '../../src/panel/panel.tsx';
import type { PageView } from '../../src/protocol/views.ts';
import { aPage } from '../fakes/tips.ts';
import { openPanel, settled } from './fake-host.ts';

afterEach(() => act(cleanup));

const site = 'https://crm.example';
const chatFrame = 'https://chat.example';
const waiting: PageView = { page: 'waiting', site, adapter: '', frames: ['https://own.example', chatFrame] };
const found = { rows: 0, roles: 0, composer: true };

const show = async (view: PageView, sitesOff: readonly string[] = [chatFrame]) => {
	const panel = await openPanel({ site: { site: 'on', origin: site }, view: { page: 'waiting', site, adapter: '' } });
	panel.sitesOff = sitesOff;
	render(<Panel state={panel.state} />);
	panel.view = view;
	await act(() => panel.says(view));
	await act(settled);
	return panel;
};
const button = () => screen.queryByRole('button', { name: 'Switch on at chat.example' });

test.each<[string, PageView]>([
	['without a chat', waiting],
	['that cannot be read', { page: 'unreadable', site, found, frames: [chatFrame] }],
])('a page %s tells of the part that comes from another site, and one click lets it be read', async (_, view) => {
	const panel = await show(view);
	expect(screen.getByRole('main').textContent).toContain('Part of this page comes from chat.example.');
	panel.sitesOff = [];
	fireEvent.click(button()!);
	await act(settled);
	expect(panel.told).toEqual([
		['requestOrigin', chatFrame],
		['lookInFrames', { tab: 7 }],
	]);
	expect(button()).toBeNull();
});

test('where the browser was told no, the panel says so and changes nothing', async () => {
	const panel = await show(waiting);
	panel.isGranted = false;
	fireEvent.click(button()!);
	await act(settled);
	expect(panel.told.map(([kind]) => kind)).toEqual(['requestOrigin']);
	expect(screen.getByRole('main').textContent).toContain('Still off here.');
});

test.each<[string, PageView, readonly string[]]>([
	['all parts may be read', waiting, []],
	['a helpdesk is known that has no chat open', { ...waiting, adapter: 'zammad' } as PageView, [chatFrame]],
	['there is a chat', aPage(), [chatFrame]],
])('nothing is said where %s', async (_, view, off) => {
	await show(view, off);
	expect(button()).toBeNull();
});
