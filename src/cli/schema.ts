import { packSchema } from '../packs/schema.ts';
import { UsageError } from './cli-error.ts';
import { fine } from './exit-codes.ts';
import type { Io } from './io.ts';
import { readArgs } from './read-args.ts';
import { createLineWriter } from './write-lines.ts';

/** `santun schema`: the JSON Schema of rule packs, for editors. */
export const schemaCommand = async (args: readonly string[], { stdout }: Io): Promise<number> => {
	if (readArgs(args, {}).words.length > 0) throw new UsageError('This command takes no words.');
	const writer = createLineWriter(stdout);
	if (await writer.write(JSON.stringify(packSchema(), null, '\t'))) await writer.end();
	return fine;
};
