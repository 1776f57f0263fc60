import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReport, checkReportedChat } from '../../src/engine/check-report.ts';
import {
	addChat,
	addReport,
	emptyReport,
	inOrder,
	mostInChat,
	type Report,
	type ReportedChat,
	type ReportedTip,
} from '../../src/engine/report.ts';
import { pairFigures, ruleFigures, totalsOf } from '../../src/engine/report-figures.ts';

const tip = (rule: string, turn: number | null, over: Partial<ReportedTip> = {}): ReportedTip => ({
	turn,
	skill: 'apologise',
	rule,
	level: 'advice',
	shown: true,
	corrective: false,
	...over,
});
const reportOf = (chats: readonly ReportedChat[]): Report => {
	const report = emptyReport();
	for (const chat of chats) addChat(report, chat);
	return inOrder(report);
};

describe('a report', () => {
	it('counts tips by rule, place and chat', () => {
		const report = reportOf([
			{ id: '1', tips: [tip('say-sorry', 1), tip('say-sorry', 12), tip('greet-first', 1, { shown: false })] },
			{ id: '2', tips: [tip('say-sorry', null)] },
			{ id: '3', tips: [] },
		]);
		expect(report).toMatchObject({ conversations: 3, errors: 0 });
		expect(report.shownInChat.slice(0, 3)).toEqual([1, 1, 1]);
		expect(report.rules['say-sorry']).toMatchObject({ candidates: 3, shown: 3, chats: 2, when: [1, 0, 1, 0, 1] });
		expect(report.rules['greet-first']).toMatchObject({ candidates: 1, shown: 0, chats: 0 });
	});

	it('counts chats with very many tips together', () => {
		const tips = Array.from({ length: mostInChat + 5 }, (_, turn) => tip('say-sorry', turn));
		expect(reportOf([{ id: '1', tips }]).shownInChat.at(-1)).toBe(1);
	});

	it('counts rules that were shown about the same message, each pair once', () => {
		const { together } = reportOf([
			{
				id: '1',
				tips: [tip('b', 1), tip('a', 1), tip('a', 1), tip('c', 1, { shown: false }), tip('d', null), tip('a', 3)],
			},
		]);
		expect(together).toEqual({ 'a+b': 1 });
	});

	it('counts what people marked, of shown tips only', () => {
		const report = emptyReport();
		const chat = { id: '1', tips: [tip('a', 1), tip('a', 3), tip('a', 5), tip('a', 7, { shown: false })] };
		addChat(report, chat, (_, turn) => (turn === 1 ? true : turn === 5 ? null : false));
		expect(report.rules.a).toMatchObject({ right: 1, wrong: 1 });
	});

	it('is the same for the whole as for the sum of any parts, in any order, kept as text in between', () => {
		const rules = fc.constantFrom('a', 'b', 'c', 'constructor', 'to-string');
		const anyTip = fc.record({
			turn: fc.option(fc.nat(40)),
			skill: fc.constant('apologise' as const),
			rule: rules,
			level: fc.constant('advice' as const),
			shown: fc.boolean(),
			corrective: fc.constant(false),
		});
		const chats = fc.array(fc.record({ id: fc.string(), tips: fc.array(anyTip, { maxLength: 6 }) }), { maxLength: 30 });
		fc.assert(
			fc.property(chats, fc.array(fc.nat(30), { maxLength: 5 }), (all, cuts) => {
				const bounds = [0, ...cuts.map((cut) => cut % (all.length + 1)), all.length].sort((a, b) => a - b);
				const parts = bounds.slice(1).map((end, i) => reportOf(all.slice(bounds[i], end)));
				const sum = emptyReport();
				for (const part of parts.reverse()) {
					const read = checkReport(JSON.parse(JSON.stringify(part)));
					if (!read.ok) throw new Error(JSON.stringify(read.problems));
					addReport(sum, read.value);
				}
				expect(JSON.stringify(inOrder(sum))).toBe(JSON.stringify(reportOf(all)));
			}),
		);
	});
});

