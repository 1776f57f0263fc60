// @vitest-environment jsdom

import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import axe from 'axe-core';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import type { DeskChat } from '../../src/engine/desk.ts';
import type { Language } from '../../src/engine/message.ts';
import { restMs } from '../../src/panel/busy.ts';
import { Panel } from '../../src/panel/panel.tsx';
import { aGlance, aPage, aTip } from '../fakes/tips.ts';
import { openPanel, settled } from './fake-host.ts';

afterEach(() => act(cleanup));

const other = (tab: number, conversation: string, name: string | null): DeskChat => ({
	tab,
	frame: 0,
	origin: 'https://desk.example',
	conversation,
	name,
	waitingSince: null,
	tips: 1,
	details: [],
});
const rich = aPage({ glance: aGlance, tips: [aTip()] });

async function show(language: Language = 'en', view = rich) {
	const panel = await openPanel({
		view,
		settings: { language, pausedUntil: 0 },
		desk: { chats: [other(8, 'b', 'Nurul Huda'), other(9, 'c', null)], changedAt: 1 },
	});
	render(<Panel state={panel.state} />);
	return {
		...panel,
		panel,
		says: (next = view) => act(() => panel.says(next)),
		click: async (name: string | RegExp) => {
			fireEvent.click(screen.getByRole('button', { name }), { detail: 0 });
			await act(settled);
		},
		pass: (ms: number) => act(() => panel.clock.pass(ms)),
	};
}

const glance = () => screen.getByRole('region', { name: 'This chat' });
const rowNames = () =>
	within(screen.getByRole('navigation', { name: /My chats|Chat saya/ }))
		.getAllByRole('listitem')
		.map(({ textContent }) => textContent);

describe('this chat at a glance', () => {
	test('stands below the tip', async () => {
		await show();
		const parts = within(glance()).getAllByRole('region');
		expect(parts).toHaveLength(5);
		const place = glance().compareDocumentPosition(screen.getByRole('article'));
		expect(place & Node.DOCUMENT_POSITION_PRECEDING).toBeTruthy();
	});

	test('what is folded stays folded, in the next chat too', async () => {
		const { click, says } = await show();
		await click(/^Promises/);
		expect(screen.queryByText('Give me two minutes, please.')).toBeNull();
		await says(aPage({ conversation: 'c9', glance: aGlance }));
		expect(screen.queryByText('Give me two minutes, please.')).toBeNull();
		await click(/^Promises/);
		expect(screen.getByText('Give me two minutes, please.')).toBeTruthy();
	});

	test('copies a fact and says so', async () => {
		const { click, copied } = await show();
		await click('Copy Order SO-20418');
		expect(copied).toEqual(['SO-20418']);
		expect(screen.getByRole('status').textContent).toBe('Copied');
	});

	test('a question goes into the reply, quoted, as the wording of no tip', async () => {
		const { click, told } = await show();
		await click(/Will it come before Friday.*Quote in my reply/);
		expect(told).toContainEqual(['insert', { conversation: 'c1', tip: null, text: '“Will it come before Friday?” ' }]);
		expect(screen.getByRole('status').textContent).toBe('Inserted in the reply box');
	});

	test('where the reply box cannot be reached, it says so', async () => {
		const { click, panel } = await show();
		panel.isReachable = false;
		await click(/Will it come before Friday/);
		expect(screen.getByRole('status').textContent).toMatch(/can’t reach the reply box/);
	});

	test('nothing in it moves under a pointer; news comes when it has left, or rests', async () => {
		const fewer = aPage({ glance: { ...aGlance, questions: [], heat: null } });
		const { says, pass } = await show();
		fireEvent.pointerMove(glance());
		await says(fewer);
		expect(screen.getByText('“Will it come before Friday?”')).toBeTruthy();
		fireEvent.pointerLeave(glance());
		expect(screen.queryByText('“Will it come before Friday?”')).toBeNull();
		fireEvent.pointerMove(glance());
		await says(rich);
		expect(screen.queryByText('“Will it come before Friday?”')).toBeNull();
		pass(restMs);
		expect(screen.getByText('“Will it come before Friday?”')).toBeTruthy();
	});

	test('nor does the card above it go, which would pull it up', async () => {
		const { says } = await show();
		fireEvent.pointerMove(glance());
		await says(aPage({ glance: aGlance }));
		expect(screen.getByText('That’s settled.')).toBeTruthy();
	});

	test('another chat shows its own at once', async () => {
		const { says } = await show();
		fireEvent.pointerMove(glance());
		await says(aPage({ conversation: 'c9', glance: { ...aGlance, questions: [{ message: 'x', text: 'And now?' }] } }));
		expect(screen.getByText('“And now?”')).toBeTruthy();
	});
});

