// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import axe from 'axe-core';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import type { Language } from '../../src/engine/message.ts';
import { idleAfterMs } from '../../src/panel/idle.ts';
import { Panel } from '../../src/panel/panel.tsx';
import type { IdleCard, NewsText } from '../../src/protocol/cards.ts';
import type { EndedChat, PageView } from '../../src/protocol/views.ts';
import { aPage, aTip } from '../fakes/tips.ts';
import { openPanel, settled } from './fake-host.ts';

afterEach(() => act(cleanup));

const ended: EndedChat = { at: 1, well: 'sorry', tryNext: 'more-help', wasHeated: false };
const waiting = (after?: EndedChat): PageView => ({
	page: 'waiting',
	site: 'desk.example',
	adapter: 'zammad',
	...(after === undefined ? {} : { after }),
});

async function show(
	view: PageView,
	language: Language = 'en',
	idleCard: IdleCard | null = null,
	news: readonly NewsText[] = [],
) {
	const world = await openPanel({ view, settings: { language, pausedUntil: 0 }, idleCard, news });
	render(<Panel state={world.state} />);
	return {
		world,
		says: (next: PageView) => act(() => world.says(next)),
		click: async (name: string) => {
			fireEvent.click(screen.getByRole('button', { name }), { detail: 0 });
			await act(settled);
		},
		pass: async (ms: number) => {
			await act(async () => {
				world.clock.pass(ms);
				await settled();
			});
		},
	};
}
const line = () => screen.queryByRole('region', { name: 'The chat that has just ended' });
const card = () => screen.queryByRole('region', { name: 'For a quiet time' });

describe('after a chat', () => {
	test.each<[Partial<EndedChat>, string]>([
		[{}, 'Went well: you said sorry. Try next: Offer more help.'],
		[{ tryNext: null }, 'Went well: you said sorry. '],
		[{ well: null }, ' Try next: Offer more help.'],
		[{ well: null, tryNext: null }, ' All was done.'],
		[
			{ well: 'calmed', tryNext: null, wasHeated: true },
			'That was a hard one. Take a slow breath or two before the next.Went well: they left calmer. ',
		],
	])('%j', async (over, text) => {
		await show(waiting({ ...ended, ...over }));
		expect(line()?.textContent).toBe(text);
	});

	test('stands in the next chat, too, but never beside a tip or while a draft is written', async () => {
		const { says } = await show({ ...aPage(), after: ended } as PageView);
		expect(line()).toBeTruthy();
		await says({ ...aPage({ tips: [aTip()] }), after: ended } as PageView);
		expect(line()).toBeNull();
		await says({ ...aPage({ held: true }), after: ended } as PageView);
		expect(line()).toBeNull();
	});

	test('once closed, it does not come again; the next one does', async () => {
		const { says, click } = await show(waiting(ended));
		await click('Close this line');
		expect(line()).toBeNull();
		await says(waiting(ended));
		expect(line()).toBeNull();
		await says(waiting({ ...ended, at: 2 }));
		expect(line()).toBeTruthy();
	});
});

describe('without a chat', () => {
	const learn: IdleCard = {
		kind: 'learn',
		title: { en: 'Say sorry once', ms: 'Minta maaf sekali' },
		why: { en: 'More sounds empty.', ms: 'Lebih bunyi kosong.' },
		source: 'A book',
	};

	test('a card comes after a while, and goes when a chat is opened', async () => {
		const { pass, says } = await show(waiting(), 'en', { kind: 'colleague' });
		await pass(idleAfterMs - 1);
		expect(card()).toBeNull();
		await pass(1);
		expect(within(card()!).getByText(/Does a colleague want/)).toBeTruthy();
		await says(aPage());
		expect(card()).toBeNull();
	});

	test('its words for the team can be copied', async () => {
		const { pass, click, world } = await show(waiting(), 'en', { kind: 'colleague' });
		await pass(idleAfterMs);
		await click('Copy');
		expect(world.copied).toEqual(['I have ten minutes. Anyone want a second pair of eyes?']);
	});

	test('a learning card tells why, with its source', async () => {
		const { pass } = await show(waiting(), 'en', learn);
		await pass(idleAfterMs);
		expect(card()?.textContent).toMatch(/Say sorry once.*More sounds empty\..*Source: A book/);
	});

	test('one click switches them off', async () => {
		const { pass, click, world } = await show(waiting(), 'en', learn);
		await pass(idleAfterMs);
		await click('No idle tips');
		expect(card()).toBeNull();
		expect(world.told).toContainEqual(['changeSettings', { settings: { idleTips: false } }]);
	});

	test('in a chat none comes', async () => {
		const { pass } = await show(aPage(), 'en', learn);
		await pass(idleAfterMs * 2);
		expect(card()).toBeNull();
	});

	test.each<[Language, IdleCard]>([
		['en', learn],
		['ms', { kind: 'colleague' }],
	])('%s: has no faults that axe finds', async (language, one) => {
		const { pass } = await show(waiting({ ...ended, wasHeated: true }), language, one);
		await pass(idleAfterMs);
		expect(
			screen.getByRole('button', { name: { en: 'No idle tips', ms: 'Jangan tunjuk tip masa lapang' }[language] }),
		).toBeTruthy();
		const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
		expect(violations).toEqual([]);
	});
});

test('news of the team stands there until it was read', async () => {
	const news = [{ id: 'late', text: { en: 'The courier is late.', ms: 'Kurier lewat.' } }];
	const { world, click } = await show(waiting(), 'ms', null, news);
	expect(screen.getByRole('region', { name: 'Hari ini dalam pasukan' }).textContent).toContain('Kurier lewat.');
	await click('Faham');
	expect(screen.queryByText('Kurier lewat.')).toBeNull();
	expect(world.told).toContainEqual(['newsRead', { ids: ['late'] }]);
});

test('news that comes while the panel is open is told between two chats, and in another tab', async () => {
	const world = await openPanel({ view: aPage() });
	const late = { id: 'late', text: { en: 'The courier is late.', ms: 'Kurier lewat.' } };
	world.news = [late];
	await world.says(aPage());
	expect(world.state.news.shown.value).toEqual([]);
	await world.says(waiting());
	expect(world.state.news.shown.value).toEqual([late]);
	world.state.news.read();
	world.news = [];
	world.state.follow(8);
	await settled();
	expect(world.state.news.shown.value).toEqual([]);
	world.news = [late];
	world.state.follow(9);
	await settled();
	expect(world.state.news.shown.value).toEqual([late]);
});

test('news that was on its way when the agent had read it does not come back', async () => {
	const late = { id: 'late', text: { en: 'The courier is late.', ms: 'Kurier lewat.' } };
	const world = await openPanel({ view: waiting(), news: [late] });
	world.state.follow(7);
	world.state.news.read();
	await settled();
	expect(world.state.news.shown.value).toEqual([]);
});
