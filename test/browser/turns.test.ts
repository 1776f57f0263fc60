import { expect, test } from 'vitest';
import { createTurns } from '../../src/browser/turns.ts';

test('one piece of work begins when the one before is done', async () => {
	const inTurn = createTurns();
	const told: string[] = [];
	let finish = (): void => undefined;
	const first = inTurn(
		() =>
			new Promise<void>((resolve) => {
				told.push('first begins');
				finish = resolve;
			}),
	);
	const second = inTurn(async () => told.push('second begins'));
	await Promise.resolve();
	expect(told).toEqual(['first begins']);
	finish();
	await Promise.all([first, second]);
	expect(told).toEqual(['first begins', 'second begins']);
});

test('one that fails tells whoever asked, and keeps nothing from those behind it', async () => {
	const inTurn = createTurns();
	const broken = inTurn(() => Promise.reject(new Error('full')));
	const next = inTurn(async () => 'done');
	await expect(broken).rejects.toThrow('full');
	expect(await next).toBe('done');
});
