import type { RulePack } from '../engine/rule.ts';
import type { LineKind } from './replay-source.ts';

/** What a worker is started with. */
export interface WorkerData {
	readonly pack: RulePack;
	readonly kind: LineKind;
}

/** Lines of the input that one worker plays at a time. */
export interface Batch {
	/** Place of the first line in the input, from 1. */
	readonly first: number;
	readonly lines: readonly (string | null)[];
}

/** What a batch became: as many lines as went in. */
export interface PlayedBatch {
	readonly lines: readonly string[];
	readonly allRead: boolean;
}

/** One worker; it plays one batch after the other. */
export interface Worker {
	play(batch: Batch): Promise<PlayedBatch>;
	stop(): void;
}

export type WorkerStart = (data: WorkerData) => Promise<Worker>;

/** Lines handed over at once: enough that handing over costs nothing, few enough that all workers end together. */
const batchLines = 64;
const batchLength = 1_000_000;

/** The lines in batches. */
export async function* inBatches(lines: AsyncIterable<string | null>): AsyncGenerator<Batch, void> {
	let first = 1;
	let batch: (string | null)[] = [];
	let length = 0;
	for await (const line of lines) {
		batch.push(line);
		length += line?.length ?? 0;
		if (batch.length < batchLines && length < batchLength) continue;
		yield { first, lines: batch };
		first += batch.length;
		batch = [];
		length = 0;
	}
	if (batch.length > 0) yield { first, lines: batch };
}

/**
 * Plays batches on several workers and gives what they became in the order of the input. Reads no further ahead than
 * two batches a worker.
 */
export async function* playInOrder(
	batches: AsyncIterable<Batch>,
	jobs: number,
	start: () => Promise<Worker>,
): AsyncGenerator<PlayedBatch, void> {
	const workers = await Promise.all(Array.from({ length: jobs }, start));
	const free = [...workers];
	const waiting: ((worker: Worker) => void)[] = [];
	const take = (): Promise<Worker> => {
		const worker = free.pop();
		return worker === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(worker);
	};
	const give = (worker: Worker): void => {
		const next = waiting.shift();
		if (next === undefined) free.push(worker);
		else next(worker);
	};
	const play = async (batch: Batch): Promise<PlayedBatch> => {
		const worker = await take();
		try {
			return await worker.play(batch);
		} finally {
			give(worker);
		}
	};
	const running: Promise<PlayedBatch>[] = [];
	try {
		for await (const batch of batches) {
			const played = play(batch);
			// Told where it is awaited; until then it must not count as unhandled.
			played.catch(() => undefined);
			running.push(played);
			const next = running.length >= 2 * jobs ? running.shift() : undefined;
			if (next !== undefined) yield await next;
		}
		for (const one of running) yield await one;
	} finally {
		for (const worker of workers) worker.stop();
	}
}
