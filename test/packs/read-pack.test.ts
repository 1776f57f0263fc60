import { describe, expect, it } from 'vitest';
import { showProblem } from '../../src/packs/places.ts';
import { type ReadPack, readPack } from '../../src/packs/read-pack.ts';
import { base, packOf, ruleText } from './rule-text.ts';

const shown = ({ problems }: ReadPack): string[] => problems.map(showProblem);

describe('a rule file', () => {
	it('becomes a rule', () => {
		const text = ruleText({
			on: 'silence',
			when: `
  - customer says: [late, (parcel|package) ~ (lost|gone)]
  - customer says in chat: $problem
  - agent says in last message: [wait]
  - any:
      - fact: problem-open
      - all: [{not: {fact: name-known}}, {draft says: ['"??"']}]
  - count: {of: agent-messages, at least: 1, at most: 3}
  - time: {since: customer-waits, at least: 90s, at most: 5m}`,
			unless: '[fact: draft-is-note]',
			'satisfied by': '[draft says: [sorry]]',
			say: '{en: {warm: "Sorry, {name}.", short: Sorry.}, ms: [Maaf., Maaf ya.]}',
			source: 'https://example.org',
			limit: '{per chat: 2, every: 4 agent messages}',
			corrective: 'true',
			priority: '-3',
			examples: `
  en:
    - fires:
        - customer: it is late
        - wait: 3m
        - draft:
    - quiet: ["customer: hi"]
  ms:
    - known-miss: ["customer: hai"]`,
		});
		expect(packOf(text)).toMatchObject({ problems: [], warnings: [] });
		expect(packOf(text).pack).toEqual({
			format: 1,
			id: 'team',
			version: '1',
			lexicons: [],
			rules: [
				{
					id: 'late-parcel',
					skill: 'apologise',
					title: { en: 'Say sorry', ms: 'Minta maaf' },
					level: 'advice',
					on: 'silence',
					when: [
						{ kind: 'says', who: 'customer', in: 'last-turn', anyOf: ['late', '(parcel|package) ~ (lost|gone)'] },
						{ kind: 'says', who: 'customer', in: 'chat', anyOf: ['$problem'] },
						{ kind: 'says', who: 'agent', in: 'last-message', anyOf: ['wait'] },
						{
							kind: 'any',
							of: [
								{ kind: 'fact', is: 'problem-open' },
								{
									kind: 'all',
									of: [
										{ kind: 'not', of: { kind: 'fact', is: 'name-known' } },
										{ kind: 'says', who: 'draft', in: 'last-turn', anyOf: ['"??"'] },
									],
								},
							],
						},
						{ kind: 'count', of: 'agent-messages', min: 1, max: 3 },
						{ kind: 'time', since: 'customer-waits', minMs: 90_000, maxMs: 300_000 },
					],
					unless: [{ kind: 'fact', is: 'draft-is-note' }],
					satisfiedBy: [{ kind: 'says', who: 'draft', in: 'last-turn', anyOf: ['sorry'] }],
					tip: { en: 'Say sorry first.', ms: 'Minta maaf dulu.' },
					say: {
						en: [
							{ text: 'Sorry, {name}.', tone: 'warm' },
							{ text: 'Sorry.', tone: 'short' },
						],
						ms: [{ text: 'Maaf.' }, { text: 'Maaf ya.' }],
					},
					why: { en: 'It calms.', ms: 'Menenangkan.' },
					source: 'https://example.org',
					limit: { perChat: 2, every: 4 },
					corrective: true,
					priority: -3,
					examples: [
						{ kind: 'fires', language: 'en', lines: ['customer: it is late', 'wait: 3m', 'draft: '] },
						{ kind: 'quiet', language: 'en', lines: ['customer: hi'] },
						{ kind: 'known-miss', language: 'ms', lines: ['customer: hai'] },
					],
				},
			],
		});
	});

	it.each([
		['once per chat', { perChat: 1 }],
		['twice per chat', { perChat: 2 }],
		['12 times per chat', { perChat: 12 }],
		['every 4 agent messages', { every: 4 }],
		['{every: 1 agent message}', { every: 1 }],
	])('understands the limit “%s”', (limit, expected) => {
		expect(packOf(ruleText({ limit })).pack?.rules[0]?.limit).toEqual(expected);
	});

	it('says where its parts stand', () => {
		const read = packOf(ruleText(), {}, 'apologise/late-parcel.yaml');
		expect(read.where('late-parcel')).toEqual({ file: 'apologise/late-parcel.yaml', line: 1, column: 1 });
		expect(read.where('late-parcel', 'examples[1]')).toMatchObject({ line: 12, column: 7 });
		expect(read.where('another')).toBeNull();
	});

	/** Where the mark ¦ stands in a text, which is then read without it; the very start where there is none. */
	const marked = (text: string): { readonly text: string; readonly at: string } => {
		const before = text.slice(0, Math.max(text.indexOf('¦'), 0)).split('\n');
		return { text: text.replace('¦', ''), at: `${before.length}:${(before.at(-1) ?? '').length + 1}` };
	};

	const needsQuotes = 'put quotes around it';
	const deep = 'Groups of conditions may stand at most 6 deep in each other; write it flatter.';
	const wrong: readonly (readonly [string, Record<string, string | null>, string])[] = [
		['an unknown key', { '¦satisfied-by': '[]' }, '“satisfied-by” is not known here; did you mean “satisfied by”?'],
		['a key with two letters swapped', { '¦tilte': 'x' }, '“tilte” is not known here; did you mean “title”?'],
		['a missing key', { tip: null }, '“tip” is missing: write it in both languages, under “en” and “ms”.'],
		['a missing language', { tip: '¦{en: Hi.}' }, '“ms” is missing: write a text here.'],
		['one text for both languages', { tip: '¦Hi' }, 'This must be a group of keys (en, ms), not the text “Hi”.'],
		['an unknown skill', { skill: '¦apologize' }, '“apologize” is not known here; did you mean “apologise”?'],
		['a number', { source: '¦007' }, `YAML reads this as a number, not as text: ${needsQuotes}, "007".`],
		['true', { source: '¦true' }, `YAML reads this as true or false, not as text: ${needsQuotes}, "true".`],
		[
			'a number as a pattern',
			{ when: '[customer says: [¦911]]' },
			`YAML reads this as a number, not as text: ${needsQuotes}, "911".`,
		],
		[
			'a comment as a pattern',
			{ when: '\n - customer says:\n    - ¦# days' },
			'Nothing stands here: a # begins a comment and ~ alone means nothing, so put quotes around a text with them.',
		],
		[
			'a colon in a pattern',
			{ when: '\n - customer says:\n    - ¦so: late' },
			'A colon with a space behind it makes a key: put quotes around the whole text.',
		],
		[
			'a bracket left open',
			{ when: '[customer says: [so ¦(late]]' },
			'The pattern “so (late” cannot be read: this ( is never closed.',
		],
		[
			'the same in quotes',
			{ when: '[customer says: ["so ¦(late"]]' },
			'The pattern “so (late” cannot be read: this ( is never closed.',
		],
		[
			'a word list that is not there',
			{ when: '[customer says: [so ¦$probelm]]' },
			'There is no word list “probelm”; did you mean “problem”?',
		],
		[
			'an unknown condition',
			{ when: '[¦costumer says: x]' },
			'“costumer says” is no condition; did you mean “customer says”?',
		],
		[
			'a condition that is none',
			{ when: '[¦late]' },
			'This must be one condition, such as “customer says: [late]”, not the text “late”.',
		],
		[
			'an empty condition',
			{ when: '[¦{}]' },
			'This must be one condition, such as “customer says: [late]”, not an empty group.',
		],
		[
			'two conditions in one',
			{ when: '\n - fact: name-known\n   ¦count: {of: name-uses, at least: 1}' },
			'“count” needs an entry of its own, with its own hyphen: each one is one condition, such as “customer says: [late]”.',
		],
		[
			'conditions without hyphens',
			{ when: '\n  ¦fact: name-known' },
			'This must be a list, each entry with a hyphen in front, not a group of keys.',
		],
		['no conditions', { when: '¦[]' }, 'This list is empty.'],
		['no patterns', { when: '[customer says: ¦[]]' }, 'This list is empty.'],
		['an unknown fact', { when: '[fact: ¦name-know]' }, 'There is no fact “name-know”; did you mean “name-known”?'],
		['a count without bounds', { when: '[count: ¦{of: name-uses}]' }, 'Say how much: at least, at most, or both.'],
		[
			'an unknown bound',
			{ when: '[count: {of: name-uses, at least: 1, ¦at mots: 3}]' },
			'“at mots” is not known here; did you mean “at most”?',
		],
		[
			'a bound in words',
			{ when: '[count: {of: name-uses, at least: ¦two}]' },
			'This must be a whole number from 0 to 100000, not the text “two”.',
		],
		[
			'bounds the wrong way round',
			{ when: '[time: ¦{since: opened, at least: 5m, at most: 90s}]' },
			'Nothing lies between these: “at least” is above “at most”.',
		],
		[
			'a time without its unit',
			{ when: '[time: {since: opened, at least: ¦90}]' },
			'Write a time with its unit, as in 90s or 3m, not the number 90.',
		],
		[
			'a list behind “not”',
			{ when: '[not: ¦[fact: name-known]]' },
			'“not” takes one condition: take the hyphen away, or put “any:” or “all:” around several.',
		],
		[
			'an unknown placeholder',
			{ say: '{en: ¦"Hi {nmae}"}' },
			'Nothing is known that could stand for {nmae}; did you mean “name”?',
		],
		['an unknown tone', { say: '{en: {¦cold: No.}}' }, '“cold” is not known here. Known here: warm, short.'],
		[
			'a limit nobody understands',
			{ limit: '¦sometimes' },
			'Write “once per chat”, “3 times per chat” or “every 4 agent messages”, or “per chat” and “every” as keys, not the text “sometimes”.',
		],
		[
			'a limit without its unit',
			{ limit: '{every: ¦4}' },
			'Write “4 agent messages”, with your number, not the number 4.',
		],
		['a limit of none', { limit: '{per chat: ¦0}' }, 'This must be a whole number from 1 to 1000, not the number 0.'],
		[
			'a priority in words',
			{ priority: '¦high' },
			'This must be a whole number from -100 to 100, not the text “high”.',
		],
		[
			'a stranger in an example',
			{ examples: '\n  en: [fires: [¦clerk: hi], fires: ["draft: x"], quiet: ["draft: x"]]' },
			'“clerk” does not speak in examples. Known here: customer, agent, draft, name, wait, typing, bot, system, note, note-draft, other-chat, policy.',
		],
		[
			'nobody in an example',
			{ examples: '\n  en: [fires: [¦hello], quiet: ["draft: x"]]' },
			'Say who speaks: begin with “customer:”, “agent:” or “draft:”.',
		],
		[
			'no end of waiting',
			{ examples: '\n  en: [fires: [¦wait: long], quiet: ["draft: x"]]' },
			'Say how long to wait, as in “wait: 90s” or “wait: 3m”.',
		],
		[
			'an example of an unknown kind',
			{ examples: '\n  en: [¦fire: ["draft: x"], quiet: ["draft: x"]]' },
			'“fire” is no kind of example; did you mean “fires”?',
		],
		[
			'examples without hyphens',
			{ examples: '\n  en: ¦{fires: ["draft: x"]}' },
			'This must be a list, each entry with a hyphen in front, not a group of keys.',
		],
		[
			'too many choices in a pattern',
			{ when: `[customer says: ["¦${'(a b|c d|e f|g h) '.repeat(5).trim()}"]]` },
			'The pattern “(a b|c d|e f|g h) (a b|c d|e f|g h) (a b|c d|e f|g h) (a b|c” cannot be used: too many choices: more than 400 ways to write it; split the pattern.',
		],
		[
			'groups too deep in each other',
			{ when: `[${'{not: '.repeat(6)}¦{not: {fact: name-known}}${'}'.repeat(6)}]` },
			deep,
		],
		[
			'a syntax error',
			{ source: '¦a: b' },
			'A colon with a space makes a key: put quotes around the whole text if it holds one; if not, this line is indented too far.',
		],
	];
	it.each(wrong)('with %s is refused with one sentence at the place', (_, changes, why) => {
		const { text, at } = marked(ruleText(changes));
		const read = packOf(text);
		expect(shown(read)).toEqual([`late-parcel.yaml:${at}: late-parcel: ${why}`]);
		expect(read.pack).toBeNull();
	});

	it('tells all mistakes at once, from top to bottom', () => {
		const read = packOf(ruleText({ skill: 'x', level: 'high', tip: '{en: 1, ms: 2}', priority: '1.5' }));
		expect(read.problems.map(({ line }) => line)).toEqual([2, 4, 7, 7, 13]);
	});

	it('needs examples of both sorts, unless they are optional', () => {
		const text = ruleText({ examples: '\n  en: [fires: ["customer: late"]]' });
		expect(shown(packOf(text))).toEqual([
			'late-parcel.yaml:10:3: late-parcel: Add at least one “quiet” example: a near miss where it must not come. Without it a rule can only be on trial.',
		]);
		expect(packOf(text, { examples: 'optional' }).problems).toEqual([]);
		expect(packOf(ruleText({ examples: null }), { examples: 'optional' }).problems).toEqual([]);
	});

	it('is called as its rule and lies in the folder of its skill', () => {
		expect(shown(packOf(ruleText(), {}, 'rules/apologise/late.yaml'))).toEqual([
			'rules/apologise/late.yaml:1:5: late-parcel: The id is “late-parcel” and the file “late.yaml”: make the two the same.',
		]);
		expect(shown(packOf(ruleText(), {}, 'rules/clarify/late-parcel.yaml'))).toEqual([
			'rules/clarify/late-parcel.yaml:2:8: late-parcel: This rule lies in a folder “apologise”, and this file is in “clarify”: move the file.',
		]);
		for (const path of ['late-parcel.yaml', 'rules\\apologise\\late-parcel.yml', 'rules/late-parcel.yaml']) {
			expect(packOf(ruleText(), {}, path).problems).toEqual([]);
		}
	});

	it('is warned of what it can hardly mean', () => {
		const { warnings, pack } = packOf(ruleText({ on: 'silence' }));
		expect(warnings.map(showProblem)).toEqual([
			'late-parcel.yaml:6:3: late-parcel: A rule “on: silence” without a time condition speaks at once; add one, as in “time: {since: …}”.',
		]);
		expect(pack).not.toBeNull();
	});
});

