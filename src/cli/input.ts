import { createReadStream } from 'node:fs';
import { explainFailure } from './explain-failure.ts';
import type { Io } from './io.ts';
import type { Progress } from './progress.ts';

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
