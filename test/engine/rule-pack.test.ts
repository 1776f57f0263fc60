import { describe, expect, it } from 'vitest';
import type { Rule } from '../../src/engine/rule.ts';
import { checkLexiconData, checkPack, checkRuleData } from '../../src/engine/rule-pack.ts';

const rule = {
	id: 'late-parcel',
	skill: 'apologise',
	title: { en: 'Say sorry', ms: 'Minta maaf' },
	level: 'advice',
	on: 'draft',
	when: [{ kind: 'says', who: 'customer', in: 'last-turn', anyOf: ['late', '$problem'] }],
	unless: [],
	satisfiedBy: [],
	tip: { en: 'Say sorry first.', ms: 'Minta maaf dulu.' },
	why: { en: 'It calms.', ms: 'Menenangkan.' },
	limit: {},
	examples: [
		{ kind: 'fires', language: 'en', lines: ['customer: late'] },
		{ kind: 'quiet', language: 'en', lines: ['customer: hello'] },
	],
} satisfies Rule;

const pack = {
	format: 1,
	id: 'team',
	version: '1',
	lexicons: [{ id: 'problem', en: ['lost'], ms: [], not: [] }],
	rules: [rule],
};

const policy = { id: 'late', gives: ['voucher'], upTo: 'RM20', when: { en: 'late', ms: 'lewat' } };

const problemsOf = (data: unknown): readonly unknown[] => {
	const result = checkPack(data);
	return result.ok ? [] : result.problems;
};

