// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { Panel } from '../../../src/panel/panel.tsx';
import type { PageView } from '../../../src/protocol/views.ts';
import { aPage, aTip, critical } from '../../fakes/tips.ts';
import { openPanel, settled } from '../fake-host.ts';

afterEach(() => act(cleanup));

const site = 'https://desk.example';
const show = async (view: PageView) => {
	const panel = await openPanel({ view });
	render(<Panel state={panel.state} />);
	return panel;
};
const click = (name: string): Promise<void> =>
	act(async () => {
		fireEvent.click(screen.getByRole('button', { name }));
		await settled();
	});
const isOpen = (): boolean => screen.queryByRole('region', { name: 'Set up this page' }) !== null;

test.each<[string, PageView]>([
	['cannot be read', { page: 'unreadable', site, found: { rows: 0, roles: 0, composer: false } }],
	['has no chat', { page: 'waiting', site, adapter: '' }],
])('a page that %s can be set up right there', async (_, view) => {
	const { told } = await show(view);
	await click('Set up this page');
	expect(isOpen()).toBe(true);
	expect(told).toContainEqual(['prepareSetUp', { tab: 7 }]);
});

test('a page that is read can be set up from the menu; another tab ends it', async () => {
	const { state } = await show(aPage({ tips: [aTip()] }));
	expect(screen.queryByRole('button', { name: 'Set up this page' })).toBeNull();
	await click('More');
	await click('Set up this page');
	expect(isOpen()).toBe(true);
	expect(screen.queryByRole('article')).toBeNull();
	await act(async () => state.follow(8));
	expect(isOpen()).toBe(false);
});

test('a critical tip is shown all the same', async () => {
	await show(aPage({ tips: [critical] }));
	await click('More');
	await click('Set up this page');
	expect(isOpen()).toBe(true);
	expect(screen.getByRole('article')).toBeTruthy();
});
