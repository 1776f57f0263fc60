import { expect, test } from 'vitest';
import { chatCells } from '../../src/panel/chats.ts';
import type { ChatCell } from '../../src/ui/chats.tsx';
import { aPage, aTip } from '../fakes/tips.ts';

const kavitha = { conversation: 'c2', name: 'Kavitha', waitingSince: 5, tips: 2 };
const lim = { conversation: 'c3', name: null, waitingSince: null, tips: 0 };
const names = (cells: readonly ChatCell[]) => cells.map(({ conversation }) => conversation);

test('the chat in front comes first at first, with its name and tips', () => {
	expect(chatCells(aPage({ tips: [aTip()] }, [kavitha, lim]), [])).toEqual([
		{ conversation: 'c1', name: 'Daniel Tan Boon Keat', waitingSince: null, tips: 1, current: true },
		{ ...kavitha, current: false },
		{ ...lim, current: false },
	]);
});

test('cells keep their places when another chat comes to the front, and new ones come last', () => {
	const before = chatCells(aPage({}, [kavitha, lim]), []);
	const daniel = { conversation: 'c1', name: 'Daniel', waitingSince: null, tips: 0 };
	const nur = { conversation: 'c4', name: 'Nur', waitingSince: null, tips: 0 };
	const after = chatCells(aPage({ conversation: 'c3', customer: null }, [nur, kavitha, daniel]), before);
	expect(names(after)).toEqual(['c1', 'c2', 'c3', 'c4']);
	expect(after.find(({ current }) => current)?.conversation).toBe('c3');
});

test('chats that were closed go', () => {
	const before = chatCells(aPage({}, [kavitha, lim]), []);
	expect(names(chatCells(aPage({}, [lim]), before))).toEqual(['c1', 'c3']);
});

test('without a chat there are none', () => {
	expect(chatCells(null, [])).toEqual([]);
	expect(chatCells({ page: 'waiting', site: 'x', adapter: 'y' }, [])).toEqual([]);
});
