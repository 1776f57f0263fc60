import { describe, expect, it } from 'vitest';
import {
	chatsElsewhere,
	type DeskEvent,
	deskStep,
	emptyDesk,
	nextWithTips,
	parseDesk,
	readOpenChats,
	toldElsewhere,
} from '../../src/engine/desk.ts';

const chat = (conversation: string, waitingSince: number | null = null) => ({
	conversation,
	name: conversation.toUpperCase(),
	waitingSince,
	tips: 0,
	details: [],
});
/** A place on the desk that all these tests work at. */
const at = { frame: 0, origin: 'https://desk.example' };
const fold = (...events: readonly DeskEvent[]) => events.reduce(deskStep, emptyDesk);

describe('the desk', () => {
	it('knows the open chats of all tabs, each as its page last told', () => {
		const desk = fold(
			{ type: 'chats', at: 1, tab: 1, ...at, chats: [chat('a'), chat('b')] },
			{ type: 'chats', at: 2, tab: 2, ...at, chats: [chat('c')] },
			{ type: 'chats', at: 3, tab: 1, ...at, chats: [chat('b')] },
		);
		expect(desk.chats.map(({ tab, conversation }) => [tab, conversation])).toEqual([
			[2, 'c'],
			[1, 'b'],
		]);
		expect(desk.changedAt).toBe(3);
	});

	it('forgets a tab that is gone, and stays the same where nothing changed', () => {
		const desk = fold({ type: 'chats', at: 1, tab: 1, ...at, chats: [chat('a')] });
		expect(deskStep(desk, { type: 'chats', at: 9, tab: 1, ...at, chats: [chat('a')] })).toBe(desk);
		expect(deskStep(desk, { type: 'gone', at: 9, tab: 2 })).toBe(desk);
		expect(deskStep(desk, { type: 'gone', at: 9, tab: 1 }).chats).toEqual([]);
	});

	it('names the chats of other tabs, the one that waits longest first', () => {
		const desk = fold(
			{ type: 'chats', at: 1, tab: 1, ...at, chats: [chat('here', 1)] },
			{ type: 'chats', at: 1, tab: 2, ...at, chats: [chat('calm'), chat('late', 500), chat('later', 200)] },
		);
		expect(chatsElsewhere(desk, 1).map(({ conversation }) => conversation)).toEqual(['later', 'late', 'calm']);
	});

	it('takes a page at its word only so far: names, details and chats have bounds', () => {
		const details = Array.from({ length: 70 }, (_, i) => `${i}`.padStart(20, '0'));
		const [kept] = fold({
			type: 'chats',
			at: 1,
			tab: 1,
			...at,
			chats: [
				{ ...chat('n'.repeat(300)), details },
				{ ...chat('b'), name: null },
			],
		}).chats;
		expect(kept?.name).toHaveLength(100);
		expect(kept?.conversation).toHaveLength(100);
		expect(kept?.details).toEqual(details.slice(10).map((detail) => detail.slice(0, 16)));
		const many = fold({
			type: 'chats',
			at: 1,
			tab: 1,
			...at,
			chats: Array.from({ length: 250 }, (_, i) => chat(`c${i}`)),
		});
		expect(many.chats).toHaveLength(200);
		expect(
			fold({ type: 'chats', at: 1, tab: 1, ...at, chats: [{ ...chat('b'), name: null }] }).chats[0]?.name,
		).toBeNull();
	});

	it('lets those who do not wait come last, in the order in which they were told', () => {
		const chats = [chat('calm'), chat('late', 500), chat('quiet')];
		const desk = fold({ type: 'chats', at: 1, tab: 2, ...at, chats });
		expect(chatsElsewhere(desk, 1).map(({ conversation }) => conversation)).toEqual(['late', 'calm', 'quiet']);
	});

	it('tells a tab what its chats must know of the others, and nothing of a chat that is open in both', () => {
		const desk = fold(
			{ type: 'chats', at: 1, tab: 1, ...at, chats: [chat('a')] },
			{ type: 'chats', at: 1, tab: 2, ...at, chats: [chat('a'), { ...chat('b', 7), details: ['x1'] }] },
		);
		expect(toldElsewhere(desk, { tab: 1, ...at })).toEqual([{ name: 'B', waitingSince: 7, details: ['x1'] }]);
		expect(toldElsewhere(desk, { tab: 2, ...at })).toEqual([]);
	});

	it('tells nothing to another site, nor among frames that have no origin', () => {
		const told = (here: string, there: string) =>
			toldElsewhere(
				fold(
					{ type: 'chats', at: 1, tab: 1, frame: 0, origin: here, chats: [chat('a')] },
					{ type: 'chats', at: 1, tab: 2, frame: 0, origin: there, chats: [chat('b')] },
				),
				{ tab: 1, origin: here },
			).map(({ name }) => name);
		expect(told('https://desk.example', 'https://desk.example')).toEqual(['B']);
		expect(told('https://desk.example', 'http://desk.example')).toEqual([]);
		expect(told('https://desk.example', 'https://shop.example')).toEqual([]);
		expect(told('null', 'null')).toEqual([]);
	});

	it('takes from a page only what looks like a chat', () => {
		const good = { ...chat('a'), details: ['x'] };
		expect(readOpenChats([good, null, 3, { ...good, details: [3] }, { ...good, name: 7 }])).toEqual([good]);
		expect(readOpenChats('chats')).toEqual([]);
	});

	it('holds the details of a chat to a bound', () => {
		const details = Array.from({ length: 1000 }, (_, i) => `${i}-${'x'.repeat(100)}`);
		const [kept] = fold({ type: 'chats', at: 1, tab: 1, ...at, chats: [{ ...chat('a'), details }] }).chats;
		expect(JSON.stringify(kept).length).toBeLessThan(2000);
		expect(kept!.details.at(-1)).toMatch(/^999-/);
	});

	it('holds a broken page to a bound', () => {
		const chats = Array.from({ length: 10_000 }, (_, i) => chat(String(i)));
		expect(fold({ type: 'chats', at: 1, tab: 1, ...at, chats }).chats.length).toBeLessThanOrEqual(200);
	});

	it.each([undefined, null, 3, 'x', {}, { chats: 3 }, { chats: [{ tab: 'x' }], changedAt: 'soon' }])(
		'reads %j from storage as an empty desk',
		(stored) => {
			expect(parseDesk(stored)).toEqual(emptyDesk);
		},
	);

	it('comes back from storage as it was', () => {
		const desk = fold({ type: 'chats', at: 1, tab: 1, ...at, chats: [chat('a', 5)] });
		expect(parseDesk(JSON.parse(JSON.stringify(desk)))).toEqual(desk);
	});
});

describe('the next chat with a tip', () => {
	const open = (conversation: string, tips: number) => ({ ...chat(conversation), tips });
	const desk = fold(
		{ type: 'chats', at: 1, tab: 2, ...at, chats: [open('c', 0), open('d', 2)] },
		{ type: 'chats', at: 1, tab: 1, ...at, chats: [open('a', 1), open('b', 1)] },
	);

	it.each([
		[1, 'a', 'b'],
		[1, 'b', 'd'],
		[2, 'd', 'a'],
		[1, null, 'a'],
		[2, null, 'd'],
		[3, null, 'a'],
	])('after tab %i, chat %s comes %s', (tab, conversation, next) => {
		expect(nextWithTips(desk, tab, conversation)?.conversation).toBe(next);
	});

	it('is none where only this one has tips', () => {
		const one = fold({ type: 'chats', at: 1, tab: 1, ...at, chats: [open('a', 1), open('b', 0)] });
		expect(nextWithTips(one, 1, 'a')).toBeNull();
		expect(nextWithTips(emptyDesk, 1, null)).toBeNull();
	});
});
