// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LocalAdapter, parseLocalAdapters } from '../../src/adapters/parse-local.ts';
import { usableAdapters } from '../../src/content/local.ts';
import { createSetUp, type SetUp } from '../../src/content/set-up.ts';
import { drawn } from '../reader/detect/drawn.ts';
import { createTime, type Time } from '../reader/time.ts';

let life: AbortController;
let time: Time;
beforeEach(() => {
	document.body.innerHTML = '<p>Hello there</p><p>Hi, how can I help?</p><textarea></textarea>';
	life = new AbortController();
	time = createTime();
});
afterEach(() => life.abort());

const open = (): SetUp =>
	createSetUp({
		document,
		layout: drawn(),
		now: time.now,
		schedule: time.schedule,
		isReal: () => true,
		hitAt: () => null,
		signal: life.signal,
	});
const shields = (): number => document.documentElement.childElementCount - 2;

test('the panel steers it, and what it asks is answered when there is news or a second later', async () => {
	const setUp = open();
	expect(await setUp.act('start', -1)).toMatchObject({ step: 'customer', pointed: null });
	expect(await setUp.act('next', 0)).toMatchObject({ pointed: 'Hello there' });
	expect(await setUp.act('take', 0)).toMatchObject({ step: 'own' });
	const before = await setUp.act('previous', 0);
	const looking = setUp.act('look', before.change);
	await time.pass(1000);
	expect(await looking).toEqual(before);
	expect(await setUp.act('again', 0)).toMatchObject({ step: 'customer' });
	expect(setUp.result()).toBeNull();
});

test.each<[string, (setUp: SetUp) => unknown]>([
	['the panel leaves', (setUp) => setUp.act('leave', 0)],
	['the panel was closed and asks for nothing any more', () => time.pass(8_000)],
	['the script ends', () => life.abort()],
	[
		'Escape in the page',
		() => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })),
	],
])('the page is let go when %s', async (_, leave) => {
	const setUp = open();
	await setUp.act('start', -1);
	expect(shields()).toBe(1);
	await leave(setUp);
	expect(shields()).toBe(0);
	expect(await setUp.act('look', 0)).toMatchObject({ step: 'ended' });
});

/** As the worker hands it out. */
const site = (css: string, continues = '.next'): LocalAdapter => {
	const adapter = {
		conversation: { root: [{ css: '.log >>> main' }] },
		row: { css: [{ css }], role: [], body: {}, drop: ['button'], continues },
		composer: { css: [{ css: 'textarea' }], from: 'document' },
	};
	const parsed = parseLocalAdapters([{ origin: 'https://desk.example', adapter }]);
	return (parsed.ok ? parsed.value : [])[0]!;
};

test('a site that somebody set up is read that way, unless this browser does not know the selectors', () => {
	expect(usableAdapters([site('.row')], document)).toHaveLength(1);
	expect(usableAdapters([site('.row'), site('[[')], document)).toEqual([site('.row').adapter]);
	expect(usableAdapters([site('.row', '[[')], document)).toEqual([]);
});
