import type { Writable } from 'node:stream';
import type { RulePack } from '../engine/rule.ts';
import type { WorkerStart } from './replay-jobs.ts';

/** What a command works with, handed in so that tests need no process. */
export interface Io {
	/** Asked for only when a command reads it. */
	readonly stdin: () => AsyncIterable<Uint8Array | string>;
	/** Something is led into standard input: a pipe or a file, not a keyboard and not /dev/null. */
	readonly isPiped: () => boolean;
	readonly stdout: Writable;
	readonly stderr: Writable;
	/** Version of the program and of the shipped rules. */
	readonly version: string;
	/** The shipped rules; read only when a command needs them, since that takes longer than all else at the start. */
	readonly pack: () => Promise<RulePack>;
	/** Folder of the files the shipped rules are made from; null outside of the project itself. */
	readonly sources: string | null;
	/** Starts a worker that plays chats with these rules. */
	readonly startWorker: WorkerStart;
	/** Milliseconds, where progress is to be told on `stderr`: somebody looks at it, and at nothing else; else null. */
	readonly clock: (() => number) | null;
}
