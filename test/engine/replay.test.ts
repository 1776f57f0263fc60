import { describe, expect, it } from 'vitest';
import type { Conversation } from '../../src/engine/message.ts';
import { eventsOf, replay, replayEvents } from '../../src/engine/replay.ts';
import type { Rule } from '../../src/engine/rule.ts';
import {
	chaseAfterMinute as chase,
	apologyLists as lists,
	program,
	rule,
	apologiseOnce as sorry,
} from './small-pack.ts';

const talk = (messages: Conversation['messages']): Conversation => ({ id: 'c1', customer: {}, agent: {}, messages });

describe('replay', () => {
	it('gives a tip the index of the agent message it advises', () => {
		const tips = replay(
			program([sorry], lists),
			talk([
				{ role: 'agent', text: 'Hello!' },
				{ role: 'customer', text: 'It is broken' },
				{ role: 'system', text: 'Anna joined' },
				{ role: 'agent', text: 'Your number?' },
				{ role: 'agent', text: 'And your name?' },
			]),
		);
		expect(tips).toEqual([
			{
				turn: 3,
				skill: 'apologise',
				rule: 'say-sorry',
				level: 'advice',
				when: 'draft',
				shown: true,
				corrective: false,
			},
		]);
	});

	it('knows the people that the conversation names', () => {
		const named = rule('named', { when: [{ kind: 'fact', is: 'name-known' }] });
		const messages = [
			{ role: 'customer', text: 'Hello' },
			{ role: 'agent', text: 'Hi' },
		] as const;
		expect(replay(program([named]), talk(messages))).toEqual([]);
		const told = { ...talk(messages), customer: { name: 'Ben Tan' }, agent: { name: 'Ana' } };
		expect(replay(program([named]), told)).toMatchObject([{ rule: 'named', turn: 1 }]);
		expect([...eventsOf(program([named]), told)][0]).toMatchObject({ people: { customer: 'Ben Tan', agent: 'Ana' } });
	});

	it('sends nothing where an agent message has no words', () => {
		const events = [...eventsOf(program([sorry], lists), talk([{ role: 'agent', text: ' ' }]))];
		expect(events.map(({ type }) => type)).toEqual(['opened', 'message']);
	});

	it('writes a reply sentence by sentence', () => {
		const events = [...eventsOf(program([sorry], lists), talk([{ role: 'agent', text: 'Let me see. Your number?' }]))];
		expect(events.flatMap((event) => (event.type === 'draft' ? [event.text] : []))).toEqual([
			'Let me see.',
			'Let me see. Your number?',
		]);
	});

	it('looks at the clock only where a rule asks for it', () => {
		const timed = talk([
			{ role: 'customer', text: 'Hello', at: 0 },
			{ role: 'customer', text: 'Hello?', at: 20_000 },
		]);
		const ticks = (rules: readonly Rule[]) =>
			[...eventsOf(program(rules), timed)].filter(({ type }) => type === 'tick');
		expect(ticks([sorry])).toEqual([]);
		expect(ticks([sorry, chase]).map(({ at }) => at)).toEqual([5_000, 10_000, 15_000]);
	});

	it('stays quiet where the reply already does it, whichever sentence does', () => {
		const run = program([sorry], lists);
		const reply = (text: string) =>
			talk([
				{ role: 'customer', text: 'It is broken' },
				{ role: 'agent', text },
			]);
		expect(replay(run, reply('Let me see. I am sorry about that!'))).toEqual([]);
		expect(replay(run, reply('Let me see. Your number?'))).toHaveLength(1);
	});

	it('lets time pass between messages, and gives null where no agent message follows', () => {
		const tips = replay(
			program([chase]),
			talk([
				{ role: 'customer', text: 'Hello', at: 0 },
				{ role: 'agent', text: 'Hi', at: 10_000 },
				{ role: 'customer', text: 'My order?', at: 20_000 },
				{ role: 'customer', text: 'Are you there?', at: 120_000 },
			]),
		);
		expect(tips.map(({ rule, turn, when }) => [rule, turn, when])).toEqual([['chase', null, 'silence']]);
	});

	it('keeps rules about time silent where there are no times', () => {
		const messages = [
			{ role: 'customer', text: 'Hello' },
			{ role: 'customer', text: 'Hello?' },
		] as const;
		expect(replay(program([chase]), talk(messages))).toEqual([]);
	});
});

describe('recorded events', () => {
	const run = program([sorry], lists);
	const messages = [
		{ role: 'agent', text: 'Hello!' },
		{ role: 'customer', text: 'It is broken' },
		{ role: 'agent', text: 'Your number?' },
	] as const;

	it('bring the tips of the chat they stand for', () => {
		expect(replayEvents(run, [...eventsOf(run, talk(messages))])).toEqual(replay(run, talk(messages)));
		expect(replay(run, talk(messages))).toHaveLength(1);
	});

	it('count the messages that stood on the page before', () => {
		const history = messages.slice(0, 2).map((line, i) => ({ id: `h${i}`, ...line }));
		const tips = replayEvents(run, [
			{ type: 'opened', at: null, people: {}, history },
			{ type: 'draft', at: null, text: 'Your number?' },
			{ type: 'paused', at: null },
			{ type: 'sent', at: null },
			{ type: 'message', at: null, message: { id: 'm2', ...messages[2] } },
		]);
		expect(tips.map(({ rule, turn }) => [rule, turn])).toEqual([['say-sorry', 2]]);
	});

	it('spend the budget only on what was seen', () => {
		const again = { ...sorry, id: 'again', limit: {} };
		const small = program([again], lists, { tipsPerChat: 1 });
		const turn = (n: number, isSeen: boolean) =>
			[
				{ type: 'message', at: null, message: { id: `c${n}`, role: 'customer', text: 'It is broken' } },
				{ type: 'draft', at: null, text: 'Your number?' },
				{ type: 'paused', at: null },
				...(isSeen ? [{ type: 'seen', at: null, tip: `again@c${n}` } as const] : []),
				{ type: 'sent', at: null },
				{ type: 'message', at: null, message: { id: `a${n}`, role: 'agent', text: 'Your number?' } },
			] as const;
		const shown = (isSeen: boolean) =>
			replayEvents(small, [...turn(1, isSeen), ...turn(2, isSeen)]).map((tip) => tip.shown);
		expect([shown(true), shown(false)]).toEqual([
			[true, false],
			[true, true],
		]);
	});
});
