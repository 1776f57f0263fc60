import { describe, expect, it } from 'vitest';
import { finish, finishSlowly, type Steps } from '../../src/engine/steps.ts';

/** Work in three bits that takes down what is done when. */
function* work(done: string[]): Steps<string> {
	for (const bit of ['a', 'b', 'c']) {
		done.push(bit);
		yield;
	}
	return 'abc';
}

describe('work that may be interrupted', () => {
	it('is done at once where nobody waits', () => {
		const done: string[] = [];
		expect(finish(work(done))).toBe('abc');
		expect(done).toEqual(['a', 'b', 'c']);
	});

	it('asks for a rest after each bit, and goes on when the rest is over', async () => {
		const done: string[] = [];
		const rest = () =>
			Promise.resolve().then(() => {
				done.push('rest');
			});
		expect(await finishSlowly(work(done), rest)).toBe('abc');
		expect(done).toEqual(['a', 'rest', 'b', 'rest', 'c', 'rest']);
	});

	it('goes straight on where no rest is needed: a page with time to spare is not made to wait', async () => {
		const done: string[] = [];
		const result = finishSlowly(work(done), () => null);
		expect(done).toEqual(['a', 'b', 'c']);
		expect(await result).toBe('abc');
	});
});
