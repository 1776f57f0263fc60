import { exampleSpeakers } from '../engine/check-example.ts';
import { lexiconKeys } from '../engine/check-lexicon.ts';
import { countNames, factNames, timeNames } from '../engine/facts/index.ts';
import { favourKinds, levels, moments, skills, statuses } from '../engine/rule.ts';
import { packKeys } from '../engine/rule-pack.ts';
import { changeFileKeys } from './change-data.ts';
import { headKeys } from './head-data.ts';
import { policyFileKeys } from './policy-data.ts';
import { ruleFileKeys } from './rule-data.ts';
import { conditionKeys } from './when-data.ts';

/** A part of a JSON Schema. */
export type Schema = Readonly<Record<string, unknown>>;

const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });

const text = (maxLength: number, description?: string): Schema => ({
	type: 'string',
	minLength: 1,
	maxLength,
	...(description === undefined ? {} : { description }),
});

const listOf = (items: Schema, minItems = 0): Schema => ({
	type: 'array',
	items,
	...(minItems > 0 ? { minItems } : {}),
});

const group = (properties: Readonly<Record<string, Schema>>, required: readonly string[] = []): Schema => ({
	type: 'object',
	properties,
	required,
	additionalProperties: false,
});

const inBoth = (maxLength: number, description: string): Schema => ({
	...group({ en: text(maxLength), ms: text(maxLength) }, ['en', 'ms']),
	description,
});

/** The schema of each key in a list of keys; a key without one is an error of the build, told by its test. */
const only = (keys: readonly string[], parts: Readonly<Record<string, Schema>>): Readonly<Record<string, Schema>> =>
	Object.fromEntries(keys.map((key) => [key, parts[key] ?? {}]));

const duration: Schema = {
	type: 'string',
	pattern: '^\\d{1,9}(?:\\.\\d{1,3})? ?(?:ms|s|m|h)$',
	description: 'such as 90s or 3m',
};

const measure = (name: string, names: readonly string[], amount: Schema): Schema => ({
	...group({ [name]: { enum: names }, 'at least': amount, 'at most': amount }, [name]),
	anyOf: [{ required: ['at least'] }, { required: ['at most'] }],
});

const conditionParts = (): Readonly<Record<string, Schema>> => ({
	...Object.fromEntries(
		conditionKeys.filter((key) => key.includes(' says') || key === 'draft says').map((key) => [key, ref('patterns')]),
	),
	fact: { enum: factNames, description: 'something that is known of the chat' },
	count: measure('of', countNames, { type: 'integer', minimum: 0 }),
	time: measure('since', timeNames, duration),
	not: ref('condition'),
	any: ref('conditions'),
	all: ref('conditions'),
});

const wording: Schema = { anyOf: [text(2000), group({ warm: text(2000), short: text(2000) })] };

const ruleParts: Readonly<Record<string, Schema>> = {
	id: ref('id'),
	skill: { enum: skills },
	title: inBoth(120, 'a few words, for lists'),
	level: { enum: levels },
	status: { enum: statuses, default: 'active', description: 'on trial it is counted and never shown' },
	on: { enum: moments, default: 'draft', description: 'when the rule is looked at' },
	when: { ...ref('conditions'), description: 'all must hold' },
	unless: { ...ref('conditions'), description: 'none may hold' },
	'satisfied by': { ...ref('conditions'), description: 'any of these makes the tip unnecessary' },
	tip: inBoth(400, 'advice for the agent'),
	say: group({ en: ref('wordings'), ms: ref('wordings') }),
	why: inBoth(600, 'the reason, in a sentence'),
	source: text(500, 'where the advice comes from'),
	limit: {
		anyOf: [
			{
				type: 'string',
				pattern: '^(?:(?:once|twice|\\d{1,4} times) (?:per|a) (?:chat|conversation)|every \\d{1,4} agent messages?)$',
			},
			group({
				'per chat': { type: 'integer', minimum: 1 },
				every: { type: 'string', pattern: '^\\d{1,4} agent messages?$' },
			}),
		],
		description: 'how often it may speak: “once per chat”, “every 4 agent messages”',
	},
	corrective: { type: 'boolean', description: 'advises to do less of something' },
	priority: { type: 'integer', minimum: -100, maximum: 100 },
	examples: group({ en: listOf(ref('example')), ms: listOf(ref('example')) }),
};

