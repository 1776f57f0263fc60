import { describe, expect, test } from 'vitest';
import type { PlayLine } from '../../../src/practice/play-line.ts';
import { compareTips, isAmong, type ShownTip } from '../../../src/tools/demo/shown-tips.ts';
import { summary } from '../../../src/tools/demo/summary.ts';
import { createReport } from '../../../src/tools/demo/talk-report.ts';
import { createTally } from '../../../src/tools/demo/tally.ts';

const at = new Date(2026, 10, 25, 9, 5, 7).getTime();
const tipOf = (id: string, more: Partial<ShownTip> = {}): ShownTip => ({
	id,
	rule: 'apologise-first',
	skill: 'apologise',
	level: 'advice',
	advice: 'Say sorry first.',
	because: 'They wrote “late”',
	say: 'I’m sorry it is late.',
	...more,
});
const said = (
	from: 'customer' | 'agent' | 'bot' | 'system' | 'note',
	author: string | null,
	chat = 'farah',
): PlayLine => ({
	kind: 'said',
	at,
	chat,
	from,
	author,
	text: 'Hi',
});
const looked = (expect: readonly string[] | null): PlayLine => ({
	kind: 'looked',
	at,
	chat: 'farah',
	text: 'Hi',
	expect,
});

describe('the talk in print', () => {
	const report = createReport({ chat: 'farah', nameOf: () => 'Lim Wei Jie' });

	test.each<[string, PlayLine, readonly string[]]>([
		['a customer', said('customer', 'Farah'), ['09:05:07  Farah: Hi']],
		[
			'a customer of another chat',
			said('customer', 'Lim Wei Jie', 'wei-jie'),
			['09:05:07  Lim Wei Jie [chat of Lim Wei Jie]: Hi'],
		],
		['the agent', said('agent', 'Aina'), ['09:05:07  Aina: Hi']],
		['a private note', said('note', 'Aina'), ['09:05:07  Aina (private note): Hi']],
		['a bot', said('bot', null), ['09:05:07  Bot: Hi']],
		['the system', said('system', null), ['09:05:07  ·: Hi']],
		['a draft', { kind: 'typed', at, chat: 'farah', text: 'Hel' }, ['          (draft) Hel']],
		['a look at it', looked([]), []],
		['the end', { kind: 'done', at, chat: 'farah' }, ['09:05:07  — end of the scene —']],
	])('%s', (_, line, lines) => {
		expect(report.line(line)).toEqual(lines);
	});

	test('a tip says what to do, why, and what could be sent', () => {
		expect(report.came(tipOf('a'))).toEqual([
			'          │ TIP  Say sorry first.  [apologise, advice]',
			'          │      because: They wrote “late”',
			'          │      say: I’m sorry it is late.',
		]);
	});

	test('a tip without words to stand on and without wording is one line', () => {
		expect(report.came(tipOf('a', { because: '', say: '' }))).toHaveLength(1);
	});

	test('a tip that is gone is settled', () => {
		expect(report.went(tipOf('a'))).toEqual(['          │ settled: Say sorry first.']);
	});
});

describe('tips between two looks', () => {
	test('come and go', () => {
		const [a, b] = [tipOf('a'), tipOf('b')];
		expect(compareTips([], [a])).toEqual({ came: [a], went: [] });
		expect(compareTips([a], [b])).toEqual({ came: [b], went: [a] });
		expect(compareTips([a], [])).toEqual({ came: [], went: [a] });
	});

	test('a tip that is reworded stays', () => {
		expect(compareTips([tipOf('a')], [tipOf('a', { say: 'Sorry.' })])).toEqual({ came: [], went: [] });
	});

	test('are known by skill or by rule', () => {
		expect([
			isAmong([tipOf('a')], 'apologise'),
			isAmong([tipOf('a')], 'apologise-first'),
			isAmong([tipOf('a')], 'clarify'),
		]).toEqual([true, true, false]);
	});
});

describe('the count', () => {
	test('a draft earns its tip when that stands once the agent has looked', () => {
		const tally = createTally();
		tally.tips([tipOf('a')]);
		tally.line(looked(['apologise']));
		tally.line(looked(['clarify']));
		expect(tally.count()).toEqual({
			shown: 1,
			expected: 2,
			earned: 1,
			surprises: [{ draft: 'Hi', expected: ['clarify'], stood: ['apologise-first'] }],
		});
	});

	test('a tip over a draft that should earn none is a surprise', () => {
		const tally = createTally();
		tally.tips([tipOf('a')]);
		tally.line(looked([]));
		tally.tips([]);
		tally.line(looked([]));
		tally.line(looked(null));
		expect(tally.count()).toEqual({
			shown: 1,
			expected: 0,
			earned: 0,
			surprises: [{ draft: 'Hi', expected: [], stood: ['apologise-first'] }],
		});
	});

	test('a tip that comes back is counted once', () => {
		const tally = createTally();
		for (const tips of [[tipOf('a')], [], [tipOf('a'), tipOf('b')]]) tally.tips(tips);
		expect(tally.count().shown).toBe(2);
	});
});

describe('the sum', () => {
	test('tips that show are right, and surprises are told', () => {
		const surprises = [
			{ draft: 'Hi', expected: ['clarify'], stood: [] },
			{ draft: 'Yo', expected: [], stood: ['greet-first'] },
		];
		expect(summary(true, { shown: 1, expected: 2, earned: 1, surprises })).toEqual({
			isRight: true,
			lines: [
				'1 tip shown. 2 drafts should earn one; 1 did.',
				'  expected clarify, got no tip: Hi',
				'  expected no tip, got greet-first: Yo',
			],
		});
	});

	test('a scene that earns tips and shows none is wrong', () => {
		expect(summary(true, { shown: 0, expected: 1, earned: 0, surprises: [] })).toMatchObject({ isRight: false });
	});

	test('a scene that earns none may show none', () => {
		expect(summary(false, { shown: 0, expected: 0, earned: 0, surprises: [] })).toMatchObject({ isRight: true });
	});
});
