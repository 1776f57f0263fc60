import { describe, expect, it } from 'vitest';
import { parseListedSites } from '../../src/background/listed-sites.ts';
import { openYaml } from '../../src/packs/edit-yaml.ts';
import { packLooks } from '../../src/packs/pack-changes.ts';
import { practiceChats } from '../../src/packs/practice-chats.ts';
import { readPack } from '../../src/packs/read-pack.ts';
import { base, ruleText } from './rule-text.ts';

const laughs = ['a: &a [x, x, x, x, x, x, x, x, x, x]']
	.concat(
		'bcdefghij'.split('').map((name, i) => `${name}: &${name} [${Array(10).fill(`*${'abcdefghi'[i]}`).join(', ')}]`),
	)
	.join('\n');

/** Small files that grow, deep ones, and long ones. */
const bombs: readonly (readonly [string, string])[] = [
	['a billion laughs', laughs],
	['lists in lists', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
	['steps in steps', Array.from({ length: 5_000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
	['a million dashes', '- '.repeat(500_000)],
	['one long word', 'x'.repeat(2_000_000)],
	['quotes without end', `a: "${'\\"'.repeat(500_000)}`],
	['a pattern that goes back and back', ruleText({ when: `\n  - customer says: ["${'(a|a)?'.repeat(60)}"]` })],
	['a pattern of a million choices', ruleText({ when: `\n  - customer says: ["${'(a|b|c|d) ~ '.repeat(40)}x"]` })],
	['a condition a thousand deep', ruleText({ when: `\n  - ${'{not: '.repeat(1_000)}x${'}'.repeat(1_000)}` })],
];

/** Long keys around a long list: with the path of each entry beside it, it would take gigabytes. */
const longPaths = (): string => {
	const indent = (depth: number): string => ' '.repeat(depth + 4);
	const steps = Array.from({ length: 15 }, (_, i) => `${indent(i)}? ${'k'.repeat(8_000)}\n${indent(i)}:\n`);
	return `practice:\n  -\n${steps.join('')}${indent(15)}[${'1,'.repeat(120_000)}1]\n`;
};

describe('a file that is a bomb', () => {
	it.each(bombs)('%s is refused or read, in a moment and with little', (_, text) => {
		const began = performance.now();
		const { pack, problems } = readPack([{ path: 'late-parcel.yaml', text }], { id: 'x', version: '1', base });
		expect(pack !== null || problems.length > 0).toBe(true);
		expect(JSON.stringify(problems).length).toBeLessThan(200_000);
		// As long as reading some hundred honest rules on a busy machine, and far from hours.
		expect(performance.now() - began).toBeLessThan(20_000);
	});

	it('is not opened for editing', () => {
		for (const [what, text] of bombs.filter(([, text]) => text.length > 100_000))
			expect(openYaml(text), what).toBeNull();
		expect(openYaml(`x: ${'['.repeat(100_000)}`)).toBeNull();
		expect(packLooks(laughs)).toBeNull();
	});

	it('practice chats with long paths take a moment and little', () => {
		const began = performance.now();
		expect(practiceChats('x', longPaths())).toHaveLength(1);
		expect(performance.now() - began).toBeLessThan(20_000);
	});

	it('a list of sites of a megabyte is cut', () => {
		const { origins, wrong } = parseListedSites('a.example,'.repeat(100_000));
		expect(origins).toHaveLength(1);
		expect(parseListedSites('x'.repeat(1_000_000)).wrong).toEqual(['x'.repeat(80)]);
		expect(wrong).toEqual([]);
	});
});
