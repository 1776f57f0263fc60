import type { Writable } from 'node:stream';
import type { RulePack } from '../engine/rule.ts';

/** What a command works with, handed in so that tests need no process. */
export interface Io {
	/** Asked for only when a command reads it. */
	readonly stdin: () => AsyncIterable<Uint8Array | string>;
	readonly stdout: Writable;
	readonly stderr: Writable;
	/** The shipped rules. */
	readonly pack: RulePack;
	/** Folder of the files the shipped rules are made from; null outside of the project itself. */
	readonly sources: string | null;
}
