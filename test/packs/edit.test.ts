import { readdirSync, readFileSync } from 'node:fs';
import { pack as shipped } from 'santun:pack';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countUp, dropPart, emptyPack, partTexts, putChange, putPart } from '../../src/packs/edit-pack.ts';
import { setCondition, setExample, setLimit, setText, setWord, setWording } from '../../src/packs/edit-rule.ts';
import { readPack } from '../../src/packs/read-pack.ts';
import { conditionParts, type FormCondition, readForm } from '../../src/packs/rule-form.ts';
import { packOf, ruleText } from './rule-text.ts';

const commented = `# Ours since May.

id: late-parcel
skill: apologise # not acknowledge
title: {en: Say sorry, ms: Minta maaf}
level: advice
when:
  # Only what the customer says.
  - customer says: [late, "not # here"]
  - fact: name-known
tip: {en: "Say sorry first.", ms: 'Minta maaf dulu.'}
why: {en: It calms., ms: Menenangkan.}
examples:
  en:
    - fires: ["customer: it is late"] # the plain case
    - quiet: ["customer: hello"]
# The end.
`;
const comments = ['# Ours since May.', '# not acknowledge', '# Only what', '# the plain case', '# The end.'];

const ruleOf = (text: string) => {
	const { pack, problems } = packOf(text, { examples: 'optional' });
	expect(problems).toEqual([]);
	return pack!.rules[0]!;
};

describe('a rule in a pack', () => {
	it('is taken out and put back with its comments, and the pack around it stays', () => {
		const pack = `# The north.\nformat: 1\nid: north\nversion: "3" # by hand\nrules:\n  # First.\n  - ${ruleText({ id: 'first' }).trimEnd().replaceAll('\n', '\n    ')}\n`;
		const both = putPart(pack, 'rules', null, commented);
		expect(partTexts(both, 'rules').map(({ id }) => id)).toEqual(['first', 'late-parcel']);
		const [first, own] = partTexts(both, 'rules');
		expect(first!.text).toContain('# First.');
		for (const comment of comments) expect(own!.text).toContain(comment);
		expect(ruleOf(own!.text)).toEqual(ruleOf(commented));
		const again = putPart(both, 'rules', 'late-parcel', own!.text);
		expect(again).toBe(both);
		for (const comment of ['# The north.', '# by hand', '# First.', ...comments]) expect(again).toContain(comment);
		expect(dropPart(again, 'rules', 'late-parcel')).not.toContain('late-parcel');
	});

	it('is put into an empty pack one line a part', () => {
		const text = putPart(emptyPack('ours'), 'rules', null, commented);
		expect(text).toContain('\n    skill: apologise');
		expect(packOf(text).problems).toEqual([]);
	});

	it('stands under its key at once, and apart from the one before it', () => {
		const part = (id: string): string => `id: ${id}\n`;
		const one = putPart(emptyPack('ours'), 'rules', null, part('a'));
		const two = putPart(one, 'rules', null, part('b'));
		const three = putPart(two, 'rules', null, part('c'));
		expect(three.split('rules:')[1]).toBe('\n  - id: a\n\n  - id: b\n\n  - id: c\n');
		expect(putPart(three, 'rules', 'a', part('d'))).toBe(three.replace('id: a', 'id: d'));
		expect(dropPart(three, 'rules', 'a')).toBe(three.replace('  - id: a\n\n', ''));
	});

	it('a pack or rule that cannot be read is left as it is', () => {
		expect(putPart('rules: [', 'rules', null, commented)).toBe('rules: [');
		expect(putPart(emptyPack('ours'), 'rules', null, 'id: [')).toBe(emptyPack('ours'));
	});

	it.each([
		['"3"', '"4"'],
		['"2026-11"', '"2026-11"'],
	])('version %s counts up to %s', (before, after) => {
		expect(countUp(`format: 1\nid: a\nversion: ${before}\n`)).toContain(`version: ${after}\n`);
	});
});

