import { describe, expect, test } from 'vitest';
import type { DeskChat } from '../../src/engine/desk.ts';
import { allRows, askAfterMs, elsewhereOf } from '../../src/panel/desk.ts';
import type { ChatCell } from '../../src/ui/chats.tsx';
import { aPage } from '../fakes/tips.ts';
import { openPanel, settled } from './fake-host.ts';

const chat = (tab: number, conversation: string, over: Partial<DeskChat> = {}): DeskChat => ({
	tab,
	frame: 0,
	origin: 'https://desk.example',
	conversation,
	name: conversation.toUpperCase(),
	waitingSince: null,
	tips: 0,
	details: [],
	...over,
});
const cell = (conversation: string, over: Partial<ChatCell> = {}): ChatCell => ({
	conversation,
	name: conversation.toUpperCase(),
	waitingSince: null,
	tips: 0,
	current: false,
	...over,
});
const desk = (...chats: DeskChat[]) => ({ chats, changedAt: 1 });
const keys = (rows: readonly { readonly key: string }[]) => rows.map(({ key }) => key);

describe('chats of other tabs', () => {
	test('stand without those of this tab, the longest wait first', () => {
		const known = desk(
			chat(7, 'a'),
			chat(8, 'b'),
			chat(8, 'c', { waitingSince: 5 }),
			chat(9, 'd', { waitingSince: 3 }),
		);
		expect(keys(elsewhereOf(known, 7, []))).toEqual(['9 d', '8 c', '8 b']);
		expect(elsewhereOf(known, null, [])).toEqual([]);
	});

	test('one that is open in both is told once', () => {
		const known = desk(chat(8, 'a'), chat(8, 'b'));
		expect(keys(elsewhereOf(known, 7, [cell('a')]))).toEqual(['8 b']);
		expect(keys(elsewhereOf(known, 7, [cell('a', { name: 'Other' })]))).toEqual(['8 a', '8 b']);
	});
});

test('the list has the chat in front first, then the longest wait, whatever tab it is in', () => {
	const elsewhere = elsewhereOf(desk(chat(9, 'd', { waitingSince: 3 }), chat(9, 'e')), 7, []);
	const rows = allRows([cell('a', { waitingSince: 9 }), cell('b'), cell('c', { current: true })], elsewhere);
	expect(keys(rows)).toEqual(['here c', '9 d', 'here a', 'here b', '9 e']);
	expect(rows.map(({ place }) => place)).toEqual(['shown', 'elsewhere', 'here', 'here', 'elsewhere']);
});

describe('in the panel', () => {
	const open = () => openPanel({ view: aPage(), desk: desk(chat(8, 'b', { waitingSince: 5 }), chat(9, 'c')) });

	test('they are known from the start', async () => {
		const { state } = await open();
		expect(keys(state.desk.elsewhere.value)).toEqual(['8 b', '9 c']);
		expect(state.desk.list.value).toBeNull();
	});

	test('they are asked for again once pages have told of something, and only once', async () => {
		const panel = await open();
		panel.desk = desk(chat(8, 'b'));
		await panel.says(aPage(), 8);
		await panel.says(aPage(), 7);
		expect(panel.state.desk.elsewhere.value).toHaveLength(2);
		panel.clock.pass(askAfterMs);
		await settled();
		expect(keys(panel.state.desk.elsewhere.value)).toEqual(['8 b']);
	});

	test('while the list is open its rows keep their places', async () => {
		const panel = await open();
		panel.state.desk.openList();
		await settled();
		expect(keys(panel.state.desk.list.value ?? [])).toEqual(['here c1', '8 b', '9 c']);
		panel.desk = desk(chat(8, 'b'), chat(9, 'c', { waitingSince: 1 }), chat(9, 'd', { waitingSince: 2 }));
		panel.state.lookAgain();
		await settled();
		expect(keys(panel.state.desk.list.value ?? [])).toEqual(['here c1', '8 b', '9 c', '9 d']);
		panel.state.desk.closeList();
		panel.state.desk.openList();
		expect(keys(panel.state.desk.list.value ?? [])).toEqual(['here c1', '9 c', '9 d', '8 b']);
	});

	test('turning to a chat of another tab brings the tab to the front, and the chat into the panel', async () => {
		const panel = await open();
		panel.state.desk.openList();
		panel.state.desk.show(panel.state.desk.elsewhere.value[0]!);
		await settled();
		expect(panel.told).toEqual([
			['showTab', 8],
			['show', { conversation: 'b' }],
		]);
		expect(panel.state.desk.list.value).toBeNull();
	});

	test('where that tab is gone, it is asked again what there is', async () => {
		const panel = await open();
		panel.isReachable = false;
		const [first] = panel.state.desk.elsewhere.value;
		panel.desk = desk();
		panel.state.desk.show(first!);
		await settled();
		expect(panel.told).toEqual([]);
		expect(panel.state.desk.elsewhere.value).toEqual([]);
	});

	test('another tab in front closes the list', async () => {
		const panel = await open();
		panel.state.desk.openList();
		panel.state.follow(8);
		expect(panel.state.desk.list.value).toBeNull();
	});
});
