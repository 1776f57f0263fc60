import { describe, expect, test } from 'vitest';
import { step } from '../../src/engine/evaluate.ts';
import { readAnew } from '../../src/engine/lines.ts';
import { emptyState, keptLines } from '../../src/engine/state.ts';
import { lexicon, program, rule, says } from './small-pack.ts';

const lists = [lexicon('apology', ['sorry']), lexicon('problem', ['broken'])];
const before = program([rule('say-sorry', { when: [says('customer', '$problem')] })], lists);
/** The same lists behind others, so that each has another place. */
const after = program(
	[rule('say-sorry', { when: [says('customer', '$problem')] }), rule('asks', { when: [says('draft', 'which')] })],
	[lexicon('first', ['let me']), ...lists],
);

/** A chat of so many messages, heard with the old program; its last but one tells the problem. */
const heard = (messages: number) => {
	const state = emptyState();
	for (let i = 1; i <= messages; i += 1) {
		const role = i % 2 === 1 ? 'customer' : 'agent';
		const text = i === messages - 1 ? 'It is broken' : 'fine so far';
		step(before, state, { type: 'message', at: null, message: { id: String(i), role, text } });
	}
	step(before, state, { type: 'draft', at: null, text: 'Sorry, which one?' });
	return state;
};

describe('a conversation read anew with other rules', () => {
	test.each([4, keptLines + 6])('of %i messages is as if it had been heard with them', (messages) => {
		const state = heard(messages);
		readAnew({ program: after, state });
		const found = state.lines.filter(({ hits }) => after.hits(hits, 'problem')).map(({ text }) => text);
		expect(found).toEqual(['It is broken']);
		expect(state.lines.every(({ hits }) => !after.hits(hits, 'first'))).toBe(true);
		expect(state.lastSaid.customer[after.listOf('problem')]).toBe(messages - 1);
		expect(after.hits(state.draft.hits, 'apology')).toBe(true);
		expect([state.seq, state.agentMessages]).toEqual([messages, Math.floor(messages / 2)]);
	});
});
