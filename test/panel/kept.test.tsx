// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { Panel } from '../../src/panel/panel.tsx';
import { aPage } from '../fakes/tips.ts';
import { openPanel, settled } from './fake-host.ts';

afterEach(() => act(cleanup));

test('the panel says that what is kept cannot be read, and goes on', async () => {
	const { state } = await openPanel({ isKeptLost: true, view: aPage() });
	render(<Panel state={state} />);
	expect(screen.getByText(/can’t be read. It goes on with its own rules/)).toBeTruthy();
	expect(document.querySelector('[data-customer]')?.textContent).toContain('Daniel');
});

test('a change that the browser does not keep is taken back, and said', async () => {
	const world = await openPanel();
	render(<Panel state={world.state} />);
	world.keeps = false;
	await act(async () => {
		world.state.choices.setLanguage('ms');
		await settled();
	});
	expect(world.state.choices.language.value).toBe('en');
	expect(screen.getByText('Your browser did not keep that. Its storage may be full.')).toBeTruthy();
	world.keeps = true;
	await act(async () => {
		world.state.choices.setLanguage('ms');
		await settled();
	});
	expect(screen.queryByText(/did not keep|tidak menyimpannya/)).toBeNull();
});
