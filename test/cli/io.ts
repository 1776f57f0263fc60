import { Writable } from 'node:stream';
import type { Io } from '../../src/cli/io.ts';
import type { Worker, WorkerData } from '../../src/cli/replay-jobs.ts';
import { createSource, playLine } from '../../src/cli/replay-source.ts';
import { run } from '../../src/cli/run.ts';
import type { RulePack } from '../../src/engine/rule.ts';
import { packOf, ruleText } from '../packs/rule-text.ts';

/** One rule that speaks when a parcel is late, and one that tells of a name used too often. */
const pack: RulePack = {
	...packOf(
		ruleText({
			when: '[customer says: $problem]',
			'satisfied by': '[draft says: $apology]',
		}),
	).pack!,
	lexicons: [
		{ id: 'apology', en: ['sorry'], ms: ['maaf'], not: [] },
		{ id: 'problem', en: ['late'], ms: ['lambat'], not: [] },
	],
	version: '1.2.3',
};

/** Keeps what is written; `limit` = bytes after which nobody reads any more. */
export class Sink extends Writable {
	text = '';
	readonly #limit: number;
	readonly #code: string;
	constructor(limit = Number.POSITIVE_INFINITY, code = 'EPIPE', highWaterMark = 16_384) {
		super({ highWaterMark, decodeStrings: false });
		this.#limit = limit;
		this.#code = code;
	}
	override _write(chunk: string, _encoding: string, done: (error?: Error) => void): void {
		if (this.text.length >= this.#limit) {
			done(Object.assign(new Error('write failed'), { code: this.#code }));
			return;
		}
		this.text += chunk;
		setImmediate(done);
	}
}

export interface Ran {
	readonly code: number;
	readonly out: string;
	readonly err: string;
}

/** A worker without a thread, which takes its turns in no order. */
export const startHere = ({ pack: rules, kind }: WorkerData): Worker => {
	const source = createSource(rules, kind);
	let played = 0;
	return {
		play: async ({ first, lines }) => {
			played += 1;
			for (let turns = (played * 7) % 5; turns > 0; turns -= 1) await new Promise((resolve) => setImmediate(resolve));
			const done = lines.map((line, i) => playLine(source, line, first + i));
			return { lines: done.map(({ out }) => out), allRead: done.every(({ isRead }) => isRead) };
		},
		stop: () => undefined,
	};
};

/** Nothing is led into standard input. */
const nothing: Iterable<string> = [];

/** Runs a command line with these chunks on standard input. */
export const runCli = async (
	args: readonly string[],
	input: Iterable<Uint8Array | string> | AsyncIterable<Uint8Array | string> = nothing,
	io: Partial<Io> & { readonly stdout?: Sink } = {},
): Promise<Ran> => {
	const stdout = io.stdout ?? new Sink();
	const stderr = new Sink();
	const stdin = async function* (): AsyncGenerator<Uint8Array | string> {
		yield* input;
	};
	const code = await run(args, {
		stdin,
		isPiped: () => input !== nothing,
		version: pack.version,
		pack: async () => pack,
		sources: null,
		startWorker: async (data) => startHere(data),
		clock: null,
		...io,
		stdout,
		stderr,
	});
	await Promise.all(
		[stdout, stderr].map((sink) => (sink.destroyed ? null : new Promise((resolve) => sink.write('', resolve)))),
	);
	return { code, out: stdout.text, err: stderr.text };
};
