import { readdirSync, readFileSync } from 'node:fs';
import { pack } from 'santun:pack';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compilePack } from '../../src/engine/compile.ts';
import { skills } from '../../src/engine/rule.ts';
import { checkScenario } from '../../src/practice/check-scenario.ts';
import { playRun } from '../../src/practice/play-run.ts';
import { scoreRehearsal } from '../../src/practice/scorecard.ts';

const folder = new URL('../../src/scenarios/', import.meta.url);
const program = compilePack(pack);

const stories = readdirSync(folder).flatMap((file) => {
	const checked = checkScenario(parse(readFileSync(new URL(file, folder), 'utf8')));
	if (!checked.ok) throw new Error(checked.problems.map(({ at, why }) => `${file}: ${at} ${why}`).join('\n'));
	const { story, chats, agent, language } = checked.scenario;
	return story === null
		? []
		: [{ file, language, story, options: { program, story, chat: chats[0], others: chats.slice(1), agent } }];
});

describe.each(stories)('$file', ({ story, options }) => {
	test('the good run ends as it says, reaches every goal, and leaves almost no tip', () => {
		const record = playRun(options, story.runs.good);
		expect(record.outcome).toBe(story.runs.good.ends);
		expect(record.turns).toHaveLength(story.runs.good.replies.length);
		const card = scoreRehearsal(record, story);
		expect(card.goals.filter(({ reached }) => !reached)).toEqual([]);
		const missed = card.skills.flatMap((one) => one.missed.map(({ tip, text }) => `${tip?.rule}: ${text}`));
		expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(1);
	});

	test('the good run follows the first branches, as the talk that plays by itself does', () => {
		const ways: string[] = [];
		let scene = story.scenes.get(story.start);
		for (let i = 0; i < story.runs.good.replies.length; i += 1) {
			ways.push(scene?.next[0]?.to ?? '');
			scene = story.scenes.get(ways.at(-1) ?? '');
		}
		expect(scene?.ends).toBe(story.runs.good.ends);
	});

	test('the bad run ends as it says, misses a goal, and leaves several tips', () => {
		const record = playRun(options, story.runs.bad);
		expect(record.outcome).toBe(story.runs.bad.ends);
		const card = scoreRehearsal(record, story);
		expect(card.goals.some(({ reached }) => !reached)).toBe(true);
		expect(card.skills.flatMap(({ missed }) => missed).length).toBeGreaterThanOrEqual(2);
	});

	test('has calm and angry ends', () => {
		const ends = new Set([...story.scenes.values()].map((scene) => scene.ends));
		expect([...ends]).toEqual(expect.arrayContaining(['calm', 'angry']));
	});
});

test('there are at least seven in each language, and together they call for every skill', () => {
	const count = (language: string): number => stories.filter((one) => one.language === language).length;
	expect(count('en')).toBeGreaterThanOrEqual(7);
	expect(count('ms')).toBe(count('en'));
	const called = new Set(
		stories.flatMap(({ story, options }) =>
			[story.runs.good, story.runs.bad].flatMap((run) => {
				const record = playRun(options, run);
				const held = record.turns.flatMap(({ came }) => came.map(({ skill }) => skill));
				return [...held, ...scoreRehearsal(record, story).skills.map(({ skill }) => skill)];
			}),
		),
	);
	expect(skills.filter((skill) => !called.has(skill))).toEqual([]);
});
