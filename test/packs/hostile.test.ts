import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPack } from '../../src/packs/read-pack.ts';
import { longestFile } from '../../src/packs/read-yaml.ts';

const rule = (id: string): string => `  - id: ${id}
    skill: greet
    title: { en: Ours, ms: Kami }
    level: advice
    when:
      - customer says: [hello, "good ~ morning"]
      - any:
          - fact: name-known
          - count: { of: customer-messages, at least: 2 }
    tip: { en: Say hello., ms: Sapa dia. }
    why: { en: Good manners., ms: Budi bahasa. }
    limit: once per chat
    examples:
      en:
        - fires: ["customer: hello", "draft: yes?"]
        - quiet: ["customer: bye", "draft: yes?"]
`;
const pack = (count: number): string =>
	`format: 1\nid: ours\nversion: "1"\noff: [greet-first]\nlexicons:\n  - id: ours-words\n    en: [one, two]\n    ms: [satu]\nrules:\n${Array.from(
		{ length: count },
		(_, i) => rule(`rule-${i}`),
	).join('')}`;
const whole = pack(4);

const read = (text: string) => readPack([{ path: 'team.yaml', text }], { id: 'team', version: '0' });

/** Refused with places in the file, or read. */
const expectLocated = (text: string): void => {
	const { pack: got, problems } = read(text);
	if (got !== null) return;
	expect(problems.length).toBeGreaterThan(0);
	const lines = text.split('\n');
	for (const { line, column, why } of problems) {
		expect(why).toMatch(/^\S.{8,}/su);
		expect(line).toBeLessThanOrEqual(lines.length);
		expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
	}
};

const nasty = [
	'[',
	'{',
	']',
	'}',
	': ',
	'- ',
	'\t',
	'"',
	"'",
	'*a',
	'&a ',
	'!!js ',
	'<<: ',
	'__proto__: ',
	'constructor: ',
	'\0',
	'\u2028',
	'#',
	'|',
	'>',
	'%YAML 1.2\n---\n',
	'...',
	'~',
	'1e999',
	'0x10',
	'null',
	'[[[[[[[[',
];
const mutants = fc
	.array(
		fc.record({
			at: fc.nat(whole.length),
			cut: fc.oneof(fc.constant(0), fc.nat(40)),
			put: fc.oneof(fc.constantFrom(...nasty), fc.constant('')),
		}),
		{ minLength: 1, maxLength: 4 },
	)
	.map((all) => all.reduce((text, { at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut), whole));

const layers = 'abcdefghij';
const bombs: readonly (readonly [string, string])[] = [
	['lists without end', `format: 1\nrules: ${'['.repeat(200_000)}`],
	['groups without end', `format: 1\nrules: ${'{a: '.repeat(100_000)}`],
	['indents without end', `rules:\n${Array.from({ length: 600 }, (_, i) => `${' '.repeat(i + 1)}a:`).join('\n')}`],
	['hyphens without end', `rules:\n${'- '.repeat(100_000)}`],
	[
		'aliases of aliases',
		`format: 1\na: &a [x, x]\n${[...layers.slice(1)].map((name, i) => `${name}: &${name} [${`*${layers[i]}, `.repeat(9)}]`).join('\n')}`,
	],
	['an alias of itself', 'format: 1\nrules: &a [*a]'],
	['a prototype', `${whole}    __proto__: { level: critical }\n`],
	['a prototype for a pack', '__proto__: { format: 1 }\nformat: 1\nrules: []'],
	['ten megabytes', `${whole}# ${'x'.repeat(10_000_000)}`],
	['one long key', `${'k'.repeat(400_000)}: 1`],
	['many keys', Array.from({ length: 40_000 }, (_, i) => `k${i}: ${i}`).join('\n')],
	['many documents', '---\nformat: 1\n'.repeat(20_000)],
	['quotes that never close', `format: 1\nid: "${'\\"'.repeat(100_000)}`],
	['wrong types', 'format: [1]\nid: {}\nversion: []\noff: {a: 1}\nlexicons: 7\nrules: {}\npolicies: no\nchanges: 1.5'],
	['nothing', ''],
	['a text', 'hello'],
	['bytes', '\u0000\u0001\u0002'],
];

describe('a team’s file that somebody has broken', { timeout: 120_000 }, () => {
	it('is the very thing that is read when nothing is broken', () => {
		expect(read(whole).problems).toEqual([]);
		expect(read(whole).pack?.rules).toHaveLength(4);
	});

	it('is refused with places, or read, a thousand times', () => {
		fc.assert(fc.property(mutants, expectLocated), { numRuns: 1000 });
	});

	it.each(bombs)('%s: refused with a place', (_, text) => {
		expect(read(text).pack).toBeNull();
		expectLocated(text);
		expect(Object.prototype).not.toHaveProperty('level');
	});

	it('costs no more than twenty times what a valid file of its size costs', () => {
		/** The best of three, so that a busy machine does not count. */
		const cost = (text: string): number =>
			Math.min(
				...[0, 1, 2].map(() => {
					const from = performance.now();
					read(text);
					return performance.now() - from;
				}),
			);
		const size = rule('rule-0').length;
		for (const [name, text] of bombs) {
			const rules = Math.max(1, Math.min(400, Math.ceil(Math.min(text.length, longestFile) / size)));
			expect(cost(text), name).toBeLessThan(20 * Math.max(1, cost(pack(rules))));
		}
	});
});
