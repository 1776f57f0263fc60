import { expect, it } from 'vitest';
import { comparePacks } from '../../src/engine/pack-changes.ts';
import type { Lexicon, Rule, RulePack } from '../../src/engine/rule.ts';
import { lexicon, rule, says } from './small-pack.ts';

const pack = (rules: readonly Rule[], lexicons: readonly Lexicon[] = []): RulePack => ({
	format: 1,
	id: 'test',
	version: '1',
	lexicons,
	rules,
});
const shown = [{ kind: 'fires', language: 'en', lines: ['draft: x'] }] as const;

it('tells which rules came, went and differ, and in what', () => {
	const old = pack([rule('b', {}), rule('a', {}), rule('gone', {}), rule('same', {})]);
	const now = pack([
		rule('same', {}),
		rule('new', {}),
		rule('b', { level: 'nudge', when: [says('draft', 'x')], examples: shown }),
		rule('a', { priority: 1 }),
	]);
	expect(comparePacks(old, now)).toEqual({
		added: ['new'],
		removed: ['gone'],
		changed: ['a', 'b'],
		parts: { a: ['priority'], b: ['level', 'when'] },
		lists: [],
	});
});

it('takes a rule with other examples for the same rule', () => {
	expect(comparePacks(pack([rule('a', {})]), pack([rule('a', { examples: shown })]))).toMatchObject({ changed: [] });
});

it('tells which word lists came, went and differ', () => {
	const old = pack([], [lexicon('same', ['x']), lexicon('other', ['x']), lexicon('gone', ['x'])]);
	const now = pack([], [lexicon('same', ['x']), lexicon('other', ['x', 'y']), lexicon('new', ['x'])]);
	expect(comparePacks(old, now).lists).toEqual(['gone', 'new', 'other']);
});
