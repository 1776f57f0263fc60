import { describe, expect, it } from 'vitest';
import { createProgress } from '../../src/cli/progress.ts';
import { inBatches, type WorkerStart } from '../../src/cli/replay-jobs.ts';
import { runCli, Sink, startHere } from './io.ts';

const lines = Array.from({ length: 1000 }, (_, i) =>
	i % 50 === 49
		? 'bad\n'
		: `{"id":"${i}","messages":[{"role":"customer","text":"It is late"},{"role":"agent","text":"Yes"}]}\n`,
);

describe('santun replay --jobs', () => {
	it.each(['2', '5'])('%s: writes the same lines in the same order, line numbers too', async (jobs) => {
		const [alone, several] = [
			await runCli(['replay', '-'], lines),
			await runCli(['replay', '-', '--jobs', jobs], lines),
		];
		expect(several).toEqual(alone);
		expect(alone.code).toBe(1);
	});

	it('stops its workers, also when nobody reads on', async () => {
		let running = 0;
		const startWorker: WorkerStart = async (data) => {
			running += 1;
			const stop = (): void => {
				running -= 1;
			};
			return { ...startHere(data), stop };
		};
		const io = { startWorker };
		expect((await runCli(['replay', '-', '--jobs', '3'], lines, io)).out).not.toBe('');
		expect(running).toBe(0);
		expect((await runCli(['replay', '-', '--jobs', '3'], lines, { ...io, stdout: new Sink(500) })).code).toBe(0);
		expect(running).toBe(0);
	});

	it('says what may stand there', async () => {
		for (const jobs of ['0', 'many', '257']) {
			const { code, err } = await runCli(['replay', '-', '--jobs', jobs]);
			expect([code, err]).toEqual([2, expect.stringContaining('“--jobs” takes a whole number from 1 to 256')]);
		}
	});

	it('cuts long lines into batches of their own', async () => {
		const source = async function* (): AsyncGenerator<string | null> {
			yield 'a'.repeat(2_000_000);
			yield null;
			yield 'b';
		};
		const batches: (readonly [number, number])[] = [];
		for await (const { first, lines: all } of inBatches(source())) batches.push([first, all.length]);
		expect(batches).toEqual([
			[1, 1],
			[2, 2],
		]);
	});
});

describe('progress', () => {
	it('is told where somebody looks, and wiped at the end', async () => {
		let now = 0;
		const stderr = new Sink();
		const progress = await createProgress('-', { stderr, clock: () => now });
		progress.done(1);
		now = 500;
		progress.done(1233);
		progress.end();
		await new Promise((resolve) => stderr.write('', resolve));
		expect(stderr.text).toBe('\r1,234 conversations\u001b[K\r\u001b[K');
	});

	it('is silent where nobody does', async () => {
		expect((await runCli(['replay', '-'], lines)).err).toBe('');
	});
});