describe('a word list', () => {
	const list = {
		path: 'lexicons/greetings.yaml',
		text: 'id: greetings\nscope: asserted\nen: [hello]\nms: [hai]\nnot: [hai la]\n',
	};

	it('is read, with a folder or by its keys', () => {
		const lexicon = { id: 'greetings', scope: 'asserted', en: ['hello'], ms: ['hai'], not: ['hai la'] };
		for (const path of [list.path, 'greetings.yaml']) {
			expect(readPack([{ ...list, path }], { id: 'x', version: '1' }).pack?.lexicons).toEqual([lexicon]);
		}
	});

	it.each([
		['id: greetings\nen: [hello, (a]', '2:13: The pattern “(a” cannot be read: this ( is never closed.'],
		['id: greetings\nen: hello', '2:5: This must be a list, each entry with a hyphen in front, not the text “hello”.'],
		['id: greetings\nscope: all\nen: [a]', '2:8: “all” is not known here. Known here: any, asserted.'],
		[
			'id: greetings\nen: [so $greetings]',
			'1:1: The word list “greetings” leads back to itself through the lists it names; break the circle.',
		],
		['id: greetings\nscope: any', '1:1: This word list has no words: add “en”, “ms” or both.'],
		['id: hello\nen: [a]', '1:5: The id is “hello” and the file “greetings.yaml”: make the two the same.'],
	])('is refused where it is wrong: %j', (text, expected) => {
		expect(shown(readPack([{ ...list, text }], { id: 'x', version: '1' }))).toEqual([`${list.path}:${expected}`]);
	});

	it('may name lists that stand anywhere in the pack or below it', () => {
		const more = { path: 'lexicons/more.yaml', text: 'id: more\nen: [$greetings, very $apology, a]' };
		expect(readPack([more, list], { id: 'x', version: '1', base }).problems).toEqual([]);
	});

	it('may not be named in a longer pattern where its words are tied to a place', () => {
		const start = { path: 'lexicons/greetings.yaml', text: 'id: greetings\nen: [^hello]' };
		const more = { path: 'lexicons/more.yaml', text: 'id: more\nms: [well $greetings]' };
		const [problem] = readPack([start, more], { id: 'x', version: '1' }).problems;
		expect(problem).toMatchObject({ file: 'lexicons/more.yaml', line: 2, rule: null });
	});
});

