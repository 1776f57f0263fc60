import { expect, test } from 'vitest';
import { createAsk } from '../../../src/options/past-chats/ask-worker.ts';
import type { JobNews, JobRequest } from '../../../src/options/past-chats/jobs.ts';

/** A worker that answers when it is told to. */
class FakeWorker extends EventTarget {
	readonly heard: JobRequest[] = [];
	isEnded = false;
	postMessage(request: JobRequest): void {
		this.heard.push(request);
	}
	terminate(): void {
		this.isEnded = true;
	}
	say(news: JobNews): void {
		this.dispatchEvent(new MessageEvent('message', { data: news }));
	}
}

const started = () => {
	const workers: FakeWorker[] = [];
	const asked = createAsk(() => {
		workers.push(new FakeWorker());
		return workers.at(-1) as unknown as Worker;
	});
	return { asked, workers };
};

test('a question starts the worker, and each answer finds its question', async () => {
	const { asked, workers } = started();
	expect(workers).toEqual([]);
	const told: number[] = [];
	const [first, second] = [
		asked.ask('stop', null),
		asked.ask('marked', { run: 'now', marks: [] }, (done) => told.push(done)),
	];
	expect(workers).toHaveLength(1);
	const [worker] = workers;
	worker?.say({ number: 2, kind: 'progress', done: 5, of: 9 });
	worker?.say({ number: 2, kind: 'answer', answer: { late: { right: 1, wrong: 0 } } });
	worker?.say({ number: 1, kind: 'answer', answer: null });
	worker?.say({ number: 77, kind: 'answer', answer: 'late' });
	expect([await first, await second, told]).toEqual([null, { late: { right: 1, wrong: 0 } }, [5]]);
});

test('a failure is heard, without a word of what failed', async () => {
	const { asked, workers } = started();
	const question = asked.ask('stop', null);
	workers[0]?.say({ number: 1, kind: 'failed' });
	await expect(question).rejects.toThrow('could not do this');
});

test('a worker that ends or breaks lets nobody wait, and the next question starts another', async () => {
	const { asked, workers } = started();
	const question = asked.ask('stop', null);
	asked.end();
	await expect(question).rejects.toThrow('has ended');
	expect(workers[0]?.isEnded).toBe(true);
	const next = asked.ask('stop', null);
	workers[1]?.dispatchEvent(new Event('error'));
	await expect(next).rejects.toThrow('has ended');
	expect(workers).toHaveLength(2);
});
