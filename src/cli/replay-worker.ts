import { parentPort, workerData } from 'node:worker_threads';
import type { Batch, PlayedBatch, WorkerData } from './replay-jobs.ts';
import { createSource, playLine } from './replay-source.ts';

// The command's own data, checked before it was handed over.
const { pack, kind } = workerData as WorkerData;
const source = createSource(pack, kind);

parentPort?.on('message', ({ first, lines }: Batch) => {
	const played = lines.map((line, i) => playLine(source, line, first + i));
	const answer: PlayedBatch = { lines: played.map(({ out }) => out), allRead: played.every(({ isRead }) => isRead) };
	parentPort?.postMessage(answer);
});
