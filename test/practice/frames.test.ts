import { describe, expect, test } from 'vitest';
import { framesOf, stepsOf, tipsOnReply } from '../../src/practice/frames.ts';
import { playRun } from '../../src/practice/play-run.ts';
import { program, scenarioOf } from '../practice-page/scenario.ts';

const { scenario, story } = scenarioOf('late-parcel');
const [chat, ...others] = scenario.chats;
const recordOf = (run: 'good' | 'bad') =>
	playRun({ program, story, chat, others, agent: scenario.agent }, story.runs[run]);
const good = recordOf('good');
const bad = recordOf('bad');

describe('the pictures of a talk', () => {
	test('show each message once, in order', () => {
		const said = framesOf(program, bad.events).filter(({ kind }) => kind === 'said');
		const messages = bad.events.flatMap((event) => (event.type === 'message' ? event.message.text : []));
		expect(said.map(({ text }) => text)).toEqual(messages);
		expect(said.filter(({ role }) => role === 'agent').map(({ turn }) => turn)).toEqual([0, 1, 2]);
	});

	test('show a reply that brings tips as a draft with them first', () => {
		const frames = framesOf(program, bad.events);
		const at = frames.findIndex(({ kind }) => kind === 'draft');
		expect(frames[at]).toMatchObject({ role: 'agent', isFresh: true, text: story.runs.bad.replies[0]?.text });
		expect(frames[at]?.tips.length).toBeGreaterThan(0);
		expect(frames[at + 1]).toMatchObject({ kind: 'said', text: frames[at]?.text });
	});

	test('tell how upset the customer is', () => {
		expect(Math.max(...framesOf(program, bad.events).map(({ heat }) => heat))).toBe(
			Math.max(...bad.heat.map(({ level }) => level)),
		);
	});
});

describe('two talks side by side', () => {
	const sides = [framesOf(program, bad.events), framesOf(program, good.events)];
	const steps = stepsOf(sides);

	test('go on together, and none goes back or skips a message', () => {
		for (const [side, frames] of sides.entries()) {
			const seen = steps.map((step) => step[side]!);
			expect(seen).toEqual(seen.toSorted((a, b) => a - b));
			expect([...new Set(seen)].filter((index) => index >= 0)).toEqual(frames.map((_, i) => i));
		}
	});

	test('answer the same turn at the same time', () => {
		const turnsSent = (side: number, step: readonly number[]) =>
			sides[side]!.slice(0, step[side]! + 1).filter(({ kind, role }) => kind === 'said' && role === 'agent').length;
		const last = Math.min(
			...sides.map((frames) => frames.filter(({ kind, role }) => kind === 'said' && role === 'agent').length),
		);
		for (const step of steps) {
			const [one, other] = [turnsSent(0, step), turnsSent(1, step)];
			if (one < last && other < last) expect(one).toBe(other);
		}
	});
});

describe('another reply in a place', () => {
	const first = framesOf(program, bad.events).find(({ kind }) => kind === 'draft')!;
	const rulesOn = (text: string) => tipsOnReply(program, bad.events, first.before, text).map(({ rule }) => rule);

	test('brings the tips that the real one brought, when it is the same', () => {
		expect(rulesOn(first.text)).toEqual(first.tips.map(({ rule }) => rule));
	});

	test('brings others when it does better', () => {
		const better = story.runs.good.replies[0]!.text;
		expect(rulesOn(better)).not.toContain(first.tips[0]?.rule);
	});
});
