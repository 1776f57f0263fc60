import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { packSchema } from '../../src/packs/schema.ts';
import { holds, type Schema } from './json-schema.ts';
import { ruleText } from './rule-text.ts';

const schema: Schema = packSchema();

const isGood = (text: string): boolean => holds(schema, parse(text));

const rules = path.join(import.meta.dirname, '../../src/rules');
const files = readdirSync(rules, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));

describe('the schema of rule files', () => {
	it('takes every file that ships', () => {
		expect(files.length).toBeGreaterThan(50);
		expect(files.filter((file) => !isGood(readFileSync(path.join(rules, file), 'utf8')))).toEqual([]);
	});

	it('takes every whole file of the docs', () => {
		const docs = readFileSync(path.join(import.meta.dirname, '../../docs/rules.md'), 'utf8');
		const blocks = [...docs.matchAll(/```yaml (?:rule|list|policy|pack)\n([\s\S]*?)```/g)].map(([, text = '']) => text);
		expect(blocks.length).toBeGreaterThan(3);
		expect(blocks.filter((text) => !isGood(text))).toEqual([]);
	});

	it.each([
		['a level that is none', { level: 'high' }],
		['a key that is none', { wenn: '[fact: heated]' }],
		['a fact that is none', { when: '[fact: no-such-fact]' }],
		['two conditions in one', { when: '[{fact: heated, draft says: [a]}]' }],
		['a limit without a sense', { limit: 'often' }],
		['an example of nobody', { examples: '{en: [{fires: ["boss: hi"]}]}' }],
		['no conditions', { when: null }],
	])('refuses %s', (_, change) => {
		expect(isGood(ruleText({}))).toBe(true);
		expect(isGood(ruleText(change))).toBe(false);
	});

	it('describes every key', () => {
		const bare = Object.entries(schema.$defs as Record<string, Schema>).flatMap(([name, { properties }]) =>
			Object.entries((properties ?? {}) as Schema).flatMap(([key, part]) =>
				Object.keys(part as Schema).length === 0 ? [`${name}.${key}`] : [],
			),
		);
		expect(bare).toEqual([]);
	});
});