describe('all my chats', () => {
	test('are behind one button, and a click in the list turns to the tab', async () => {
		const { click, told } = await show();
		await click(/2 more/);
		expect(rowNames()).toEqual([
			'Daniel Tan Boon Keatshown here',
			'Nurul Huda1 tip · in another tab',
			'Chat 31 tip · in another tab',
		]);
		await click(/Nurul Huda/);
		expect(told).toContainEqual(['showTab', 8]);
		expect(told).toContainEqual(['show', { conversation: 'b' }]);
		expect(screen.queryByRole('heading', { name: 'My chats, longest waiting first' })).toBeNull();
	});

	test('the tip stays in sight below the list', async () => {
		const { click } = await show();
		await click(/2 more/);
		expect(screen.getByRole('article')).toBeTruthy();
	});

	test('by keyboard: the focus goes into the list, Escape leaves it and goes back', async () => {
		const { click } = await show();
		screen.getByRole('button', { name: /2 more/ }).focus();
		await click(/2 more/);
		const head = screen.getByRole('heading', { name: 'My chats, longest waiting first' });
		expect(document.activeElement).toBe(head);
		fireEvent.keyDown(head, { key: 'Escape' });
		await act(settled);
		expect(document.activeElement).toBe(screen.getByRole('button', { name: /2 more/ }));
	});

	test('in Malay', async () => {
		const { click } = await show('ms');
		await click(/2 lagi/);
		expect(screen.getByRole('heading', { name: 'Chat saya, paling lama menunggu dulu' })).toBeTruthy();
		expect(rowNames()[1]).toBe('Nurul Huda1 tip · di tab lain');
	});
});

describe('where the page in front has no chat', () => {
	test.each([
		['en', 'Chats in other tabs'],
		['ms', 'Chat di tab lain'],
	] as const)('%s: those of other tabs stand below, and a click turns to one', async (language, title) => {
		const { click, told } = await show(language, { page: 'waiting', site: 'x', adapter: 'y' });
		expect(screen.getByRole('heading', { name: title })).toBeTruthy();
		expect(rowNames()).toEqual([expect.stringMatching(/^Nurul Huda1 tip$/), expect.stringMatching(/^Chat 21 tip$/)]);
		await click(/Nurul Huda/);
		expect(told).toContainEqual(['showTab', 8]);
	});

	test('their places are kept under a pointer', async () => {
		const { panel } = await show('en', { page: 'waiting', site: 'x', adapter: 'y' });
		const list = screen.getByRole('navigation');
		fireEvent.pointerMove(list);
		panel.desk = { chats: [{ ...other(9, 'c', null), waitingSince: 1 }, other(8, 'b', 'Nurul Huda')], changedAt: 2 };
		await act(async () => panel.state.lookAgain());
		await act(settled);
		expect(rowNames()[0]).toContain('Nurul');
		fireEvent.pointerLeave(list);
		await act(settled);
		expect(rowNames()[0]).toContain('Chat 1');
	});

	test('without any, nothing stands there', async () => {
		const panel = await openPanel({ view: { page: 'waiting', site: 'x', adapter: 'y' } });
		render(<Panel state={panel.state} />);
		expect(screen.queryByRole('navigation')).toBeNull();
	});
});

describe('the handoff note', () => {
	test.each([
		['en', 'Copy handoff note', 'Handoff note copied', 'Customer: Daniel'],
		['ms', 'Salin nota serahan', 'Nota serahan disalin', 'Pelanggan: Daniel'],
	] as const)('%s: one click, one word', async (language, button, word, start) => {
		const { click, copied } = await show(language);
		await click(button);
		expect(copied[0]?.startsWith(start)).toBe(true);
		expect(within(screen.getByRole('banner')).getByText(word)).toBeTruthy();
		expect(screen.getByRole('status').textContent).toBe(word);
	});

	test('is offered where there is a chat only', async () => {
		await show('en', { page: 'waiting', site: 'x', adapter: 'y' });
		expect(screen.queryByRole('button', { name: 'Copy handoff note' })).toBeNull();
	});
});

describe('axe finds nothing', () => {
	test.each(['en', 'ms'] as const)('%s: the glance, the list, the note', async (language) => {
		const { state } = await show(language);
		const check = async () => {
			// Colours and sizes are not known to jsdom.
			const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
			return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
		};
		expect(await check()).toEqual([]);
		await act(async () => {
			state.desk.openList();
			await state.handoff.copy();
			state.fold('given');
		});
		expect(await check()).toEqual([]);
	});
});
