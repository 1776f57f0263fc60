import { expect, it } from 'vitest';
import { nextTask } from '../../src/browser/next-task.ts';
import { panelProgram, panelProgramInSlices } from '../../src/coach/panel-program.ts';
import { step } from '../../src/engine/evaluate.ts';
import type { RulePack } from '../../src/engine/rule.ts';
import { defaultSettings } from '../../src/engine/settings.ts';
import { emptyState } from '../../src/engine/state.ts';
import { lexicon, rule, says } from '../engine/small-pack.ts';

const many = Array.from({ length: 400 }, (_, i) => `nothing like this ${i}`);
const pack: RulePack = {
	format: 1,
	id: 'test',
	version: '1',
	lexicons: [lexicon('many', many)],
	rules: [rule('no-no', { when: [says('draft', 'not possible')] })],
};

const tipsOf = (program: ReturnType<typeof panelProgram>): unknown => {
	const state = emptyState();
	step(program, state, {
		type: 'message',
		at: null,
		message: { id: 'm1', role: 'customer', text: 'My parcel is late' },
	});
	step(program, state, { type: 'draft', at: null, text: 'That is not possible.' });
	step(program, state, { type: 'paused', at: null });
	expect(state.standing.length).toBe(1);
	return state;
};

it('reads a pack in slices, lets the page work in between, and gives the same program', async () => {
	let clock = 0;
	let others = 0;
	const timer = setInterval(() => {
		others += 1;
	});
	const program = await panelProgramInSlices(pack, defaultSettings, nextTask, () => {
		clock += 5;
		return clock;
	});
	clearInterval(timer);
	expect(clock).toBeGreaterThan(50);
	expect(others).toBeGreaterThan(0);
	expect(tipsOf(program)).toEqual(tipsOf(panelProgram(pack)));
});
