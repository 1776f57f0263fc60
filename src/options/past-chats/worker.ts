import { nextTask } from '../../browser/next-task.ts';
import type { JobHandlers, JobNews, JobRequest } from './jobs.ts';
import { createPlayer } from './player.ts';

const handlers = createPlayer({ now: () => performance.now(), rest: nextTask });
const post = (news: JobNews): void => postMessage(news);

/** Each job with the data that belongs to it: the page asks by the same types. */
const doJob = (job: keyof JobHandlers, data: unknown, tell: (done: number, of: number) => void): unknown =>
	(handlers[job] as (data: unknown, tell: (done: number, of: number) => void) => unknown)(data, tell);

addEventListener('message', ({ data: { number, job, data } }: MessageEvent<JobRequest>) => {
	Promise.resolve()
		.then(() => doJob(job, data, (done, of) => post({ number, kind: 'progress', done, of })))
		.then(
			(answer) => post({ number, kind: 'answer', answer }),
			// Its message could quote a chat; the page says only that it failed.
			() => post({ number, kind: 'failed' }),
		);
});
