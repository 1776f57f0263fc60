import { describe, expect, it } from 'vitest';
import { checkRecordedChat } from '../../src/engine/check-event.ts';
import type { ChatEvent } from '../../src/engine/event.ts';

const message = { id: 'm1', role: 'customer', text: 'Hello', author: 'Anna', at: 5 } as const;

/** One of each type: a type that is missing here is missing in the check too. */
const events: { readonly [T in ChatEvent['type']]: ChatEvent & { readonly type: T } } = {
	opened: { type: 'opened', at: null, people: { customer: 'Anna' }, history: [message] },
	message: { type: 'message', at: 1, message },
	edited: { type: 'edited', at: 1, id: 'm1', text: 'Hi' },
	removed: { type: 'removed', at: 1, id: 'm1' },
	draft: { type: 'draft', at: 1, text: 'Hi', note: true },
	paused: { type: 'paused', at: 1 },
	sent: { type: 'sent', at: 1 },
	typing: { type: 'typing', at: 1, on: true },
	desk: { type: 'desk', at: 1, front: true, chats: [{ name: null, details: ['x'], waitingSince: 3 }] },
	left: { type: 'left', at: 1 },
	seen: { type: 'seen', at: 1, tip: 'a@m1' },
	used: { type: 'used', at: 1, tip: 'a@m1' },
	dismissed: { type: 'dismissed', at: 1, tip: 'a@m1', reason: 'did-it' },
	tick: { type: 'tick', at: 1 },
};

const check = (event: unknown) => checkRecordedChat({ id: 'c', events: [event] });

describe('a recorded chat', () => {
	it.each(Object.values(events))('may hold $type', (event) => {
		expect(check(event)).toEqual({ ok: true, value: { id: 'c', events: [event] }, warnings: [] });
	});

	it('may hold a message whose time is not known', () => {
		const { at: _, ...timeless } = message;
		expect(check({ ...events.message, message: timeless })).toMatchObject({ ok: true });
	});

	it.each([
		[{ ...events.opened, people: null }, 'events[0]'],
		[{ ...events.opened, people: { queue: 5 } }, 'events[0]'],
		[{ ...events.opened, people: { brand: null } }, 'events[0]'],
		[{ ...events.opened, history: [{ ...message, role: 'boss' }] }, 'events[0]'],
		[{ ...events.message, message: { ...message, text: 7 } }, 'events[0]'],
		[{ ...events.draft, text: undefined }, 'events[0]'],
		[{ ...events.desk, chats: [{ name: 'Anna' }] }, 'events[0]'],
		[{ ...events.desk, chats: [{ name: null, details: [5], waitingSince: null }] }, 'events[0]'],
		[{ ...events.dismissed, reason: 'bored' }, 'events[0]'],
		[{ ...events.tick, at: 'noon' }, 'events[0]'],
		[{ type: 'toString', at: 1 }, 'events[0].type'],
		['Hello', 'events[0]'],
	])('holds nothing like %j', (event, at) => {
		const result = check(event);
		expect(result.ok ? [] : result.problems.map((problem) => problem.at)).toEqual([at]);
		expect(JSON.stringify(result)).not.toContain('Hello');
	});

	it.each([
		['Hello', ''],
		[{ events: [] }, 'id'],
		[{ id: 'c' }, 'events'],
		[null, ''],
	])('is not %j', (data, at) => {
		const result = checkRecordedChat(data);
		expect(result.ok ? [] : result.problems.map((problem) => problem.at)).toEqual([at]);
	});
});
