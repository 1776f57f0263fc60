import { describe, expect, test } from 'vitest';
import { readPack } from '../../src/packs/read-pack.ts';
import { problemIn } from '../../src/ui/problem-words.ts';
import malay from '../../src/ui/problems-ms.json' with { type: 'json' };
import { textsBehind } from './source-texts.ts';

/** Files that hold words of chats, or texts for agents: no word of theirs is told to a lead. */
const isOfChats = (file: string): boolean =>
	/^src\/engine\/(?:facts\/|policy-in-line|phrases\/(?:affixes|anchors|classes|questions|scope-words|short-forms|spellings))/.test(
		file,
	);

/** Keys of rules, and what is looked for in the words of the YAML reader. */
const noSentences =
	/^(?:per chat|satisfied by|up to|at (?:least|most)|(?:draft|\{\}) says(?: in .*)?|Flow (?:map|seq)|map keys|free item|\{\} \{\}|santun \{\}.*|[{}: ]*)$/;

/** Holes without their names; two that touch are one. */
const bare = (text: string): string => text.replace(/\{\w*\}/g, '{}').replace(/(?:\{\})+/g, '{}');

/** Where a pack is kept one more thing can stand in its way; what that file imports has nothing to tell. */
const keeper = 'src/background/team-pack.ts';

/** What a policy is told for, a file of sites in it, and a line of past chats. */
const others = [
	'src/background/policy.ts',
	'src/background/local-adapters.ts',
	'src/adapters/parse-local.ts',
	'src/engine/check-conversation.ts',
	'src/engine/replay-line.ts',
];

const told = [
	...textsBehind(['src/packs/read-pack.ts', 'src/engine/counts-file.ts'], isOfChats),
	...[keeper, ...others].flatMap((one) => [...textsBehind([one], (file) => file !== one)]),
]
	.filter((text) => /[\p{L}“”{}:,.#?()$] [\p{L}“({#]/u.test(text) && !noSentences.test(text))
	.map(bare);

describe('what is wrong in a rule, in Malay', () => {
	test('every sentence that a pack or a file of counts can be refused with is known', () => {
		const known = new Set(Object.keys(malay).map(bare));
		const missing = told.filter((text) => ![text, `${text}{}`, `{}${text}`].some((one) => known.has(bare(one))));
		expect(told.length).toBeGreaterThan(120);
		expect(missing).toEqual([]);
	});

	test('no sentence is kept that is told no more', () => {
		// Single words are not found among the many names of the source.
		const used = new Set(told.flatMap((text) => [text, `${text}{}`, `{}${text}`]).map(bare));
		expect(Object.keys(malay).filter((text) => / \w/.test(text) && !used.has(bare(text)))).toEqual([]);
	});

	test('both languages have the same holes', () => {
		const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();
		for (const [english, text] of Object.entries(malay)) expect(holes(text), english).toEqual(holes(english));
	});

	test.each([
		['“ti” is not known here; did you mean “tip”?', '“ti” tidak dikenali di sini; maksud anda “tip”?'],
		['“tip” is missing: write a text here.', '“tip” belum ada: tulis teks di sini.'],
		[
			'This must be a text, not the number 1.5. Put quotes around it.',
			'Di sini perlu teks, bukan nombor 1.5. Letakkan tanda petik padanya.',
		],
		['This must be a text, not a list.', 'Di sini perlu teks, bukan senarai.'],
		[
			'This must be one condition, such as “customer says: [late]”, not the text “a, not b”.',
			'Di sini perlu satu syarat, seperti “customer says: [late]”, bukan teks “a, not b”.',
		],
		[
			'There is no rule “x” to switch off. Known here: a, b and others.',
			'Tiada peraturan “x” untuk dimatikan. Pilih daripada: a, b dan lain-lain.',
		],
		['There is no fact “nothing”.', 'Tiada fakta “nothing”.'],
		[
			'The pattern “~ a” cannot be read: a gap needs words before it.',
			'Corak “~ a” tidak dapat dibaca: selang ~ perlu ada kata sebelumnya.',
		],
		[
			'Nothing is known that could stand for {nam}; did you mean “name”?',
			'Tiada nilai yang dikenali untuk {nam}; maksud anda “name”?',
		],
		[
			'A text cannot begin with this sign: put quotes around the whole text.',
			'Teks tidak boleh bermula dengan tanda ini: letakkan tanda petik pada seluruh teks.',
		],
		['sites[2].composer: This must be a group of keys.', 'sites[2].composer: Di sini perlu kumpulan kunci.'],
		[
			'messages[0].role: This is no role; did you mean “agent”?',
			'messages[0].role: Ini bukan peranan; maksud anda “agent”?',
		],
		['What the lead wrote costs $1 and $&.', 'What the lead wrote costs $1 and $&.'],
	])('%s', (english, text) => {
		expect(problemIn('ms', english)).toBe(text);
		expect(problemIn('en', english)).toBe(english);
	});

	/** Packs that are wrong in many ways, and so as the reader tells it. */
	const broken = [
		'',
		'a: [',
		'a: {b: "c',
		'a: &x 1\nb: *x',
		'a: !x 1',
		'a:\n\t- b',
		'%x\n---\na: 1',
		'a: @b',
		'a: b: c',
		'a: 1\na: 2',
		'format: 9',
		'format: 1\nid: Ours\nversion: 1\nrules: {}\nof: 1',
		'format: 1\nid: ours\nversion: "1"\noff: [greet-fist]\nrules:\n  - id: 7\n    skill: gret\n    title: {en: A}\n    level: 3\n    when: x\n    tip: "a: b"\n    limit: often\n    examples: {en: [fire: [custmer: x]]}',
		'format: 1\nid: ours\nversion: "1"\nrules:\n  - id: one\n    skill: greet\n    title: {en: A, ms: B}\n    level: advice\n    when: [{customer says: ["~ a", "(b", $non, ""]}, {fact: nam}, {count: {of: x}}]\n    tip: {en: "{nam}", ms: "}"}\n    why: {en: A, ms: B}',
	];

	test('a broken pack is told in Malay from end to end', () => {
		const whys = broken.flatMap((text) => {
			const { problems } = readPack([{ path: 'team.yaml', text }], { id: 'team', version: '0' });
			expect(problems, text).not.toEqual([]);
			return problems.map(({ why }) => why);
		});
		expect(new Set(whys).size).toBeGreaterThan(25);
		for (const why of whys) {
			const text = problemIn('ms', why);
			// What the lead wrote, and names of parts, stay as they are.
			const ours = text.replace(/“[^”]*”|"[^"]*"|\([^)]*\)|\{\w*\}|\w+(?:-\w+)+/g, '');
			expect(ours, why).not.toMatch(
				/\b(?:the|this|is|must|not|write|put|known|here|there|no|nothing|missing|list|group|and)\b/i,
			);
		}
	});
});
