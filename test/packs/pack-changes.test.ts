import { expect, test } from 'vitest';
import { packChanges, packLooks } from '../../src/packs/pack-changes.ts';

const looks = (rest: string) => packLooks(`format: 1\nid: ours\nversion: "3"\n${rest}`)!;
const between = (before: string, after: string) => packChanges(looks(before), looks(after));

test('tells what came, what went and what is otherwise, by id', () => {
	const before = 'rules: [{id: one, level: nudge}, {id: two}]\nlexicons: [{id: words, en: [a]}]\n';
	const after = 'rules: [{id: one, level: advice}]\nlexicons: [{id: words, en: [a]}]\npolicies: [{id: card}]\n';
	expect(between(before, after)).toEqual({ added: ['card'], changed: ['one'], gone: ['two'] });
});

test('tells changes of shipped rules by the rule, and the rest of the head by its key', () => {
	const before = 'changes: [{rule: say-sorry, level: nudge}]\noff: [greet-first]\nextends: santun 0.1.0\n';
	const after = 'changes: [{rule: say-sorry, level: advice}]\nextends: santun 0.2.0\n';
	expect(between(before, after)).toEqual({ added: [], changed: ['say-sorry', 'extends'], gone: ['greet-first'] });
});

test('one version tells its number; comments and order of keys inside a part count for nothing', () => {
	expect(looks('rules: []\n').version).toBe('3');
	expect(between('rules: [{id: one}] # mine\n', 'rules:\n  # ours\n  - id: one\n').changed).toEqual([]);
	expect(packLooks('rules: [')).toBeNull();
});