describe('what is different in a shipped rule', () => {
	const shown = (text: string) => packOf(text).pack?.changes ?? [];
	const change = {
		rule: 'name-too-often',
		level: 'critical',
		say: { en: [{ text: 'Hi.', tone: 'warm' }], ms: [] },
		limit: { perChat: 2, every: 3 },
	} as const;

	it('is written, replaced, and taken away', () => {
		const first = putChange(emptyPack('ours'), { rule: 'name-too-often', limit: { perChat: 1 } });
		expect(first).toContain('limit: once per chat');
		const second = putChange(first, {
			...change,
			say: { en: [{ text: 'Hi.', tone: 'warm' }], ms: [{ text: 'Hai.' }] },
		});
		expect(shown(second)).toEqual([
			{ ...change, say: { en: [{ text: 'Hi.', tone: 'warm' }], ms: [{ text: 'Hai.' }] } },
		]);
		expect(putChange(second, { rule: 'name-too-often' })).toBe(emptyPack('ours'));
	});

	it('taking it away also switches a rule on again that the pack had off', () => {
		const off = `${emptyPack('ours')}off: [name-too-often]\n`;
		expect(packOf(putChange(off, { rule: 'name-too-often' })).pack?.off).toBeUndefined();
	});
});

describe('the form', () => {
	it('reads what stands in the text', () => {
		expect(readForm(commented)).toMatchObject({
			id: 'late-parcel',
			status: 'active',
			on: 'draft',
			title: { en: 'Say sorry', ms: 'Minta maaf' },
			conditions: {
				when: [
					{ kind: 'says', key: 'customer says', patterns: ['late', 'not # here'] },
					{ kind: 'fact', isNot: false, name: 'name-known' },
				],
			},
			examples: { en: [{ kind: 'fires', lines: 'customer: it is late' }, { kind: 'quiet' }], ms: [] },
		});
		expect(readForm('id: [')).toBeNull();
		expect(readForm('- a')).toBeNull();
	});

	it('reads every shipped rule, and writing back what it read changes no rule', () => {
		const folder = new URL('../../src/rules/', import.meta.url);
		const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.yaml') && !name.startsWith('lexicons'))
			.map((name) => readFileSync(new URL(name, folder), 'utf8'));
		expect(files.length).toBe(shipped.rules.length);
		const own = (text: string) => {
			const { pack, problems } = readPack([{ path: '', text }], { id: 'x', version: '1', base: shipped });
			expect(problems.map(({ why }) => why).filter((why) => !why.includes('make the two the same'))).toEqual([]);
			return pack?.rules[0];
		};
		for (const text of files.filter((_, i) => i % 18 === 0)) {
			const form = readForm(text)!;
			let written = setWord(text, 'level', form.level);
			for (const language of ['en', 'ms'] as const) {
				written = setText(written, 'tip', language, form.tip[language]);
				if (!form.wordingsInText.includes(language))
					written = setWording(written, language, form.warm[language], form.short[language]);
				for (const [i, example] of form.examples[language].entries())
					written = setExample(written, language, i, example);
			}
			written = setLimit(written, form.limit.perChat, form.limit.every);
			for (const part of conditionParts)
				for (const [i, condition] of form.conditions[part].entries())
					written = setCondition(written, part, i, condition);
			expect(own(written)).toEqual(own(text));
		}
	});

	it('changes one part and leaves comments and all else alone', () => {
		let text = setText(commented, 'tip', 'ms', 'Minta maaf: itu # penting.');
		text = setWord(text, 'status', 'trial');
		text = setCondition(text, 'when', 1, { kind: 'count', name: 'name-uses', least: '2', most: '' });
		text = setCondition(text, 'unless', 0, { kind: 'time', name: 'opened', least: '', most: '90s' });
		text = setExample(text, 'ms', 0, { kind: 'fires', lines: 'customer: lambat: sangat\n\ndraft: ok' });
		for (const comment of comments) expect(text).toContain(comment);
		expect(ruleOf(text)).toMatchObject({
			status: 'trial',
			tip: { en: 'Say sorry first.', ms: 'Minta maaf: itu # penting.' },
			when: [{ kind: 'says' }, { kind: 'count', of: 'name-uses', min: 2 }],
			unless: [{ kind: 'time', since: 'opened', maxMs: 90_000 }],
		});
		expect(ruleOf(text).examples[2]?.lines).toEqual(['customer: lambat: sangat', 'draft: ok']);
		expect(text.split('\n').findIndex((line) => line.startsWith('status'))).toBe(
			text.split('\n').findIndex((line) => line.startsWith('level')) + 1,
		);
	});

	it('keeps what is said beside a condition or an example that it changes', () => {
		let text = commented.replace('- fact: name-known', '- fact: name-known # or not');
		text = setExample(text, 'en', 0, { kind: 'fires', lines: 'customer: it is so late' });
		text = setCondition(text, 'when', 0, { kind: 'says', key: 'customer says', patterns: ['so late'] });
		text = setCondition(text, 'when', 1, { kind: 'fact', isNot: true, name: 'name-known' });
		for (const comment of [...comments, '# or not']) expect(text).toContain(comment);
		expect(text).toContain('- fires: ["customer: it is so late"] # the plain case\n');
	});

	it('takes parts away that are emptied', () => {
		let text = setLimit(setWording(commented, 'en', 'Sorry.', ''), '2', '4');
		expect(ruleOf(text).limit).toEqual({ perChat: 2, every: 4 });
		text = setWording(setLimit(text, '', ''), 'en', '', '');
		text = setCondition(text, 'unless', 0, null);
		expect(ruleOf(text)).toEqual(ruleOf(commented));
	});

	it.each([
		['two texts', '[Sorry., Sorry about that.]', false],
		['one of each tone', '{warm: So sorry., short: Sorry.}', false],
		['three texts', '[Sorry., Sorry about that., So sorry.]', true],
		['tones in a list', '[{warm: So sorry.}, {short: Sorry.}]', true],
	])('leaves wordings that it has no room for to the text: %s', (_, say, isLeft) => {
		const text = commented.replace('why:', `say:\n  en: ${say}\nwhy:`);
		const form = readForm(text)!;
		expect(form.wordingsInText).toEqual(isLeft ? ['en'] : []);
		// What the form shows, it can write back without a loss.
		if (!isLeft) expect(ruleOf(setWording(text, 'en', form.warm.en, form.short.en))).toEqual(ruleOf(text));
	});

	const word = fc.stringMatching(/^[a-zA-Z0-9#:'"\-%&*!?{}[\],. ]{1,30}$/).filter((text) => text.trim() !== '');
	const condition: fc.Arbitrary<FormCondition> = fc.oneof(
		fc.record({
			kind: fc.constant('says' as const),
			key: fc.constantFrom('customer says', 'agent says in chat', 'draft says'),
			patterns: fc.array(word, { minLength: 1, maxLength: 4 }),
		}),
		fc.record({ kind: fc.constant('fact' as const), isNot: fc.boolean(), name: word }),
		fc.record({
			kind: fc.constant('count' as const),
			name: fc.constantFrom('apologies', 'heat'),
			least: fc.constantFrom('', '1', '12'),
			most: fc.constantFrom('', '3'),
		}),
		fc.record({
			kind: fc.constant('time' as const),
			name: fc.constant('opened'),
			least: fc.constantFrom('', '90s'),
			most: fc.constantFrom('', '3m'),
		}),
	);

	it('gives back whatever was put into it, any text in any part', () => {
		fc.assert(
			fc.property(
				fc.array(condition, { maxLength: 4 }),
				fc.record({ en: word, ms: word }),
				fc.record({ warm: word, short: fc.oneof(word, fc.constant('')) }),
				fc.array(fc.record({ kind: fc.constantFrom('fires', 'quiet'), said: word }), { maxLength: 3 }),
				(conditions, tip, said, examples) => {
					let text = commented;
					for (const [i, one] of conditions.entries()) text = setCondition(text, 'unless', i, one);
					text = setText(setText(text, 'tip', 'en', tip.en), 'tip', 'ms', tip.ms);
					text = setWording(text, 'en', said.warm, said.short);
					const chats = examples.map(({ kind, said: line }) => ({ kind, lines: `customer: ${line.trim()}` }));
					for (const [i, one] of chats.entries()) text = setExample(text, 'ms', i, one);
					const pack = putPart(emptyPack('ours'), 'rules', null, text);
					for (const shown of [text, partTexts(pack, 'rules')[0]?.text ?? '']) {
						const form = readForm(shown)!;
						expect(form.conditions.unless).toEqual(conditions);
						expect(form.tip).toEqual(tip);
						expect([form.warm.en, form.short.en]).toEqual([said.warm, said.short]);
						expect(form.examples.ms).toEqual(chats);
						for (const comment of comments) expect(shown).toContain(comment);
					}
				},
			),
			{ numRuns: 60 },
		);
	});
});