describe('what a report comes to', () => {
	it('is nothing where there were no chats', () => {
		expect(totalsOf(emptyReport())).toEqual({ shown: 0, candidates: 0, perChat: 0, reached: 0 });
		const errors = { ...reportOf([{ id: '1', tips: [tip('a', 1)] }]), conversations: 0 };
		expect(ruleFigures(errors)).toMatchObject([{ rule: 'a', shown: 1, per100: 0, precision: null }]);
	});

	it('is told by chat, of each rule by a hundred chats', () => {
		const report = reportOf([
			{ id: '1', tips: [tip('a', 1), tip('b', 1)] },
			{ id: '2', tips: [tip('a', 3)] },
			{ id: '3', tips: [] },
			{ id: '4', tips: [tip('c', 1, { shown: false })] },
		]);
		expect(totalsOf(report)).toEqual({ shown: 3, candidates: 4, perChat: 0.75, reached: 0.5 });
		expect(ruleFigures(report).map(({ rule, per100 }) => [rule, per100])).toEqual([
			['a', 50],
			['b', 25],
			['c', 0],
		]);
	});

	it('has the loudest rules and pairs first, and equals by their names', () => {
		const report = reportOf([
			{ id: '1', tips: [tip('c', 1), tip('b', 1), tip('a', 1)] },
			{ id: '2', tips: [tip('c', 1), tip('b', 1), tip('a', 3, { shown: false })] },
			{ id: '3', tips: [tip('d', 1), tip('d', 3, { shown: false })] },
		]);
		expect(ruleFigures(report).map(({ rule }) => rule)).toEqual(['b', 'c', 'a', 'd']);
		expect(pairFigures(report)).toEqual([
			['b', 'c', 2],
			['a', 'b', 1],
			['a', 'c', 1],
		]);
		expect(pairFigures(report, 1)).toEqual([['b', 'c', 2]]);
		const reversed = (one: Record<string, never>): typeof one => Object.fromEntries(Object.entries(one).reverse());
		const other = { ...report, rules: reversed(report.rules as never), together: reversed(report.together as never) };
		expect(ruleFigures(other)).toEqual(ruleFigures(report));
		expect(pairFigures(other)).toEqual(pairFigures(report));
	});
});

describe('a kept report', () => {
	const good = reportOf([{ id: '1', tips: [tip('say-sorry', 1)] }]);
	it.each([
		[{ ...good, report: 2 }, 'report', 'This must be 1, not the number 2.'],
		[{ ...good, conversations: -1 }, 'conversations', 'This must be a whole number'],
		[{ ...good, shownInChat: [1] }, 'shownInChat', 'This must be a list of 13 numbers, not a list.'],
		[{ ...good, rules: { 'No!': good.rules['say-sorry'] } }, 'rules', '“No!” is no id of a rule.'],
		[
			{ ...good, rules: { x: { ...good.rules['say-sorry'], shown: '3' } } },
			'rules.x.shown',
			'This must be a whole number',
		],
		[{ ...good, together: { a: 1 } }, 'together', '“a” is no id of a rule.'],
		[{ ...good, shownInChat: ['1', ...good.shownInChat.slice(1)] }, 'shownInChat[0]', 'This must be a whole number'],
		[{ ...good, rules: [] }, 'rules', 'This must be a group of keys, not a list.'],
		[{ ...good, rules: { x: 3 } }, 'rules.x', 'This must be a group of keys'],
		[{ ...good, rules: { x: { ...good.rules['say-sorry'], skill: 'x' } } }, 'rules.x.skill', '“x” is not known here'],
		[{ ...good, rules: { x: { ...good.rules['say-sorry'], level: 'x' } } }, 'rules.x.level', '“x” is not known here'],
		[null, '', 'This must be a group of keys'],
	])('is refused with what is wrong and where: case %#', (data, at, why) => {
		const result = checkReport(data);
		expect(result.ok).toBe(false);
		expect(!result.ok && result.problems[0]).toMatchObject({ at, why: expect.stringContaining(why) });
	});
});

describe('a line of santun replay', () => {
	const good = { turn: 1, skill: 'apologise', rule: 'say-sorry', level: 'advice', when: 'draft', shown: true };
	it('is read', () => {
		const { when: _, ...kept } = { ...good, corrective: true };
		expect(checkReportedChat({ id: '1', tips: [{ ...good, corrective: true }] })).toEqual({
			ok: true,
			value: { id: '1', tips: [kept] },
			warnings: [],
		});
		expect(checkReportedChat({ id: '1', tips: [{ ...good, turn: null }] })).toMatchObject({
			ok: true,
			value: { tips: [{ turn: null }] },
		});
	});
	it.each([
		['tips', ''],
		[{ id: 1, tips: [] }, 'id'],
		[{ id: '1', tips: ['say-sorry'] }, 'tips[0]'],
		[{ id: '1' }, 'tips'],
		[{ id: '1', tips: [{ ...good, skill: 'x' }] }, 'tips[0].skill'],
		[{ id: '1', tips: [{ ...good, rule: '<b>' }] }, 'tips[0].rule'],
		[{ id: '1', tips: [{ ...good, turn: 0.5 }] }, 'tips[0].turn'],
	])('is refused with its place: case %#', (data, at) => {
		const result = checkReportedChat(data);
		expect(!result.ok && result.problems[0]?.at).toBe(at);
	});
});