describe('a pack', () => {
	const oneFile = (text: string): ReadPack => packOf(`format: 1\nid: north\nversion: "2"\n${text}`, {}, 'north.yaml');
	const indented = (text: string): string => text.replace(/^/gm, '    ').replace(/^ {4}/, '  - ').trimEnd();

	it('may stand in one file', () => {
		const read = oneFile(`off: [name-too-often]\nlexicons:\n  - {id: hi, en: [hi]}\nrules:\n${indented(ruleText())}\n`);
		expect(read.problems).toEqual([]);
		expect(read.pack).toMatchObject({
			id: 'north',
			version: '2',
			off: ['name-too-often'],
			lexicons: [{ id: 'hi' }],
			rules: [{ id: 'late-parcel' }],
		});
		expect(read.where('late-parcel', 'examples[0]')).toMatchObject({ line: 18 });
	});

	it.each([
		['rules: {}', '4:8: This must be a list, each entry with a hyphen in front, not a group of keys.'],
		['rulez: []', '4:1: “rulez” is not known here; did you mean “rules”?'],
		[
			'rules: [x]',
			'4:9: This must be a group of keys (id, skill, title, level, status, on, when, unless, satisfied by, tip, say, why, source, limit, corrective, priority, examples), not the text “x”.',
		],
		['off: name', '4:6: This must be a list, each entry with a hyphen in front, not the text “name”.'],
		[
			'off: [Name]',
			'4:7: An id has small letters, digits and single hyphens and begins with a letter, as in “late-parcel”.',
		],
	])('in one file is refused where it is wrong: %s', (text, expected) => {
		expect(shown(oneFile(text))).toEqual([`north.yaml:${expected}`]);
	});

	it('is known by any key that only packs have', () => {
		expect(shown(packOf('id: a\nversion: "1"\nnews: []\n', {}, 'a.yaml'))).toEqual(['a.yaml:1:1: Write “format: 1”.']);
	});

	it('of a newer format says what to do', () => {
		expect(shown(packOf('format: 2\nid: a\nversion: 1.10\nrules: []', {}, 'a.yaml'))).toEqual([
			'a.yaml:1:9: This is format 2, and this version reads format 1: update the extension.',
			'a.yaml:3:10: YAML reads this as a number, not as text: put quotes around it, "1.10".',
		]);
	});

	it('that switches off a rule nobody knows is warned', () => {
		const { warnings, pack } = oneFile('off: [name-to-often]');
		expect(warnings.map(showProblem)).toEqual([
			'north.yaml:4:7: There is no rule “name-to-often” to switch off; did you mean “name-too-often”?',
		]);
		expect(pack?.off).toEqual(['name-to-often']);
	});

	const files = [
		{ path: 'apologise/late-parcel.yaml', text: ruleText() },
		{ path: 'apologise/broken.yaml', text: 'id: broken\ntip: a: b' },
		{ path: 'apologise/wrong.yaml', text: ruleText({ id: 'wrong', when: '[fact: nonsense]' }) },
		{ path: 'apologise/odd.yaml', text: ruleText({ id: 'odd', colour: 'red' }) },
		{ path: 'apologise/silent.yaml', text: ruleText({ id: 'silent', on: 'silence' }) },
	];

	it('with a wrong rule is refused as a whole', () => {
		const read = readPack(files, { id: 'x', version: '1' });
		expect(read.pack).toBeNull();
		expect(read.problems.map(({ rule }) => rule)).toEqual(['broken', 'odd', 'wrong']);
	});

	it('may leave wrong rules out, tell them, and still know where the others stand', () => {
		const read = readPack(files, { id: 'x', version: '1', wrongRules: 'skip' });
		expect(read.pack?.rules.map(({ id }) => id)).toEqual(['late-parcel', 'silent']);
		expect(read.problems.map(({ rule }) => rule)).toEqual(['broken', 'odd', 'wrong']);
		expect(read.warnings).toMatchObject([{ file: 'apologise/silent.yaml', rule: 'silent' }]);
		expect(read.where('silent', 'when[0]')).toEqual({ file: 'apologise/silent.yaml', line: 6, column: 5 });
		expect(read.where('wrong')).toBeNull();
	});

	it('has each id once', () => {
		const twice = [...files.slice(0, 1), { path: 'rules/late-parcel.yaml', text: ruleText() }];
		expect(shown(readPack(twice, { id: 'x', version: '1' }))).toEqual([
			'rules/late-parcel.yaml:1:5: late-parcel: The id “late-parcel” stands twice in this pack; choose another.',
		]);
	});

	it('calls files as it is told to', () => {
		const [problem] = readPack([{ path: 'a.yaml', shown: '/x/a.yaml', text: '' }], { id: 'x', version: '1' }).problems;
		expect(problem).toEqual({ file: '/x/a.yaml', line: 1, column: 1, rule: 'a', why: 'This file is empty.' });
	});
});
