import { describe, expect, it } from 'vitest';
import { checkExample } from '../../src/engine/check-example.ts';
import { collect } from '../../src/engine/check-shape.ts';
import { checkRuleData } from '../../src/engine/rule-pack.ts';
import { rule } from './small-pack.ts';

const problemsOf = (line: string): readonly string[] => {
	const { problems, report } = collect();
	checkExample({ kind: 'fires', language: 'en', lines: [line] }, '', report);
	return problems.map(({ why }) => why);
};

describe('a line of an example', () => {
	it.each([
		'other-chat: Ben Tan, SR-48213, ben@mail.example, waits 3m',
		'other-chat: waits 90s',
		'other-chat: none',
		'note-draft: tried a reset',
		'policy: voucher, credit up to RM20',
		'policy: waiver',
	])('%s', (line) => {
		expect(problemsOf(line)).toEqual([]);
	});

	it.each([
		['other-chat: Ben Tan, waits soon', 'waits 3m'],
		['other-chat: Ben Tan, waits', 'waits 3m'],
		['other-chat:', 'Nothing stands behind'],
		['other-chats: Ben', 'other-chat'],
		['policy: cake', 'what the team allows'],
		['policy: voucher up to some', 'what the team allows'],
		['draft', 'begin with “customer:”'],
	])('%s is refused', (line, hint) => {
		expect(problemsOf(line)).toEqual([expect.stringContaining(hint)]);
	});
});

describe('a tip', () => {
	const tell = (en: string) =>
		checkRuleData(rule('a', { when: [{ kind: 'fact', is: 'name-known' }], tip: { en, ms: 'Jawab.' } }), {
			examples: 'optional',
		});

	it('may name what is filled in, and nothing else', () => {
		expect(tell('Answer {other-customer}.').ok).toBe(true);
		const wrong = tell('Answer {other-costumer}.');
		expect(wrong.ok ? [] : wrong.problems).toEqual([{ at: 'tip.en', why: expect.stringContaining('other-customer') }]);
	});
});
