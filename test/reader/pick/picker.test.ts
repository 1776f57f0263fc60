// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createPicker, type Picker } from '../../../src/reader/pick/picker.ts';
import { createTimers } from '../../../src/reader/schedule.ts';
import { drawn } from '../detect/drawn.ts';
import { createTime, settle, type Time } from '../time.ts';

const row = (from: string, side: string, text: string): string =>
	`<div class="zeile ${from}"><b data-drawn="${side}">${text}</b></div>`;
const html = `<main><h2 class="kunde">Aisha</h2><div id="talk" data-scrolls>
	${row('c', 'start', 'Hello there')}${row('a', 'end', 'Hi, how can I help?')}${row('c', 'start', 'My parcel is late')}${row('a', 'end', 'Let me look')}
	</div><form><div class="hint"><textarea placeholder="Reply">My dra</textarea></div><button>Send</button></form></main>`;

let life: AbortController;
let time: Time;
let picker: Picker;
let own: AbortController;
let left: number;
/** Events that reached the page's own listeners. */
let heard: string[];
let before: string;
/** What lies under the points of the window. */
let under: Element[];

const one = (css: string): Element => document.querySelector(css)!;
const say = (text: string): Element => [...document.querySelectorAll('b')].find((b) => b.textContent === text)!;
const types = ['pointerdown', 'mousedown', 'click', 'keydown', 'submit'];
/** What a mouse does over an element; the shield lies over it, so the event begins there. */
const click = (target: Element): void => {
	under.push(target);
	const host = document.documentElement.lastElementChild!;
	for (const type of ['pointermove', 'pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
		host.dispatchEvent(
			new MouseEvent(type, { bubbles: true, cancelable: true, composed: true, clientX: under.length - 1 }),
		);
	}
};
const press = (key: string, target: EventTarget = document.body): boolean =>
	target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true }));

const start = (isReal = (): boolean => true): void => {
	picker = createPicker({
		document,
		layout: drawn(),
		now: time.now,
		timers: createTimers(time.schedule, life.signal),
		isReal,
		hitAt: (_, __, x) => under[x] ?? null,
		onLeave: () => {
			left += 1;
		},
		signal: life.signal,
	});
};

beforeEach(() => {
	document.body.innerHTML = html;
	before = document.documentElement.outerHTML;
	life = new AbortController();
	own = new AbortController();
	time = createTime();
	left = 0;
	heard = [];
	under = [];
	for (const type of types) {
		document.addEventListener(type, ({ type: name }) => heard.push(name), { signal: own.signal });
	}
});
afterEach(() => {
	life.abort();
	own.abort();
});

const pickAll = (): void => {
	click(say('Hello there'));
	click(say('Let me look'));
	click(one('.hint'));
};

describe('setting up by pointing', () => {
	test('asks for one thing after the other and shows what it would read', async () => {
		start();
		expect(picker.state().step).toBe('customer');
		pickAll();
		expect(picker.state().step).toBe('name');
		click(one('.kunde'));
		expect(picker.state()).toMatchObject({
			step: 'check',
			preview: { counts: { customer: 2, agent: 2 }, draft: 'My dra', name: 'Aisha', warnings: [] },
		});
		expect(picker.result()).toMatchObject({
			origin: location.origin,
			adapter: { conversation: { root: [{ css: '#talk' }] }, composer: { css: [{ css: '.hint > textarea' }] } },
		});
	});

	test('goes on showing what comes while it asks whether that is right', async () => {
		start();
		pickAll();
		picker.skip();
		const news = picker.news(picker.state().change, 1000);
		one('#talk').insertAdjacentHTML('beforeend', row('c', 'start', 'Thank you'));
		await time.pass(600);
		expect((await news).preview?.messages.at(-1)).toEqual({ role: 'customer', author: null, text: 'Thank you' });
	});

	test('nothing of it reaches the page, and the page is as it was', () => {
		start();
		pickAll();
		picker.skip();
		expect(press('a', one('textarea'))).toBe(false);
		expect(heard).toEqual([]);
		life.abort();
		expect(document.documentElement.outerHTML).toBe(before);
		click(one('button'));
		press('a');
		expect(heard).toContain('keydown');
	});

	test('the browser’s own keys work on', () => {
		start();
		const key = new KeyboardEvent('keydown', { key: 'r', ctrlKey: true, bubbles: true, cancelable: true });
		expect(document.body.dispatchEvent(key)).toBe(true);
		expect(heard).toEqual([]);
	});

	test('what is drawn cannot be reached from the page', () => {
		start();
		expect(document.documentElement.lastElementChild?.shadowRoot).toBeNull();
		expect(document.documentElement.lastElementChild?.innerHTML).toBe('');
	});

	test('clicks and keys that a page makes up choose nothing', () => {
		start(() => false);
		pickAll();
		press('Escape');
		expect(picker.state().step).toBe('customer');
		expect(left).toBe(0);
	});

	test('Escape leaves', async () => {
		start();
		press('Escape');
		expect(left).toBe(1);
		const news = picker.news(picker.state().change, 60_000);
		life.abort();
		expect((await news).step).toBe('ended');
	});

	test('works by keyboard alone, from the page or the panel', () => {
		start();
		const goTo = (text: string): void => {
			for (let step = 0; step < 12 && picker.state().pointed !== text; step += 1) press('ArrowDown');
			expect(picker.state().pointed).toBe(text);
			press('Enter');
		};
		goTo('Hello there');
		goTo('Hi, how can I help?');
		picker.move(-1);
		picker.take();
		expect(picker.state().step).toBe('name');
		goTo('Aisha');
		expect(picker.state().preview?.name).toBe('Aisha');
	});

	test.each<[string, () => void, string, string]>([
		['the same message twice', () => [click(say('Hello there')), click(one('.zeile'))], 'own', 'same'],
		[
			'no field',
			() => [click(say('Hello there')), click(say('Let me look')), click(one('.kunde'))],
			'composer',
			'not-composer',
		],
	])('says what is the matter and asks again: %s', (_, act, step, problem) => {
		start();
		act();
		expect(picker.state()).toMatchObject({ step, problem });
	});

	test('a message that the page draws anew between two clicks is still the one that is meant', () => {
		start();
		click(say('Hello there'));
		click(say('Let me look'));
		for (const old of document.querySelectorAll('.zeile')) old.replaceWith(old.cloneNode(true));
		click(one('.hint'));
		picker.skip();
		expect(picker.state()).toMatchObject({ step: 'check', preview: { counts: { customer: 2, agent: 2 } } });
	});

	test('begins anew', () => {
		start();
		pickAll();
		picker.skip();
		picker.again();
		expect(picker.state()).toMatchObject({ step: 'customer', preview: null });
		expect(picker.result()).toBeNull();
	});

	test('a question for news is answered in time, with or without any', async () => {
		start();
		const news = picker.news(picker.state().change, 1000);
		await time.pass(1000);
		expect((await news).step).toBe('customer');
	});

	test('a question for news after the end is answered at once', async () => {
		start();
		life.abort();
		const answers: string[] = [];
		picker.news(picker.state().change, 1000).then(({ step }) => answers.push(step));
		await settle();
		expect(answers).toEqual(['ended']);
	});
});
