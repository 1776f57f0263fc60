// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSceneClock } from '../../src/practice/scene-clock.ts';
import { createRehearsalScene, type RehearsalScene } from '../../src/practice-page/rehearse/scene.ts';
import { createFakeClock, type FakeClock } from '../practice/fake-clock.ts';
import { program, scenarioOf } from './scenario.ts';

const { scenario, story } = scenarioOf('late-parcel');
const start = Date.UTC(2026, 0, 6, 9);

let life: AbortController;
let clock: FakeClock;
let scene: RehearsalScene;
const open = (factor = 1, told = story): void => {
	clock = createFakeClock(start);
	document.body.replaceChildren();
	const root = document.createElement('div');
	document.body.append(root);
	life = new AbortController();
	scene = createRehearsalScene({
		root,
		scenario,
		story: told,
		program,
		language: 'en',
		clock: createSceneClock(clock, factor),
		real: clock,
		speed: 1,
		signal: life.signal,
	});
	scene.start();
};
beforeEach(() => open());
afterEach(() => life.abort());

const input = (): HTMLTextAreaElement =>
	document.querySelector('.desk-conversation:not([hidden]) .desk-input') as HTMLTextAreaElement;
const said = (): readonly string[] =>
	[...document.querySelectorAll('.desk-conversation:not([hidden]) .desk-row')].map(
		(row) => `${(row as HTMLElement).dataset.from}: ${row.querySelector('.desk-text')?.textContent}`,
	);
const send = async (text: string): Promise<void> => {
	input().value = text;
	input().dispatchEvent(new Event('input', { bubbles: true }));
	await clock.pass(900);
	input().form?.requestSubmit();
	await clock.pass(400);
};
const good = story.runs.good.replies.map(({ text }) => text);

describe('a rehearsal on the desk', () => {
	it('the customer begins, and answers what is really written, to the end', async () => {
		await clock.pass(20_000);
		expect(said().slice(-2)).toEqual([
			'customer: hi, my parcel was supposed to come on Monday. today is Thursday already',
			"customer: it's my mum's birthday present and the party is tomorrow night",
		]);
		for (const text of good) {
			await send(text);
			await clock.pass(15_000);
		}
		expect(scene.status.value).toMatchObject({ isOver: true, replies: good.length });
		expect(scene.record().outcome).toBe('calm');
		expect(said().at(-1)).toBe('customer: ok that works. thank you aina');
		await send('Bye');
		expect(scene.record().turns).toHaveLength(good.length);
	});

	it('a reply that is taken back goes into the reply box, and was never answered', async () => {
		await clock.pass(20_000);
		const before = said();
		await send('Order number?');
		await clock.pass(15_000);
		expect(scene.status.value).toMatchObject({ replies: 1, left: [{ skill: 'apologise' }, { skill: 'greet' }] });
		expect(said().length).toBe(before.length + 2);
		scene.takeBack();
		expect(said()).toEqual(before);
		expect(input().value).toBe('Order number?');
		expect(scene.status.value).toMatchObject({ replies: 0, left: [] });
		expect(scene.record().turns).toEqual([]);
		scene.takeBack();
		expect(said()).toEqual(before);
		await send(good[0]!);
		await clock.pass(15_000);
		expect(said().at(-1)).toBe('customer: SR-48213');
	});

	it('stands still while it is paused, and an answer makes it go on', async () => {
		await clock.pass(20_000);
		scene.pause();
		await clock.pass(600_000);
		expect(said().at(-1)).toContain('birthday');
		expect(scene.status.value.isPaused).toBe(true);
		await send(good[0]!);
		expect(scene.status.value.isPaused).toBe(false);
		expect(scene.record().turns[0]?.waitMs).toBeLessThan(30_000);
	});

	it('a customer who is kept waiting writes again', async () => {
		await clock.pass(100_000);
		expect(said().at(-1)).toBe('customer: hello?');
	});

	it('and waits longer in a calmer time', async () => {
		life.abort();
		open(0.4);
		await clock.pass(140_000);
		expect(said().at(-1)).toContain('birthday');
		await clock.pass(60_000);
		expect(said().at(-1)).toBe('customer: hello?');
	});

	it('a customer who is kept waiting and leaves without a word has left', async () => {
		life.abort();
		const scenes = new Map(story.scenes);
		scenes.set('gone', { id: 'gone', says: [], next: [], waits: null, ends: 'angry' });
		scenes.set(story.start, { ...scenes.get(story.start)!, waits: 'gone' });
		open(1, { ...story, scenes });
		await clock.pass(20_000);
		expect(scene.status.value.isOver).toBe(false);
		await clock.pass(120_000);
		expect(scene.status.value.isOver).toBe(true);
		expect(scene.record().outcome).toBe('angry');
	});

	it('what is written in other chats and in notes is no reply', async () => {
		await clock.pass(20_000);
		document.querySelector<HTMLElement>('.desk-conversation:not([hidden]) [data-tab=note]')?.click();
		await send('a note');
		document.querySelectorAll<HTMLElement>('.desk-chat')[1]?.click();
		await send('hello');
		expect(scene.record().turns).toEqual([]);
	});
});
