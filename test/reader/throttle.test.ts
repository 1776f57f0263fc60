import { expect, test } from 'vitest';
import { createTimers } from '../../src/reader/schedule.ts';
import { createThrottle } from '../../src/reader/throttle.ts';
import { createTime } from './time.ts';

const start = () => {
	const time = createTime(0);
	const controller = new AbortController();
	const ran: number[] = [];
	const ask = createThrottle(createTimers(time.schedule, controller.signal), 100, () => ran.push(time.now()));
	return { time, ran, ask, abort: () => controller.abort() };
};

test('it runs at once, and however often it is asked, once more at the end', async () => {
	const { time, ran, ask } = start();
	for (let count = 0; count < 5; count += 1) ask();
	await time.pass(1000);
	expect(ran).toEqual([0, 100]);
});

test('asked all the time it runs all the time, no more often than that', async () => {
	const { time, ran, ask } = start();
	for (let count = 0; count < 100; count += 1) {
		ask();
		await time.pass(10);
	}
	await time.pass(1000);
	expect(ran).toEqual([0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000]);
});

test('after a rest it runs at once again', async () => {
	const { time, ran, ask } = start();
	ask();
	await time.pass(350);
	ask();
	expect(ran).toEqual([0, 350]);
});

test('it ends with the signal', async () => {
	const { time, ran, ask, abort } = start();
	ask();
	ask();
	abort();
	await time.pass(1000);
	expect([ran, time.waiting()]).toEqual([[0], 0]);
});
