import { pack } from 'santun:pack';
import { effect } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { panelProgram } from '../../src/coach/panel-program.ts';
import type { Language } from '../../src/engine/message.ts';
import { readScenarios } from '../../src/practice/read-scenarios.ts';
import { createDemo } from '../../src/welcome/demo.ts';
import { shortScene } from '../../src/welcome/short-scene.ts';
import { createFakeClock } from '../practice/fake-clock.ts';

const program = panelProgram(pack);
const start = Date.UTC(2026, 0, 6, 9);

/** A demo on a clock that stands still, and every tip that it has shown. */
const open = (language: Language = 'en') => {
	const clock = createFakeClock(start);
	const demo = createDemo({ program, scenario: shortScene(readScenarios(), language), clock });
	const shown: string[] = [];
	effect(() => {
		const skill = demo.tip.value?.skill;
		if (skill !== undefined && shown.at(-1) !== skill) shown.push(skill);
	});
	const passTo = async (isThere: () => boolean): Promise<void> => {
		for (let turn = 0; turn < 600 && !isThere(); turn++) await clock.pass(100);
		expect(isThere()).toBe(true);
	};
	return { clock, demo, shown, passTo };
};

describe('the thirty-second chat', () => {
	it.each(['en', 'ms'] as const)('shows one tip, sees it heeded and ends in time (%s)', async (language) => {
		const { clock, demo, shown, passTo } = open(language);
		demo.play();
		await passTo(() => demo.stage.value === 'done');
		expect(clock.now() - start).toBeGreaterThan(25_000);
		expect(clock.now() - start).toBeLessThan(35_000);
		expect(shown).toEqual(['apologise']);
		expect(demo.tip.value).toBe(null);
		expect(demo.trace.value).not.toBe(null);
		expect(demo.lines.value.map(({ from }) => from)).toEqual(['customer', 'customer', 'customer', 'agent']);
	});

	it('stands still until it is played, and while it is paused', async () => {
		const { clock, demo, passTo } = open();
		await clock.pass(20_000);
		expect(demo.lines.value).toEqual([]);
		demo.play();
		await passTo(() => demo.lines.value.length === 1);
		demo.pause();
		await clock.pass(60_000);
		expect(demo.lines.value.length).toBeLessThan(3);
		expect(demo.stage.value).toBe('paused');
		demo.play();
		await passTo(() => demo.stage.value === 'done');
	});

	it('sends what its reader inserts, and ends there', async () => {
		const { clock, demo, passTo } = open();
		demo.play();
		await passTo(() => demo.tip.value !== null);
		const wording = demo.tip.value?.say[0]?.text ?? '';
		const draft = demo.draft.value;
		expect(await demo.insert(wording)).toBe(true);
		expect(demo.draft.value).toBe(`${draft} ${wording}`);
		await clock.pass(1000);
		expect(demo.tip.value).toBe(null);
		await passTo(() => demo.stage.value === 'done');
		expect(demo.lines.value.at(-1)).toMatchObject({ from: 'agent', text: `${draft} ${wording}` });
		expect(demo.draft.value).toBe('');
	});

	it('takes a tip away that is dismissed', async () => {
		const { demo, passTo } = open();
		demo.play();
		await passTo(() => demo.tip.value !== null);
		demo.dismiss();
		expect(demo.tip.value).toBe(null);
	});

	it('says nothing more once it was ended', async () => {
		const { clock, demo, passTo } = open();
		demo.play();
		await passTo(() => demo.lines.value.length === 1);
		demo.end();
		await clock.pass(60_000);
		expect(demo.lines.value).toHaveLength(1);
	});
});
