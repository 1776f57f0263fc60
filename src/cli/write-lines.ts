import type { Writable } from 'node:stream';
import { CliError } from './cli-error.ts';

/** Writes lines no faster than they are read. */
export interface LineWriter {
	/** Resolves when more may be written; false once nobody reads any more. Throws CliError where writing fails otherwise. */
	write(line: string): Promise<boolean>;
	/** Resolves when all is handed over. */
	end(): Promise<void>;
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown');

const isBrokenPipe = (code: string): boolean => code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED';

/** A writer on a stream such as `process.stdout`, which stays open at the end. */
export const createLineWriter = (stream: Writable): LineWriter => {
	let failure: string | null = null;
	let wake: () => void = () => undefined;
	stream.on('error', (error) => {
		failure ??= codeOf(error);
		wake();
	});
	stream.on('close', () => wake());
	stream.on('drain', () => wake());

	const isOpen = (): boolean => {
		if (failure !== null && !isBrokenPipe(failure)) throw new CliError(`The output cannot be written (${failure}).`);
		return failure === null && !stream.destroyed;
	};
	const sleep = (): Promise<void> =>
		new Promise((resolve) => {
			wake = resolve;
		});
	return {
		write: async (line) => {
			if (!isOpen()) return false;
			if (!stream.write(`${line}\n`)) await sleep();
			return isOpen();
		},
		end: async () => {
			if (!isOpen()) return;
			await new Promise<void>((resolve) => {
				stream.write('', () => resolve());
			});
			isOpen();
		},
	};
};
