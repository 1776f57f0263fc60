// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { watchLook } from '../../../src/reader/detect/watch-look.ts';
import { createTimers } from '../../../src/reader/schedule.ts';
import { createTime, type Time } from '../time.ts';

let life: AbortController;
let time: Time;
let looks: number;

const start = async (): Promise<void> => {
	life = new AbortController();
	time = createTime();
	const look = (): boolean => {
		looks += 1;
		return false;
	};
	watchLook(document, look, createTimers(time.schedule, life.signal), life.signal);
	// The looks that come by themselves are over.
	await time.pass(20_000);
	looks = 0;
};
/** What a look comes for, once the page has stood still for long. */
const looksAfter = async (change: () => void): Promise<number> => {
	await start();
	change();
	await time.pass(20_000);
	life.abort();
	return looks;
};

beforeEach(() => {
	document.body.innerHTML = '<p>page</p>';
});

const inShadow = (): ShadowRoot =>
	document.body.appendChild(document.createElement('x-desk')).attachShadow({ mode: 'open' });

test.each([
	['the page', () => document.body],
	['a shadow root', inShadow],
] as const)('a change and the load of a frame in %s have it looked at again', async (_, place) => {
	const frame = place().appendChild(document.createElement('iframe'));
	expect(await looksAfter(() => frame.before('more'))).toBe(1);
	// What it holds now is another document, which nobody watches yet.
	expect(await looksAfter(() => frame.dispatchEvent(new Event('load')))).toBe(1);
});

test('a page that stands still, or is left, is not looked at', async () => {
	expect(await looksAfter(() => undefined)).toBe(0);
	const leave = (): void => {
		life.abort();
		document.body.append('more');
	};
	expect(await looksAfter(leave)).toBe(0);
});
