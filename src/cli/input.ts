import { createReadStream } from 'node:fs';
import { UsageError } from './cli-error.ts';
import { explainFailure } from './explain-failure.ts';
import type { Io } from './io.ts';
import type { Progress } from './progress.ts';

/**
 * The file that was named, or `-` where none was and something is led into standard input. Throws UsageError, with the
 * words for `missing`, where there is neither: waiting for a keyboard looks like a program that hangs.
 */
export const inputOf = (file: string | undefined, { isPiped }: Pick<Io, 'isPiped'>, missing: string): string => {
	if (file !== undefined) return file;
	if (isPiped()) return '-';
	throw new UsageError(missing);
};

/** What stands in a file, or (`-`) comes on standard input. Throws CliError where it cannot be read. */
export async function* chunksOf(
	file: string,
	io: Pick<Io, 'stdin'>,
	progress?: Progress,
): AsyncGenerator<Uint8Array | string, void> {
	try {
		for await (const chunk of file === '-' ? io.stdin() : createReadStream(file)) {
			progress?.read(chunk.length);
			yield chunk;
		}
	} catch (error) {
		throw explainFailure(error, file);
	}
}
