import type { Ask, Job, JobAnswer, JobData, JobNews, JobRequest } from './jobs.ts';

/** A worker that can be asked, and thrown away with all it knows. */
export interface Asked {
	readonly ask: Ask;
	/** Ends the worker, whatever it does; who waits for it hears a failure. A new one begins with the next question. */
	end(): void;
}

interface Waiting {
	readonly resolve: (answer: unknown) => void;
	readonly reject: (error: Error) => void;
	readonly tell: ((done: number, of: number) => void) | undefined;
}

/** Asks a worker and starts it when it is first needed. */
export const createAsk = (start: () => Worker): Asked => {
	let worker: Worker | null = null;
	let last = 0;
	const waiting = new Map<number, Waiting>();
	const end = (): void => {
		worker?.terminate();
		worker = null;
		const all = [...waiting.values()];
		waiting.clear();
		for (const { reject } of all) reject(new Error('The worker has ended.'));
	};
	const hear = (news: JobNews): void => {
		const one = waiting.get(news.number);
		if (one === undefined) return;
		if (news.kind === 'progress') {
			one.tell?.(news.done, news.of);
			return;
		}
		waiting.delete(news.number);
		if (news.kind === 'answer') one.resolve(news.answer);
		else one.reject(new Error('The worker could not do this.'));
	};
	const running = (): Worker => {
		if (worker !== null) return worker;
		worker = start();
		worker.addEventListener('message', ({ data }: MessageEvent<JobNews>) => hear(data));
		// It could not be started, or ran out of memory.
		worker.addEventListener('error', end);
		return worker;
	};
	return {
		ask: <K extends Job>(job: K, data: JobData<K>, tell?: (done: number, of: number) => void) =>
			new Promise<JobAnswer<K>>((resolve, reject) => {
				last += 1;
				// Answers come from our own worker, by the types of its jobs.
				waiting.set(last, { resolve: resolve as (answer: unknown) => void, reject, tell });
				const request: JobRequest = { number: last, job, data };
				running().postMessage(request);
			}),
		end,
	};
};
