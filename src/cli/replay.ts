import { readLine } from '../engine/replay-line.ts';
import { CliError, UsageError } from './cli-error.ts';
import { cannotRun, fine, foundWrong } from './exit-codes.ts';
import { explanationText } from './explain-text.ts';
import { chunksOf, inputOf } from './input.ts';
import type { Io } from './io.ts';
import { createProgress } from './progress.ts';
import { readArgs } from './read-args.ts';
import { readLines } from './read-lines.ts';
import { inBatches, type PlayedBatch, playInOrder } from './replay-jobs.ts';
import { createSource, playLine, type Source } from './replay-source.ts';
import { withTeamRules } from './team-rules.ts';
import { createLineWriter } from './write-lines.ts';

/** `santun replay`: a line filter from conversations to the tips they would have brought. */
export const replayCommand = async (args: readonly string[], io: Io): Promise<number> => {
	const { values, flags, words } = readArgs(args, {
		options: { '--rules': 'PATH', '--explain': 'ID', '--jobs': 'N' },
		flags: ['--events'],
	});
	const [named, second] = words;
	const file = inputOf(named, io, 'Name a file of conversations, or - for standard input.');
	if (second !== undefined) throw new UsageError('Name one file at a time; cat FILE … | santun replay takes several.');
	const jobs = readJobs(values.get('--jobs'));
	const rules = values.get('--rules');
	const pack = rules === undefined ? await io.pack() : await withTeamRules(rules, io);
	if (pack === null) return cannotRun;
	const kind = flags.has('--events') ? 'events' : 'conversations';
	const asked = values.get('--explain');
	if (asked !== undefined) return explainOne(createSource(pack, kind), asked, chunksOf(file, io), io);
	const progress = await createProgress(file, io);
	const lines = readLines(chunksOf(file, io, progress));
	const played =
		jobs === 1
			? playHere(createSource(pack, kind), lines)
			: playInOrder(inBatches(lines), jobs, () => io.startWorker({ pack, kind }));
	try {
		return await writeAll(played, io, progress.done);
	} finally {
		progress.end();
	}
};

const mostJobs = 256;

const readJobs = (text = '1'): number => {
	const jobs = /^\d{1,3}$/.test(text) ? Number(text) : 0;
	if (jobs < 1 || jobs > mostJobs) throw new UsageError(`“--jobs” takes a whole number from 1 to ${mostJobs}.`);
	return jobs;
};

async function* playHere(source: Source, lines: AsyncIterable<string | null>): AsyncGenerator<PlayedBatch, void> {
	let number = 0;
	for await (const line of lines) {
		number += 1;
		const { out, isRead } = playLine(source, line, number);
		yield { lines: [out], allRead: isRead };
	}
}

const writeAll = async (
	batches: AsyncIterable<PlayedBatch>,
	{ stdout }: Pick<Io, 'stdout'>,
	done: (chats: number) => void,
): Promise<number> => {
	const writer = createLineWriter(stdout);
	let code = fine;
	for await (const { lines, allRead } of batches) {
		if (!allRead) code = foundWrong;
		for (const line of lines) if (!(await writer.write(line))) return fine;
		done(lines.length);
	}
	await writer.end();
	return code;
};

/** Prints one chat as text; other lines are passed over. Throws CliError where it is not in the file. */
const explainOne = async (
	source: Source,
	id: string,
	input: AsyncIterable<Uint8Array | string>,
	{ stdout }: Pick<Io, 'stdout'>,
): Promise<number> => {
	const writer = createLineWriter(stdout);
	for await (const line of readLines(input)) {
		const read = readLine(line, source);
		if (typeof read === 'string' || read.id !== id) continue;
		await writer.write(explanationText(id, read.explain()));
		await writer.end();
		return fine;
	}
	throw new CliError(`No chat in this file has the id “${id}”, or its line cannot be read.`);
};
