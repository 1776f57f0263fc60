import { describe, expect, it } from 'vitest';
import type { ChatEvent } from '../../src/engine/event.ts';
import { explain, explainEvents } from '../../src/engine/explain.ts';
import type { Conversation } from '../../src/engine/message.ts';
import { lexicon, program, rule, says } from './small-pack.ts';

const lists = [lexicon('problem', ['broken']), lexicon('apology', ['sorry']), lexicon('stall', ['one moment'])];
const sorry = rule('say-sorry', {
	when: [{ kind: 'fact', is: 'problem-open' }],
	unless: [says('draft', '$stall')],
	satisfiedBy: [says('draft', '$apology')],
	limit: { perChat: 1 },
});
const other = rule('other', { when: [{ kind: 'fact', is: 'problem-open' }], skill: 'listen', level: 'nudge' });

const talk = (...lines: string[]): Conversation => ({
	id: 'c1',
	customer: {},
	agent: {},
	messages: lines.map((line) => {
		const [role = '', text = ''] = line.split(': ');
		return { role: role === 'a' ? 'agent' : 'customer', text };
	}),
});

const cameOf = (
	run: ReturnType<typeof program>,
	...lines: string[]
): readonly (readonly (readonly [string, string])[])[] =>
	explain(run, talk(...lines)).messages.map(({ outcomes }) => outcomes.map(({ rule: id, came }) => [id, came]));

describe('a chat that is explained', () => {
	it('tells the words and the facts of each message', () => {
		const { messages } = explain(program([sorry], lists), talk('c: It is broken', 'a: So sorry!'));
		expect(messages.map(({ role, text }) => `${role}: ${text}`)).toEqual([
			'customer: It is broken',
			'agent: So sorry!',
		]);
		expect(messages.map(({ heard }) => heard)).toEqual([
			[{ list: 'problem', quote: 'broken' }],
			[{ list: 'apology', quote: 'sorry' }],
		]);
		const changes = messages.map(({ facts }) => facts.map(({ name, holds }) => `${holds ? '+' : '-'}${name}`));
		expect(changes[0]).toEqual(expect.arrayContaining(['+problem-told', '+problem-open']));
		expect(changes[1]).toContain('-problem-open');
		expect(messages[0]?.facts.find(({ name }) => name === 'problem-open')?.because).toMatchObject([
			{ quote: 'broken' },
		]);
	});

	it('tells of each rule that could speak what came of it', () => {
		const run = program([sorry], lists);
		expect(cameOf(run, 'c: It is broken', 'a: Number?')).toEqual([[], [['say-sorry', 'shown']]]);
		expect(cameOf(run, 'c: It is broken', 'a: I am sorry.')).toEqual([[], [['say-sorry', 'satisfied']]]);
		expect(cameOf(run, 'c: It is broken', 'a: One moment.')).toEqual([[], [['say-sorry', 'unless']]]);
		expect(cameOf(run, 'c: It is fine', 'a: Number?')).toEqual([[], []]);
	});

	it('tells of a rule that spoke that it did, and not that it would not speak again', () => {
		expect(cameOf(program([sorry], lists), 'c: broken', 'a: Number? Name? Address?')[1]).toEqual([
			['say-sorry', 'shown'],
		]);
	});

	it('tells of a rule that was kept quiet though another spoke', () => {
		const kept = rule('kept', { ...sorry, id: 'kept', unless: [says('draft', 'number')] });
		expect(cameOf(program([sorry, kept], lists), 'c: broken', 'a: Number?')[1]).toEqual([
			['say-sorry', 'shown'],
			['kept', 'unless'],
		]);
	});

	it('tells that a rule has reached its limit', () => {
		expect(cameOf(program([sorry], lists), 'c: broken', 'a: Number?', 'c: Still broken', 'a: Name?')[3]).toEqual([
			['say-sorry', 'limit'],
		]);
		const beside = program([sorry, other], lists);
		expect(cameOf(beside, 'c: broken', 'a: Number?', 'c: Still broken', 'a: Name?')[3]).toEqual([
			['other', 'shown'],
			['say-sorry', 'limit'],
		]);
	});

	it('tells nothing more of a tip that still stands, and of the others all the same', () => {
		const heard = rule('heard', {
			on: 'message',
			when: [{ kind: 'says', who: 'customer', anyOf: ['broken'], in: 'chat' }],
		});
		const met = rule('met', { ...heard, id: 'met', skill: 'listen', satisfiedBy: [says('customer', 'hello')] });
		const run = program([heard, met], lists);
		expect(cameOf(run, 'c: It is broken', 'c: It is here', 'c: hello')).toEqual([
			[
				['heard', 'shown'],
				['met', 'shown'],
			],
			[],
			[['met', 'satisfied']],
		]);
	});

	it('tells what the budget held back, and why', () => {
		const run = program([sorry, other], lists, { tipsPerMessage: 1 });
		expect(cameOf(run, 'c: It is broken', 'a: Number?')[1]).toEqual([
			['say-sorry', 'shown'],
			['other', 'message-cap'],
		]);
	});

	it('may be recorded events: what was dismissed stays away', () => {
		const message = (id: string, role: 'customer' | 'agent', text: string): ChatEvent => ({
			type: 'message',
			at: null,
			message: { id, role, text },
		});
		const draft = (text: string): readonly ChatEvent[] => [
			{ type: 'draft', at: null, text },
			{ type: 'paused', at: null },
		];
		const { messages, after } = explainEvents(program([sorry], lists), [
			{ type: 'opened', at: null, people: {}, history: [{ id: 'm0', role: 'agent', text: 'Hi' }] },
			message('m1', 'customer', 'It is broken'),
			...draft('Number?'),
			{ type: 'dismissed', at: null, tip: 'say-sorry@m1' },
			message('m2', 'agent', 'Number?'),
			...draft('And your name?'),
		]);
		expect(messages.map(({ outcomes }) => outcomes.map(({ came }) => came))).toEqual([[], [], ['shown']]);
		expect(after.map(({ rule: id, came }) => [id, came])).toEqual([['say-sorry', 'dismissed']]);
	});
});
