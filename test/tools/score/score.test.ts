import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReplayedTip } from '../../../src/engine/replay.ts';
import { type Chat, readScore, type Scored, type ScoreSet, scoreSet } from '../../../src/tools/score/score-run.ts';
import { judge, skillTable, summaryTable } from '../../../src/tools/score/score-table.ts';

const scorer = path.join(import.meta.dirname, '../../data/score.mjs');

const tip = (turn: number | null, skill: ReplayedTip['skill'], more: Partial<ReplayedTip> = {}): ReplayedTip => ({
	turn,
	skill,
	rule: `${skill}-rule`,
	level: 'advice',
	when: 'draft',
	shown: true,
	corrective: false,
	...more,
});

const chat = (id: string, tips: readonly ReplayedTip[]): Chat => {
	const messages = [
		{ role: 'customer', text: 'It is broken' },
		{ role: 'agent', text: 'Number?' },
		{ role: 'agent', text: 'Well?' },
	] as const;
	const conversation = { id, customer: {}, agent: {}, messages };
	return { line: JSON.stringify(conversation), conversation, tips };
};

const gold = [
	'{"chat":"a","turn":1,"due":["apologise"],"ok":[]}',
	'{"chat":"b","turn":1,"due":["apologise","use-name"],"ok":[]}',
];

describe('the score of a set of chats', () => {
	it('is what score.mjs says of the shown tips, and of all', async () => {
		const set = await scoreSet(scorer, 'some', gold, [
			chat('a', [tip(1, 'apologise'), tip(2, 'greet'), tip(2, 'safety')]),
			chat('b', [tip(1, 'use-name', { shown: false }), tip(1, 'use-name', { corrective: true }), tip(null, 'close')]),
		]);
		expect(set).toMatchObject({ name: 'some', chats: 2 });
		expect(set.shown).toMatchObject({ precision: 0.5, recall: 0.333, tipsAChat: 1, wrongAChat: 0.5, apart: 2 });
		expect(set.candidates).toMatchObject({ precision: 0.667, recall: 0.667 });
		expect(set.candidates.skills).toContainEqual({ skill: 'use-name', tips: 1, precision: 1, due: 1, recall: 1 });
		expect(set.shown.skills).toContainEqual({ skill: 'greet', tips: 1, precision: 0, due: 0, recall: null });
	});

	it('is refused where score.mjs says it in another way', () => {
		expect(() => readScore('precision is high')).toThrow('score.mjs did not say');
	});
});

const scored = (precision: number, recall: number, more: Partial<Scored> = {}): Scored => ({
	skills: [],
	precision,
	recall,
	tipsAChat: 2,
	wrongAChat: 0.1,
	apart: 0,
	...more,
});

const setOf = (name: string, shown: Scored, candidates: Scored): ScoreSet => ({ name, chats: 10, shown, candidates });

const wrongOf = (sets: readonly ScoreSet[]): readonly string[] =>
	judge(sets).flatMap(({ isGood, line }) => (isGood ? [] : [line.slice(2)]));

describe('the limits', () => {
	it('are kept by good rules, a language a little below them', () => {
		const language = setOf('all en', scored(0.8, 0.5), scored(0.8, 0.65));
		const malay = { ...language, name: 'written ms' };
		expect(wrongOf([language, malay, setOf('all', scored(0.85, 0.55), scored(0.8, 0.7))])).toEqual([]);
	});

	it('are missed one by one, each told with its figure', () => {
		const weak = { skill: 'listen', tips: 3, precision: 1, due: 10, recall: 0.44 };
		const rare = { ...weak, skill: 'greet', due: 9 };
		const shown = scored(0.84, 0.54, { wrongAChat: 0.31, apart: 4 });
		expect(wrongOf([setOf('all', shown, scored(0.8, 0.69, { skills: [weak, rare] }))])).toEqual([
			'all, precision of shown tips: 0.840 (≥ 0.85)',
			'all, recall of shown tips: 0.540 (≥ 0.55)',
			'all, recall of candidates: 0.690 (≥ 0.70)',
			'all, wrong shown tips a chat: 0.310 (≤ 0.30)',
			'all, tips of unlabelled skills and corrective ones a chat: 0.400 (≤ 0.30)',
			'skills due 10 times or more with candidate recall below 0.45: listen 0.44',
		]);
		expect(wrongOf([setOf('written ms', scored(0.79, 0.6), scored(0.8, 0.7))])).toHaveLength(1);
	});
});

describe('the tables', () => {
	it('stand in columns under their heads', () => {
		const skills = [{ skill: 'greet', tips: 3, precision: 1, due: 0, recall: null }];
		const set = setOf('written ms', scored(0.85, 0.55, { skills }), scored(0.8, 0.7, { skills }));
		for (const table of [summaryTable([set]), skillTable(set)]) {
			expect(new Set(table.map((row) => row.length)).size, table.join('\n')).toBe(1);
			expect(new Set(table.map((row) => row.indexOf('|'))).size).toBe(1);
		}
	});
});
