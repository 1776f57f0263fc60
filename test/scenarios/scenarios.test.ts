import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { skills } from '../../src/engine/rule.ts';
import { checkScenario } from '../../src/practice/check-scenario.ts';
import type { Scenario } from '../../src/practice/scenario.ts';

const folder = new URL('../../src/scenarios/', import.meta.url);
const files = readdirSync(folder);
/** Those whose drafts were written down with the tips they earn; others are stories that are played in stories.test.ts. */
const talks = files.filter((file) => parse(readFileSync(new URL(file, folder), 'utf8')).talk !== undefined);

const read = (file: string): Scenario => {
	const checked = checkScenario(parse(readFileSync(new URL(file, folder), 'utf8')));
	if (!checked.ok) throw new Error(checked.problems.map(({ at, why }) => `${at} ${why}`).join('\n'));
	return checked.scenario;
};
const draftsOf = (scenario: Scenario) => scenario.talk.flatMap((step) => (step.kind === 'reply' ? step.drafts : []));

test.each(files)('%s is right, and its id is its name', (file) => {
	expect(`${read(file).id}.yaml`).toBe(file);
});

describe.each(talks)('%s', (file) => {
	test('earns tips of each skill that the product starts with', () => {
		const earned = new Set(draftsOf(read(file)).flatMap(({ expect: names }) => names ?? []));
		expect([...earned].sort()).toEqual(['apologise', 'clarify', 'no-arguing', 'use-name']);
	});

	test('says of every draft which tips it earns, and the one that is sent earns none', () => {
		const scenario = read(file);
		expect(draftsOf(scenario).filter(({ expect: names }) => names === null)).toEqual([]);
		const sent = scenario.talk.flatMap((step) => (step.kind === 'reply' ? step.drafts.slice(-1) : []));
		expect(sent.filter(({ expect: names }) => names?.length !== 0)).toEqual([]);
	});

	test('has a private note, a bot, a system line, other chats and an impatient customer', () => {
		const { talk, chats, impatient } = read(file);
		expect(talk.some((step) => step.kind === 'note')).toBe(true);
		expect(chats[0].history.map(({ from }) => from)).toEqual(expect.arrayContaining(['bot', 'system', 'customer']));
		expect(chats.length).toBeGreaterThan(1);
		expect(impatient.length).toBeGreaterThan(0);
	});
});

test('each language has as many written talks', () => {
	const languages = talks.map((file) => read(file).language);
	expect(languages.filter((one) => one === 'en')).toHaveLength(languages.filter((one) => one === 'ms').length);
});

test('what scenarios expect are skills', () => {
	const names = new Set(files.flatMap((file) => draftsOf(read(file)).flatMap(({ expect: list }) => list ?? [])));
	expect([...names].filter((name) => !(skills as readonly string[]).includes(name))).toEqual([]);
});
