import { UsageError } from './cli-error.ts';
import { fine } from './exit-codes.ts';
import type { Io } from './io.ts';
import { readArgs } from './read-args.ts';
import { createLineWriter } from './write-lines.ts';

/** `santun rules`: the shipped rules of this version as data, for the lead's pages and for `santun diff` of a later one. */
export const rulesCommand = async (args: readonly string[], { stdout, pack }: Io): Promise<number> => {
	if (readArgs(args, {}).words.length > 0) throw new UsageError('This command takes no words.');
	const writer = createLineWriter(stdout);
	if (await writer.write(JSON.stringify(await pack()))) await writer.end();
	return fine;
};
