import { describe, expect, it } from 'vitest';
import { brokenExamples, runExample } from '../../src/engine/examples.ts';
import type { When } from '../../src/engine/rule.ts';
import {
	chaseAfterMinute as chase,
	lexicon,
	apologyLists as lists,
	program,
	rule,
	apologiseOnce as sorry,
} from './small-pack.ts';

describe('the examples of a rule', () => {
	it('are told where they do not do what they say', () => {
		const withExamples = {
			...sorry,
			examples: [
				{ kind: 'fires', language: 'en', lines: ['customer: it is broken', 'draft: number?'] },
				{ kind: 'fires', language: 'en', lines: ['customer: it is fine', 'draft: number?'] },
				{ kind: 'quiet', language: 'en', lines: ['customer: it is broken', 'draft: sorry, number?'] },
				{ kind: 'quiet', language: 'en', lines: ['customer: it is broken', 'draft: number?'] },
				{
					kind: 'quiet',
					language: 'en',
					lines: ['customer: broken', 'draft: hm', 'agent: hm', 'customer: broken!', 'draft: ok'],
				},
				{ kind: 'known-miss', language: 'en', lines: ['customer: broken', 'draft: number?'] },
			],
		} as const;
		const run = program([withExamples], lists);
		expect(brokenExamples(run, withExamples).map(({ index, kind }) => [index, kind])).toEqual([
			[1, 'fires'],
			[3, 'quiet'],
			[5, 'known-miss'],
		]);
	});

	it('let time pass where they say so', () => {
		const slow = {
			...chase,
			examples: [{ kind: 'fires', language: 'en', lines: ['customer: hello', 'wait: 90s'] }],
		} as const;
		expect(brokenExamples(program([slow]), slow)).toEqual([]);
		const quick = {
			...chase,
			examples: [{ kind: 'fires', language: 'en', lines: ['customer: hello', 'wait: 20s'] }],
		} as const;
		expect(brokenExamples(program([quick]), quick)).toHaveLength(1);
	});

	it.each<[string, When, readonly string[]]>([
		['a note', { kind: 'fact', is: 'draft-is-note' }, ['customer: hello', 'note-draft: tried a reset']],
		['the name', { kind: 'fact', is: 'name-known' }, ['name: Ben Tan', 'draft: Hi.']],
		['typing', { kind: 'fact', is: 'customer-typing' }, ['customer: hello', 'typing: on', 'draft: Hi.']],
		[
			'another chat',
			{ kind: 'fact', is: 'draft-names-other-customer' },
			['other-chat: Ben Tan', 'draft: Hi Ben, yes.'],
		],
		['a quiet desk', { kind: 'time', since: 'desk-quiet', minMs: 5000 }, ['other-chat: none', 'wait: 10s']],
		['a policy', { kind: 'fact', is: 'draft-over-policy' }, ['policy: voucher up to RM20', 'draft: a RM50 voucher.']],
	])('may tell of %s', (_, when, lines) => {
		const on = when.kind === 'time' ? 'silence' : 'draft';
		const told = rule('told', { when: [when], on, examples: [{ kind: 'fires', language: 'en', lines }] });
		const run = program([told], [...lists, lexicon('gives-favour', ['voucher'])]);
		expect(brokenExamples(run, told)).toEqual([]);
	});

	it('show why a rule is quiet, and the words it would speak about', () => {
		const lines = ['customer: broken', 'draft: hm', 'agent: hm', 'customer: broken!', 'draft: ok'];
		expect(runExample(program([sorry], lists), sorry, { kind: 'quiet', language: 'en', lines })).toMatchObject({
			fires: false,
			quiet: 'limit',
			because: [{ quote: 'broken', message: 'e3' }],
		});
	});

	it('are about their own rule, whatever else speaks', () => {
		const quiet = {
			...chase,
			examples: [{ kind: 'quiet', language: 'en', lines: ['customer: it is broken', 'draft: number?'] }],
		} as const;
		expect(brokenExamples(program([sorry, quiet], lists), quiet)).toEqual([]);
	});
});
