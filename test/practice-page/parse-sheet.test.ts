import { expect, it } from 'vitest';
import { playRun } from '../../src/practice/play-run.ts';
import { parseSheet } from '../../src/practice-page/score/parse-sheet.ts';
import { sheetOf } from '../../src/practice-page/score/sheet.ts';
import { program, scenarioOf } from './scenario.ts';

const { scenario, story } = scenarioOf('late-parcel');
const [chat, ...others] = scenario.chats;
const sheet = sheetOf(
	playRun({ program, story, chat, others, agent: scenario.agent }, story.runs.bad),
	scenario,
	story,
	'none',
	'life',
);
const saved = () => JSON.parse(JSON.stringify(sheet));

it('reads what was saved', () => {
	expect(parseSheet(saved())).toEqual(sheet);
});

it.each([
	['nothing', undefined],
	['another format', { ...saved(), format: 2 }],
	['a language that is none', { ...saved(), scenario: { ...sheet.scenario, language: 'xx' } }],
	['a field that is not known', { ...saved(), more: 1 }],
	['a line that is no line', { ...saved(), lines: [{ role: 'boss', text: 'x', at: 0, turn: null }] }],
	['a skill that is none', { ...saved(), card: { ...sheet.card, skills: [{ skill: 'x', shown: [], missed: [] }] } }],
	['a number that is none', { ...saved(), card: { ...sheet.card, shown: '7' } }],
])('takes no %s', (_, data) => {
	expect(parseSheet(data)).toBe(null);
});
