// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sideOfConversation, sideOfRun, sideOfSheet } from '../../src/practice-page/stage/sides.ts';
import { StageView } from '../../src/practice-page/stage/stage.tsx';
import { createStage } from '../../src/practice-page/stage/state.ts';
import { replay } from '../../src/engine/replay.ts';
import { framesOf } from '../../src/practice/frames.ts';
import { playRun } from '../../src/practice/play-run.ts';
import { sheetOf } from '../../src/practice-page/score/sheet.ts';
import { TextsProvider } from '../../src/ui/texts.tsx';
import { fakeClock } from '../fakes/clock.ts';
import { program, scenarioOf } from './scenario.ts';

afterEach(cleanup);

const { scenario, story } = scenarioOf('late-parcel');
const both = (['bad', 'good'] as const).map((mark) => sideOfRun(program, scenario, story, mark));

const show = (sides = both, language: 'en' | 'ms' = 'en') => {
	const clock = fakeClock();
	const stage = createStage(program, sides, clock);
	const onFullScreen = vi.fn();
	render(
		<TextsProvider language={language}>
			<StageView stage={stage} title={scenario.title} onFullScreen={onFullScreen} />
		</TextsProvider>,
	);
	return { stage, clock, onFullScreen };
};
const press = (key: string) => fireEvent.keyDown(document.body, { key });
const column = (name: string | RegExp) => screen.getByRole('region', { name });
const front = (name: string | RegExp) => column(name).querySelector('[aria-current]')?.textContent;

describe('the stage', () => {
	it('shows both runs with what they are called, from their first message', () => {
		show();
		for (const { title } of both) expect(column(title)).toBeTruthy();
		expect(within(column(both[0]!.title)).getByRole('heading').textContent).toContain('Less good');
		expect(within(column(both[1]!.title)).getByRole('heading').textContent).toContain('Better');
		expect(front(both[0]!.title)).toBe(front(both[1]!.title));
	});

	it.each([
		['arrows', 'ArrowRight', 'ArrowLeft'],
		['a presenter’s remote', 'PageDown', 'PageUp'],
		['arrows up and down', 'ArrowDown', 'ArrowUp'],
	])('moves by %s', (_, on, back) => {
		const { stage } = show();
		press(on);
		press(on);
		expect(stage.at.value).toBe(3);
		press(back);
		expect(stage.at.value).toBe(2);
		press('Home');
		press(back);
		expect(stage.at.value).toBe(1);
		press('End');
		press(on);
		expect(stage.at.value).toBe(stage.steps);
	});

	it('plays to the next tip and stops there, and the tip can be read', async () => {
		const { stage, clock } = show();
		press(' ');
		clock.pass(600_000);
		expect(stage.isPlaying.value).toBe(false);
		expect(stage.at.value).toBe(stage.stops[0]);
		const frames = framesOf(program, both[0]!.events);
		const tip = frames.find(({ isFresh }) => isFresh)!.tips[0]!;
		expect(await within(column(both[0]!.title)).findByText(tip.title.en)).toBeTruthy();
		press(' ');
		clock.pass(600_000);
		expect(stage.at.value).toBe(stage.stops[1]);
	});

	it('plays eight times as fast at eight', () => {
		const timeTo = (key: string) => {
			const { stage, clock } = show();
			press(key);
			press(' ');
			let passed = 0;
			for (; stage.isPlaying.value && passed < 600_000; passed += 100) clock.pass(100);
			cleanup();
			return passed;
		};
		const [slow, fast] = [timeTo('1'), timeTo('8')];
		expect(slow / fast).toBeGreaterThan(6);
		expect(slow / fast).toBeLessThan(9);
	});

	it('stands still on a second press, and when somebody moves', () => {
		const { stage, clock } = show();
		press(' ');
		press(' ');
		clock.pass(600_000);
		expect(stage.at.value).toBe(1);
		press(' ');
		press('PageDown');
		clock.pass(600_000);
		expect(stage.at.value).toBe(2);
	});

	it.each(['b', '.'])('goes black by %s, and comes back by the next step', async (key) => {
		const { stage } = show();
		press(key);
		expect(await screen.findByRole('button', { name: 'Show the stage again' })).toBeTruthy();
		press('PageDown');
		expect(stage.isDark.value).toBe(false);
	});

	it('fills the screen by F, and leaves the browser its own keys', () => {
		const { stage, onFullScreen } = show();
		press('f');
		press('F5');
		expect(onFullScreen).toHaveBeenCalledTimes(2);
		fireEvent.keyDown(document.body, { key: 'ArrowRight', altKey: true });
		expect(stage.at.value).toBe(1);
		expect(press('x')).toBe(true);
		expect(press('PageDown')).toBe(false);
	});

	it('tries another reply, whose tips change with each word, and letters typed there are letters', async () => {
		const { stage } = show();
		stage.go(stage.stops.find((stop) => stop > 0) ?? 1);
		press('t');
		const box = await screen.findByRole('textbox', { name: 'Another reply in this place' });
		fireEvent.input(box, { target: { value: story.runs.bad.replies[0]!.text } });
		const tried = () =>
			[...document.querySelectorAll('.stage-try [data-rule]')].map((one) => one.getAttribute('data-rule'));
		const poor = tried();
		expect(poor.length).toBeGreaterThan(0);
		fireEvent.input(box, { target: { value: story.runs.good.replies[0]!.text } });
		expect(tried()).not.toEqual(poor);
		const at = stage.at.value;
		fireEvent.keyDown(box, { key: ' ' });
		fireEvent.keyDown(box, { key: 'PageDown' });
		expect(stage.at.value).toBe(at);
		fireEvent.keyDown(box, { key: 'Escape' });
		expect(screen.queryByRole('textbox')).toBe(null);
	});

	it('speaks Malay', () => {
		show(both, 'ms');
		expect(screen.getByRole('button', { name: 'Seterusnya' })).toBeTruthy();
		expect(screen.getByRole('button', { name: 'Skrin penuh' })).toBeTruthy();
	});
});

describe('what can stand on it', () => {
	const conversation = {
		id: '7',
		customer: { name: 'Farah' },
		agent: { name: 'Aina' },
		messages: [
			{ role: 'customer' as const, text: 'my parcel is late again, this is terrible' },
			{ role: 'agent' as const, text: 'What is your order number?' },
		],
	};

	it('an imported talk has the tips of replay', () => {
		const side = sideOfConversation(program, conversation);
		const shown = framesOf(program, side.events, side.feed).flatMap(({ tips }) => tips.map(({ rule }) => rule));
		const replayed = replay(program, conversation).filter((tip) => tip.shown);
		expect(new Set(shown)).toEqual(new Set(replayed.map(({ rule }) => rule)));
		show([side]);
		expect(column('7').textContent).toContain('my parcel is late again');
	});

	it('a saved scorecard is the talk that was had', () => {
		const [chat, ...others] = scenario.chats;
		const record = playRun({ program, story, chat, others, agent: scenario.agent }, story.runs.bad);
		const side = sideOfSheet(sheetOf(record, scenario, story, 'none', 'life'));
		const said = (events: typeof side.events) =>
			framesOf(program, events)
				.filter(({ kind }) => kind === 'said')
				.map(({ text }) => text);
		expect(said(side.events)).toEqual(said(record.events));
		expect(framesOf(program, side.events).some(({ tips }) => tips.length > 0)).toBe(true);
	});
});
