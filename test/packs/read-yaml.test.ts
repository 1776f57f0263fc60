import { describe, expect, it } from 'vitest';
import { longestFile, readYaml } from '../../src/packs/read-yaml.ts';

describe('readYaml', () => {
	it('gives parts with their places', () => {
		const text = "a: [b, 'c d']\ne: 007\n";
		expect(readYaml(text)).toEqual({
			problems: [],
			tree: {
				kind: 'group',
				at: 0,
				entries: [
					{
						key: 'a',
						keyAt: 0,
						value: {
							kind: 'list',
							at: 3,
							items: [
								{ kind: 'leaf', at: 4, value: 'b', source: 'b', textAt: 4 },
								{ kind: 'leaf', at: 7, value: 'c d', source: 'c d', textAt: 8 },
							],
						},
					},
					{ key: 'e', keyAt: 14, value: { kind: 'leaf', at: 17, value: 7, source: '007', textAt: null } },
				],
			},
		});
	});

	it('takes words that other YAML readers take for true and false as the words they are', () => {
		const { tree } = readYaml('on: no\noff: yes');
		expect(tree?.kind === 'group' && tree.entries.map(({ key, value }) => [key, value])).toMatchObject([
			['on', { value: 'no' }],
			['off', { value: 'yes' }],
		]);
	});

	it.each([
		['an empty file', '', 0, /empty/],
		['only a comment', '# hello', 0, /empty/],
		['a text with a colon in it', 'tip: Note: be kind', 5, /colon.*quotes/],
		['a key without its colon', 'a: 1\nb\nc: 2', 5, /colon/],
		['a line that is indented differently', 'a:\n    b: 1\n  c: 2', 12, /indented/],
		['a list that a # cuts short', 'a: [rm # days]\n', 15, /not closed.*#/],
		['a list that is never closed', 'a: [b, c\nd: 1', 9, /not closed/],
		['quotes that are never closed', 'a: "b\n', 6, /never closed/],
		['a text that begins with a reserved sign', 'a: @home', 3, /quotes/],
		['a text behind quotes', 'a: "b" c', 7, /does not belong here/],
		['a bracket too many', 'a: ]', 3, /bracket/],
		['a tab', 'a:\n\t- b', 3, /tab/],
		['a backslash in double quotes', 'a: "\\q"', 4, /single quotes/],
		['an alias', 'a: &x [1]\nb: *x', 6, /&/],
		['an alias to nothing', 'a: *x', 3, /\*/],
		['a tag', 'a: !x y', 3, /!/],
		['a key twice', 'a: 1\nb: 2\na: 3', 10, /“a” stands twice/],
		['a key that is a list', '[a]: 1', 0, /key/],
		['a second document', 'a: 1\n---\nb: 2', 5, /second document/],
	])('says in plain words what is wrong with %s', (_, text, at, why) => {
		const { tree, problems } = readYaml(text);
		expect(tree).toBeNull();
		expect(problems[0]).toEqual({ at, why: expect.stringMatching(why) });
		expect(problems[0]?.why).toMatch(/^[A-Z“].*\.$/);
	});

	const bombs: readonly (readonly [string, string])[] = [
		['brackets', '['.repeat(longestFile)],
		['braces', '{a: '.repeat(longestFile / 4)],
		['hyphens', '- '.repeat(longestFile / 2)],
		['question marks', '? '.repeat(longestFile / 2)],
		['colons', ': '.repeat(longestFile / 2)],
		['indented keys', Array.from({ length: 900 }, (_, i) => `${' '.repeat(i)}a:\n`).join('')],
		['aliases', `a: &a [x]\n${'abcdefghi'.replace(/./g, (c) => `${c}: &${c} [*a, *a, *a, *a]\n`)}`],
	];
	it.each(bombs)('refuses a bomb of %s without running into it', (_, text) => {
		const { tree, problems } = readYaml(text);
		expect(tree).toBeNull();
		expect(problems.length).toBeGreaterThan(0);
	});

	it('reads many keys', () => {
		const keys = 40_000;
		const { tree } = readYaml(Array.from({ length: keys }, (_, i) => `k${i}: 1`).join('\n'));
		expect(tree?.kind === 'group' && tree.entries.length).toBe(keys);
	});

	it('refuses a file over the limit and reads one at it', () => {
		expect(readYaml(`a: "${'x'.repeat(longestFile - 5)}"`).problems).toEqual([]);
		expect(readYaml(`a: "${'x'.repeat(longestFile - 4)}"`).problems[0]?.why).toBe(
			'This file is larger than 512 kB: split it.',
		);
	});
});
