import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compilePack } from '../../src/engine/compile.ts';
import { brokenExamples } from '../../src/engine/examples.ts';
import { countNames, factNames, placeholderNames, timeNames } from '../../src/engine/facts/index.ts';
import { favourKinds, skills } from '../../src/engine/rule.ts';
import { ruleFileKeys } from '../../src/packs/rule-data.ts';
import { base, packOf, ruleText } from './rule-text.ts';

const docs = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8');

const blocks = [...docs.matchAll(/```yaml (\w+)\n([\s\S]*?)```/g)].map(([, kind = '', text = '']) => ({ kind, text }));

const blocksOf = (kind: string): { text: string; name: string }[] =>
	blocks
		.filter((block) => block.kind === kind)
		.map(({ text }) => ({ text, name: text.split('\n').slice(0, 2).join(' ') }));

/** Names in backticks in the first column of the table with that heading. */
const tableOf = (heading: string): string[] => {
	const table = docs.split(`| ${heading} |`)[1]?.split('\n\n')[0] ?? '';
	return table
		.split('\n')
		.slice(2)
		.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
};

describe('docs/rules.md', () => {
	it('holds blocks of every kind, and no YAML that nothing reads', () => {
		expect(blocks.length).toBe(docs.split('```yaml').length - 1);
		expect(new Set(blocks.map(({ kind }) => kind))).toEqual(
			new Set(['rule', 'conditions', 'part', 'list', 'policy', 'pack']),
		);
	});

	it.each(['rule', 'pack'].flatMap(blocksOf))('$name … is read without a word, and its examples hold', ({ text }) => {
		const { problems, warnings, pack } = packOf(text);
		expect([...problems, ...warnings]).toEqual([]);
		const program = compilePack({ ...pack!, lexicons: [...base.lexicons, ...pack!.lexicons] });
		expect(pack!.rules.flatMap((rule) => brokenExamples(program, rule))).toEqual([]);
		expect(pack!.rules.length + (pack!.changes?.length ?? 0)).toBe(1);
	});

	it.each(blocksOf('conditions'))('$name … are conditions', ({ text }) => {
		const { problems, pack } = packOf(ruleText({ when: `\n${text}` }));
		expect(problems).toEqual([]);
		expect(pack!.rules[0]!.when.length).toBe(text.split('\n').filter((line) => line.startsWith('- ')).length);
	});

	it.each(blocksOf('part'))('$name … is a part of a rule', ({ text }) => {
		const [key = '', ...rest] = text.split(':');
		expect(packOf(ruleText({ [key]: rest.join(':') })).problems).toEqual([]);
	});

	it.each(blocksOf('list'))('$name … is a word list', ({ text }) => {
		expect(packOf(text).pack?.lexicons.length).toBe(1);
	});

	it.each(blocksOf('policy'))('$name … is a policy card', ({ text }) => {
		const { problems, pack } = packOf(text);
		expect(problems).toEqual([]);
		expect(pack?.policies?.length).toBe(1);
		for (const kind of favourKinds) expect(docs.split('`gives` has one or more of ')[1]?.split('.')[0]).toContain(kind);
	});

	it('names every fact, count, time, placeholder, key and skill there is, and no other', () => {
		expect(tableOf('fact').sort()).toEqual([...factNames].sort());
		expect(tableOf('count').sort()).toEqual([...countNames].sort());
		expect(tableOf('time').sort()).toEqual([...timeNames].sort());
		expect(
			tableOf('placeholder')
				.map((name) => name.slice(1, -1))
				.sort(),
		).toEqual([...placeholderNames].sort());
		expect(tableOf('key')).toEqual([...ruleFileKeys]);
		expect(docs).toContain(`${skills.join(', ')}.`);
	});
});
