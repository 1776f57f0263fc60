import { Worker as Thread } from 'node:worker_threads';
import type { PlayedBatch, Worker, WorkerData } from './replay-jobs.ts';

/** Starts a thread that plays batches; the built worker lies beside the command. */
export const startThread = (data: WorkerData): Worker => {
	const thread = new Thread(new URL('./replay-worker.mjs', import.meta.url), { workerData: data });
	return {
		play: (batch) =>
			new Promise<PlayedBatch>((resolve, reject) => {
				thread.once('message', (played: PlayedBatch) => {
					thread.off('error', reject);
					resolve(played);
				});
				thread.once('error', reject);
				thread.postMessage(batch);
			}),
		stop: () => void thread.terminate(),
	};
};
