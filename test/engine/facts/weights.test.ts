import { expect, test } from 'vitest';
import { compilePack } from '../../../src/engine/compile.ts';
import { step } from '../../../src/engine/evaluate.ts';
import { factCount } from '../../../src/engine/facts/read.ts';
import type { RulePack } from '../../../src/engine/rule.ts';
import { type ChatState, emptyState } from '../../../src/engine/state.ts';

const list = (id: string, ...en: readonly string[]) => ({ id, scope: 'any' as const, en, ms: [], not: [] });
const pack: RulePack = {
	format: 1,
	id: 'test',
	version: '1',
	rules: [],
	lexicons: [
		list('trouble-strong', 'stuck'),
		list('trouble-some', 'still'),
		list('calm-some', 'thanks'),
		list('harsh-strong', 'cannot'),
		list('kind-some', 'now'),
	],
};
const program = compilePack(pack);

const begun = (): ChatState => {
	const state = emptyState();
	step(program, state, { type: 'opened', at: 0, people: {}, history: [] });
	return state;
};
let id = 0;
const says = (state: ChatState, role: 'customer' | 'agent', text: string): void => {
	id += 1;
	step(program, state, { type: 'message', at: id, message: { id: `m${id}`, role, text, at: id } });
};

test.each([
	// Two for a text so short, one for the first turn.
	['hello', 3],
	['stuck', 7],
	['stuck and still stuck', 9],
	['stuck, thanks', 5],
	['STUCK and STUCK', 9],
])('“%s” sounds of trouble with %i points', (text, points) => {
	const state = begun();
	says(state, 'customer', text);
	expect(factCount({ program, state }, 'trouble-points')).toBe(points);
});

test('the last turn counts, whole, and the first turn a little more', () => {
	const state = begun();
	says(state, 'customer', 'stuck');
	says(state, 'agent', 'Hi.');
	says(state, 'agent', 'Which one?');
	says(state, 'customer', 'still');
	says(state, 'customer', 'stuck');
	expect(factCount({ program, state }, 'trouble-points')).toBe(8);
	expect(factCount({ program, state: begun() }, 'trouble-points')).toBeNull();
});

test.each([
	['We cannot.', 8],
	['We cannot now.', 6],
	['We can do so for you and send it to the shop tomorrow, or to your home if that is what you would like', -4],
	['I CANNOT do THAT', 12],
])('“%s” lands with %i points', (text, points) => {
	const state = begun();
	step(program, state, { type: 'draft', at: 1, text });
	expect(factCount({ program, state }, 'harsh-points')).toBe(points);
});