describe('checkPack', () => {
	it('takes a right pack over as it is', () => {
		expect(checkPack(pack)).toEqual({ ok: true, value: pack, warnings: [] });
		expect(checkPack({ ...pack, off: ['ask-name'] })).toMatchObject({ ok: true, value: { off: ['ask-name'] } });
	});

	it('takes over policy cards', () => {
		const carded = { ...pack, policies: [policy, { ...policy, id: 'later', ask: { en: 'Ana', ms: 'Ana' } }] };
		expect(checkPack(carded)).toEqual({ ok: true, value: carded, warnings: [] });
		const { upTo: _, ...unlimited } = policy;
		const free = { ...pack, policies: [unlimited] };
		expect(checkPack(free)).toEqual({ ok: true, value: free, warnings: [] });
	});

	it('takes over all that a rule may have', () => {
		const whole = {
			...rule,
			status: 'trial',
			corrective: true,
			say: { en: [{ text: 'Sorry.', tone: 'short' }], ms: [] },
			why: { en: 'Text in {braces} is nobody’s name here.', ms: 'Tenang.' },
			source: 'A book',
			limit: { perChat: 1, every: 2 },
			priority: 5,
			when: [
				{ kind: 'fact', is: 'name-known' },
				{ kind: 'count', of: 'apologies', min: 1, max: 3 },
				{ kind: 'time', since: 'opened', minMs: 1000 },
				{ kind: 'any', of: [{ kind: 'not', of: { kind: 'fact', is: 'name-asked' } }] },
				{ kind: 'all', of: [{ kind: 'count', of: 'apologies', max: 3 }] },
			],
		};
		expect(checkPack({ ...pack, rules: [whole] })).toEqual({
			ok: true,
			value: { ...pack, rules: [whole] },
			warnings: [],
		});
	});

	it('fills in what a rule may leave out', () => {
		const { on: _on, unless: _unless, satisfiedBy: _met, limit: _limit, ...short } = rule;
		expect(checkPack({ ...pack, rules: [short] })).toEqual({ ok: true, value: pack, warnings: [] });
	});

	it.each([
		[null, '', 'This must be a group of keys (format, id, version, off, lexicons, rules), not nothing.'],
		[[], '', 'This must be a group of keys (format, id, version, off, lexicons, rules), not a list.'],
		[{ ...pack, format: 2 }, 'format', 'This is format 2, and this version reads format 1: update the extension.'],
		[{ ...pack, format: '1' }, 'format', 'Write “format: 1”.'],
		[{ ...pack, format: '2' }, 'format', 'Write “format: 1”.'],
		[
			{ ...pack, id: 'My Team' },
			'id',
			'An id has small letters, digits and single hyphens and begins with a letter, as in “late-parcel”.',
		],
		[{ ...pack, version: 3 }, 'version', 'This must be a text, not the number 3. Put quotes around it.'],
		[{ ...pack, version: undefined }, 'version', '“version” is missing: write a text here.'],
		[{ ...pack, version: null }, 'version', '“version” is missing: write a text here.'],
		[{ ...pack, off: '' }, 'off', 'This must be a list, not an empty text.'],
		[
			{ ...pack, name: 'x' },
			'name',
			'“name” is not known here. Known here: format, id, version, off, lexicons, rules, policies, changes, practice.',
		],
		[{ ...pack, off: 'ask-name' }, 'off', 'This must be a list, not the text “ask-name”.'],
		[{ ...pack, version: true }, 'version', 'This must be a text, not true. Put quotes around it.'],
		[{ ...pack, version: false }, 'version', 'This must be a text, not false. Put quotes around it.'],
		[
			{ ...pack, ['x'.repeat(50)]: 1 },
			`${'x'.repeat(40)}…`,
			`“${'x'.repeat(40)}…” is not known here. Known here: format, id, version, off, lexicons, rules, policies, changes, practice.`,
		],
		[
			{ ...pack, policies: [{ ...policy, gives: Array.from({ length: 7 }, () => 'voucher') }] },
			'policies[0].gives',
			'This list has 7 entries; the most is 6.',
		],
		[
			{ ...pack, policies: ['voucher'] },
			'policies[0]',
			'This must be a group of keys (id, gives, upTo, when, ask), not the text “voucher”.',
		],
		[
			{ ...pack, policies: [{ ...policy, gives: 'voucher' }] },
			'policies[0].gives',
			'This must be a list, not the text “voucher”.',
		],
		[{ ...pack, changes: 'none' }, 'changes', 'This must be a list, not the text “none”.'],
		[
			{ ...pack, changes: ['ask-name'] },
			'changes[0]',
			'This must be a group of keys (rule, status, level, tip, say, limit), not the text “ask-name”.',
		],
		[{ ...pack, changes: [{ level: 'nudge' }] }, 'changes[0].rule', '“rule” is missing: write a text here.'],
		[
			{ ...pack, rules: [{ ...rule, say: { en: 'Sorry.' } }] },
			'rules[0].say.en',
			'This must be a list, not the text “Sorry.”.',
		],
		[
			{ ...pack, rules: [{ ...rule, say: { en: ['Sorry.'] } }] },
			'rules[0].say.en[0]',
			'This must be a group of keys (text, tone), not the text “Sorry.”.',
		],
		[
			{ ...pack, rules: [{ ...rule, say: { en: [{ tone: 'warm' }] } }] },
			'rules[0].say.en[0].text',
			'“text” is missing: write a text here.',
		],
		[
			{ ...pack, lexicons: [...pack.lexicons, { id: 'long', en: [`${'very '.repeat(20)}(late`] }] },
			'lexicons[1].en[0]',
			`The pattern “${'very '.repeat(12)}…” cannot be read: this ( is never closed.`,
		],
		[
			{ ...pack, rules: [rule, rule] },
			'rules[1].id',
			'The id “late-parcel” stands twice in this pack; choose another.',
		],
		[
			{ ...pack, policies: [{ ...policy, upTo: 'some' }] },
			'policies[0].upTo',
			'Write an amount with what it is of, as in “RM20” or “15%”.',
		],
		[
			{ ...pack, policies: [{ ...policy, gives: ['vouchers'] }] },
			'policies[0].gives[0]',
			'“vouchers” is not known here; did you mean “voucher”?',
		],
		[
			{ ...pack, policies: [{ ...policy, when: undefined }] },
			'policies[0].when',
			'“when” is missing: write it in both languages, under “en” and “ms”.',
		],
		[
			{ ...pack, policies: [policy, policy] },
			'policies[1].id',
			'The id “late” stands twice in this pack; choose another.',
		],
		[{ ...pack, lexicons: [] }, 'rules[0].when[0].anyOf[1]', 'There is no word list “problem”.'],
		[
			{ ...pack, lexicons: [{ id: 'problem', en: ['$problem'] }] },
			'lexicons[0]',
			'The word list “problem” leads back to itself through the lists it names; break the circle.',
		],
		[{ ...pack, rules: [{ ...rule, when: [] }] }, 'rules[0].when', 'This list is empty.'],
		[{ ...pack, rules: [{ ...rule, when: undefined }] }, 'rules[0].when', '“when” is missing: write a list here.'],
		[
			{ ...pack, rules: [{ ...rule, when: [{ ...rule.when[0], anyOf: [] }] }] },
			'rules[0].when[0].anyOf',
			'This list is empty.',
		],
		[{ ...pack, rules: [{ ...rule, when: [{ kind: 'any', of: [] }] }] }, 'rules[0].when[0].of', 'This list is empty.'],
		[
			{ ...pack, rules: [{ ...rule, when: [{ kind: 'time', since: 'lunch', minMs: 1 }] }] },
			'rules[0].when[0].since',
			expect.stringContaining('There is no time “lunch”'),
		],
		[
			{ ...pack, rules: [{ ...rule, examples: [{ ...rule.examples[0], lines: [] }] }] },
			'rules[0].examples[0].lines',
			'This list is empty.',
		],
		[
			{ ...pack, rules: [{ ...rule, id: 'Late' }] },
			'rules[0].id',
			'An id has small letters, digits and single hyphens and begins with a letter, as in “late-parcel”.',
		],
		[
			{ ...pack, rules: [{ ...rule, level: undefined }] },
			'rules[0].level',
			'“level” is missing: write one of nudge, advice, critical.',
		],
		[
			{
				...pack,
				changes: [
					{ rule: 'a', level: 'nudge' },
					{ rule: 'a', level: 'advice' },
				],
			},
			'changes[1].rule',
			'“a” stands twice among the changes.',
		],
		[
			{ ...pack, rules: [{ ...rule, when: [{ kind: 'sayz' }] }] },
			'rules[0].when[0].kind',
			'“sayz” is not known here; did you mean “says”?',
		],
		[
			{ ...pack, rules: [{ ...rule, when: [{ kind: 'count', of: 'apologies' }] }] },
			'rules[0].when[0]',
			'Say how much: at least, at most, or both.',
		],
		[
			{ ...pack, rules: [{ ...rule, on: 'sometimes' }] },
			'rules[0].on',
			'“sometimes” is not known here. Known here: draft, message, silence.',
		],
		[
			{ ...pack, rules: [{ ...rule, limit: { every: 0 } }] },
			'rules[0].limit.every',
			'This must be a whole number from 1 to 1000, not the number 0.',
		],
		[
			{ ...pack, rules: [{ ...rule, corrective: 'yes' }] },
			'rules[0].corrective',
			'This must be true or false, not the text “yes”.',
		],
		[
			{ ...pack, rules: [{ ...rule, tip: { en: ' ', ms: 'x' } }] },
			'rules[0].tip.en',
			'This text is empty: write something, or leave the key out if it is not needed.',
		],
		[
			{ ...pack, rules: [{ ...rule, tip: { en: 'x'.repeat(401), ms: 'x' } }] },
			'rules[0].tip.en',
			'This text has 401 characters; the most is 400.',
		],
		[
			{ ...pack, rules: [{ ...rule, say: { en: [{ text: 'Hi {name' }] } }] },
			'rules[0].say.en[0].text',
			'A brace { or } stands alone here; placeholders look like {name}.',
		],
		[
			{ ...pack, rules: [{ ...rule, examples: [] }] },
			'rules[0].examples',
			'Add at least one “fires” example: a chat where the tip is due. Without it a rule can only be on trial.',
		],
	])('says what is wrong and where: case %#', (data, at, why) => {
		expect(problemsOf(data)).toContainEqual(expect.objectContaining({ at, why }));
	});

	it('lets a rule without examples be on trial, or rest', () => {
		for (const status of ['trial', 'retired']) {
			expect(problemsOf({ ...pack, rules: [{ ...rule, status, examples: [] }] })).toEqual([]);
		}
	});

	it('reads what is different in rules below, each once and with something said', () => {
		const changes = [{ rule: 'a', level: 'nudge' }, { rule: 'a', limit: { perChat: 0 } }, { rule: 'b' }];
		expect(problemsOf({ ...pack, changes }).map((one) => (one as { at: string }).at)).toEqual([
			'changes[1].limit.perChat',
			'changes[1].rule',
			'changes[2]',
		]);
		const nameless = [{ level: 'nudge' }, { level: 'nudge' }];
		expect(problemsOf({ ...pack, changes: nameless }).map((one) => (one as { at: string }).at)).toEqual([
			'changes[0].rule',
			'changes[1].rule',
		]);
	});

	it('takes over all that may be different in a rule below', () => {
		const change = {
			rule: 'ask-name',
			status: 'trial',
			level: 'nudge',
			tip: { en: 'Ask.', ms: 'Tanya.' },
			say: { en: [{ text: 'May I have your name?' }], ms: [] },
			limit: { perChat: 2 },
		};
		for (const changes of [[change], [{ rule: 'ask-name', level: 'nudge' }]]) {
			expect(checkPack({ ...pack, changes })).toEqual({ ok: true, value: { ...pack, changes }, warnings: [] });
		}
	});

	it('says where in a pattern the mistake is', () => {
		const when = [{ ...rule.when[0], anyOf: ['so (late', 'very $probelm'] }];
		expect(problemsOf({ ...pack, rules: [{ ...rule, when }] })).toEqual([
			{
				at: 'rules[0].when[0].anyOf[0]',
				offset: 3,
				why: 'The pattern “so (late” cannot be read: this ( is never closed.',
			},
			{ at: 'rules[0].when[0].anyOf[1]', offset: 5, why: 'There is no word list “probelm”; did you mean “problem”?' },
		]);
	});

	it('does not take a $ in quotes for the name of a word list', () => {
		const when = [{ ...rule.when[0], anyOf: ['"costs $nowhere"'] }];
		expect(problemsOf({ ...pack, rules: [{ ...rule, when }] })).toEqual([]);
	});

	it('finds circles through several lists, also within longer patterns', () => {
		const lexicons = [
			{ id: 'problem', en: ['$a'] },
			{ id: 'a', ms: ['very $b'] },
			{ id: 'b', en: ['x'], not: ['$a'] },
			{ id: 'c', en: ['$b'] },
		];
		const problems = problemsOf({ ...pack, lexicons });
		expect(problems).toContainEqual(expect.objectContaining({ at: 'lexicons[1]' }));
		expect(problems).toContainEqual(expect.objectContaining({ at: 'lexicons[2]' }));
	});

	it.each([
		[{ kind: 'fire', language: 'en', lines: ['customer: late'] }, 'kind'],
		[{ kind: 'fires', language: 'de', lines: ['customer: late'] }, 'language'],
	])('does not take an example that cannot be read for one that is missing: %j', (example, key) => {
		expect(problemsOf({ ...pack, rules: [{ ...rule, examples: [example] }] })).toEqual([
			expect.objectContaining({ at: `rules[0].examples[0].${key}` }),
		]);
	});

	it('tells everything that is wrong at once, up to a number one can read', () => {
		const wrong = { ...rule, skill: 'x', level: 'x', when: [] };
		expect(problemsOf({ ...pack, rules: [wrong] }).length).toBe(3);
		expect(problemsOf({ ...pack, rules: Array.from({ length: 500 }, () => ({})) }).length).toBe(200);
	});

	it('can leave a wrong rule out and say so', () => {
		const later = { ...rule, id: 'later', when: [{ kind: 'mood', is: 'bad' }] };
		expect(checkPack({ ...pack, rules: [later, rule] }, { wrongRules: 'skip' })).toEqual({
			ok: true,
			value: pack,
			warnings: [{ at: 'rules[0].when[0].kind', why: expect.stringContaining('“mood” is not known here') }],
		});
		expect(checkPack({ ...pack, id: 1, rules: [later] }, { wrongRules: 'skip' }).ok).toBe(false);
	});

	it('is not led astray by keys that mean something to JavaScript', () => {
		const data: unknown = JSON.parse(
			`{"__proto__": {"off": ["x"]}, "constructor": 1, ${JSON.stringify(pack).slice(1)}`,
		);
		expect(problemsOf(data)).toHaveLength(2);
		expect('off' in pack).toBe(false);
	});

	it('refuses data that contains itself, or goes deeper than any rule', () => {
		const circle: Record<string, unknown> = { ...pack };
		circle.rules = [circle];
		expect(problemsOf(circle)).toEqual([{ at: '', why: expect.stringContaining('deep') }]);
		let deep: unknown = 1;
		for (let i = 0; i < 100_000; i += 1) deep = [deep];
		expect(problemsOf(deep)).toEqual([{ at: '', why: expect.stringContaining('deep') }]);
		expect(checkRuleData(deep)).toEqual({ ok: false, problems: [{ at: '', why: expect.stringContaining('deep') }] });
	});

	it('refuses data of more values than any pack has', () => {
		const wide = { ...pack, off: Array.from({ length: 1_000_001 }, () => 'a') };
		expect(problemsOf(wide)).toEqual([{ at: '', why: expect.stringContaining('more than a million values') }]);
	});

	it('warns of rules that can hardly be meant', () => {
		const silent = { ...rule, on: 'silence' };
		const early = { ...rule, on: 'message', when: [{ kind: 'says', who: 'draft', in: 'last-turn', anyOf: ['x'] }] };
		for (const odd of [silent, early]) {
			expect(checkPack({ ...pack, rules: [odd] })).toMatchObject({ ok: true, warnings: [{ at: 'rules[0].when' }] });
		}
		const onDraft = { ...early, on: 'draft' };
		expect(checkPack({ ...pack, rules: [onDraft] })).toMatchObject({ ok: true, warnings: [] });
		const timed = { ...silent, when: [{ kind: 'not', of: { kind: 'time', since: 'opened', maxMs: 1000 } }] };
		expect(checkPack({ ...pack, rules: [timed] })).toMatchObject({ ok: true, warnings: [] });
	});
});

describe('single rules and word lists', () => {
	it('are checked with paths that begin at themselves', () => {
		expect(checkRuleData(rule, { lexicons: ['problem'] })).toEqual({ ok: true, value: rule, warnings: [] });
		expect(checkRuleData({ ...rule, level: 'x' }, { lexicons: null })).toMatchObject({
			ok: false,
			problems: [{ at: 'level' }],
		});
		expect(checkLexiconData({ id: 'a', en: ['x'] })).toEqual({
			ok: true,
			value: { id: 'a', en: ['x'], ms: [], not: [] },
			warnings: [],
		});
		expect(checkLexiconData({ id: 'a', en: ['very $a'] }, { lexicons: ['a'] })).toMatchObject({
			ok: true,
			warnings: [{ at: '', why: 'The word list “a” names itself.' }],
		});
		expect(checkLexiconData({ id: 'a', en: ['x', ''] })).toMatchObject({ ok: false, problems: [{ at: 'en[1]' }] });
	});
});