const changeParts: Readonly<Record<string, Schema>> = {
	rule: { ...ref('id'), description: 'the rule that is otherwise' },
	...Object.fromEntries(['status', 'level', 'tip', 'say', 'limit'].map((key) => [key, ruleParts[key] ?? {}])),
};

const lexiconParts: Readonly<Record<string, Schema>> = {
	id: ref('id'),
	scope: { enum: ['any', 'asserted'], default: 'any' },
	en: listOf(text(2000)),
	ms: listOf(text(2000)),
	not: listOf(text(2000)),
};

const policyParts: Readonly<Record<string, Schema>> = {
	id: ref('id'),
	gives: listOf({ enum: favourKinds }, 1),
	'up to': text(40, 'the most an agent may give: RM20, 15%'),
	when: inBoth(300, 'when it may be given; tips quote it'),
	ask: inBoth(80, 'who may allow more'),
};

const day: Schema = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$', description: 'a day such as 2026-11-26' };

const packParts: Readonly<Record<string, Schema>> = {
	format: { const: 1 },
	id: ref('id'),
	version: text(40),
	off: listOf(ref('id')),
	lexicons: listOf(ref('lexicon')),
	rules: listOf(ref('rule')),
	policies: listOf(ref('policy')),
	changes: { ...listOf(ref('change')), description: 'what is otherwise in rules of the packs below' },
	practice: { ...listOf({ type: 'object' }), description: 'practice chats, as docs/training.md describes them' },
	extends: {
		type: 'string',
		pattern: '^santun \\S{1,40}(?: [0-9a-f]{16})?$',
		description: 'the shipped rules that the pack was written over; written by the rules page',
	},
	applies: {
		...group({
			sites: listOf(text(200, 'desk.example.com, or *.example.com for all below it')),
			queues: listOf(text(80, 'the name of a queue, inbox or team as the page shows it')),
			brands: listOf(text(80, 'the name of a brand as the page shows it')),
			languages: listOf({ enum: ['en', 'ms'] }),
			agents: { const: 'new', description: 'only for agents who said that they are new' },
		}),
		description: 'where the pack holds; everywhere where nothing is said',
	},
	terms: {
		...listOf(group({ old: text(80), now: text(80) }, ['old', 'now'])),
		description: 'words that the company uses no more, and those in their place',
	},
	news: {
		...listOf(
			group({ id: ref('id'), from: day, until: day, text: inBoth(300, 'what to know') }, [
				'id',
				'from',
				'until',
				'text',
			]),
		),
		description: 'cards for all agents on these days',
	},
};

const speakers = exampleSpeakers.join('|');

/**
 * The JSON Schema of the files that hold rules: a pack in one file, one rule, one word list, or one policy card. What a
 * schema cannot say, such as whether patterns and examples hold, is for `santun test`.
 */
export const packSchema = (): Schema => ({
	$schema: 'https://json-schema.org/draft/2020-12/schema',
	title: 'Santun rules',
	description: 'A pack in one file, one rule, one word list, or one policy card.',
	anyOf: [ref('pack'), ref('rule'), ref('lexicon'), ref('policy')],
	$defs: {
		id: { type: 'string', maxLength: 80, pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' },
		patterns: { anyOf: [text(2000), listOf(text(2000), 1)] },
		condition: { ...group(only(conditionKeys, conditionParts())), minProperties: 1, maxProperties: 1 },
		conditions: listOf(ref('condition')),
		wordings: { anyOf: [wording, listOf(wording)] },
		line: {
			anyOf: [
				{ type: 'string', pattern: `^\\s*(?:${speakers})\\s*:` },
				{ type: 'object', propertyNames: { enum: exampleSpeakers }, minProperties: 1, maxProperties: 1 },
			],
			description: 'who: text',
		},
		example: {
			...group(Object.fromEntries(['fires', 'quiet', 'known-miss'].map((kind) => [kind, listOf(ref('line'), 1)]))),
			minProperties: 1,
			maxProperties: 1,
		},
		rule: group(only(ruleFileKeys, ruleParts), ['id', 'skill', 'title', 'level', 'when', 'tip', 'why']),
		lexicon: { ...group(only(lexiconKeys, lexiconParts), ['id']), anyOf: [{ required: ['en'] }, { required: ['ms'] }] },
		policy: group(only(policyFileKeys, policyParts), ['id', 'gives', 'when']),
		change: { ...group(only(changeFileKeys, changeParts), ['rule']), minProperties: 2 },
		pack: group(only([...packKeys, ...headKeys], packParts), ['format', 'id', 'version']),
	},
});
