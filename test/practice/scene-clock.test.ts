import { expect, test } from 'vitest';
import { createSceneClock } from '../../src/practice/scene-clock.ts';
import { createFakeClock } from './fake-clock.ts';

test('runs at its own speed, and stands still while it is paused', async () => {
	const real = createFakeClock(1000);
	const scene = createSceneClock(real, 0.5);
	expect(scene.now()).toBe(1000);
	await real.pass(400);
	expect(scene.now()).toBe(1200);
	scene.pause();
	await real.pass(5000);
	expect(scene.now()).toBe(1200);
	scene.resume();
	scene.resume();
	await real.pass(100);
	expect(scene.now()).toBe(1250);
});
