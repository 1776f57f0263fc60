import { expect, test } from 'vitest';
import { createBusy, restMs } from '../../src/panel/busy.ts';
import { fakeClock } from '../fakes/clock.ts';

test('a pointer that moves is busy until it leaves', () => {
	const busy = createBusy(fakeClock());
	expect(busy.isBusy.value).toBe(false);
	busy.pointed();
	expect(busy.isBusy.value).toBe(true);
	busy.pointerLeft();
	expect(busy.isBusy.value).toBe(false);
});

test('a pointer that rests is only parked', () => {
	const clock = fakeClock();
	const busy = createBusy(clock);
	busy.pointed();
	clock.pass(restMs - 1);
	busy.pointed();
	clock.pass(restMs - 1);
	expect(busy.isBusy.value).toBe(true);
	clock.pass(1);
	expect(busy.isBusy.value).toBe(false);
	busy.pointed();
	expect(busy.isBusy.value).toBe(true);
	clock.pass(restMs);
	expect(busy.isBusy.value).toBe(false);
});

test('focus is busy as long as it is inside, whatever the pointer does', () => {
	const clock = fakeClock();
	const busy = createBusy(clock);
	busy.focused(true);
	busy.pointed();
	busy.pointerLeft();
	clock.pass(10 * restMs);
	expect(busy.isBusy.value).toBe(true);
	busy.focused(false);
	expect(busy.isBusy.value).toBe(false);
});
