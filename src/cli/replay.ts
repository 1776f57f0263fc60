import { createReadStream } from 'node:fs';
import { checkConversation } from '../engine/check-conversation.ts';
import { checkRecordedChat } from '../engine/check-event.ts';
import { compilePack, type Program } from '../engine/compile.ts';
import { type Explanation, explain, explainEvents } from '../engine/explain.ts';
import { type ReplayedTip, replay, replayEvents } from '../engine/replay.ts';
import { errorLine, readLine, tipsLine } from '../engine/replay-line.ts';
import type { Result } from '../engine/result.ts';
import type { RulePack } from '../engine/rule.ts';
import { mergePacks } from '../packs/merge-packs.ts';
import { showProblem } from '../packs/places.ts';
import { readPack } from '../packs/read-pack.ts';
import { CliError, UsageError } from './cli-error.ts';
import { cannotRun, fine, foundWrong } from './exit-codes.ts';
import { explainFailure } from './explain-failure.ts';
import { explanationText } from './explain-text.ts';
import type { Io } from './io.ts';
import { readPackFiles } from './pack-files.ts';
import { readArgs } from './read-args.ts';
import { readLines } from './read-lines.ts';
import { createLineWriter } from './write-lines.ts';

/** `santun replay`: a line filter from conversations to the tips they would have brought. */
export const replayCommand = async (args: readonly string[], io: Io): Promise<number> => {
	const { values, flags, words } = readArgs(args, {
		options: { '--rules': 'PATH', '--explain': 'ID' },
		flags: ['--events'],
	});
	const [file, second] = words;
	if (file === undefined) throw new UsageError('Name a file of conversations, or - for standard input.');
	if (second !== undefined)
		throw new UsageError('Name one file at a time; cat FILE … | santun replay - takes several.');
	const rules = values.get('--rules');
	const pack = rules === undefined ? io.pack : await withTeamRules(rules, io);
	if (pack === null) return cannotRun;
	const program = compilePack(pack);
	const source = flags.has('--events') ? recorded(program) : finished(program);
	const input = chunksOf(file, io);
	const asked = values.get('--explain');
	return asked === undefined ? filter(source, input, io) : explainOne(source, asked, input, io);
};

async function* chunksOf(file: string, io: Io): AsyncGenerator<Uint8Array | string, void> {
	try {
		yield* file === '-' ? io.stdin() : createReadStream(file);
	} catch (error) {
		throw explainFailure(error, file);
	}
}

/** The shipped rules with those of a path laid over them; null, and told, where they are wrong. */
const withTeamRules = async (path: string, { pack, stderr }: Io): Promise<RulePack | null> => {
	const files = await readPackFiles([path]);
	const read = readPack(files, { id: 'team', version: '0', base: pack, examples: 'optional' });
	for (const problem of [...read.problems, ...read.warnings]) stderr.write(`${showProblem(problem)}\n`);
	return read.pack === null ? null : mergePacks(pack, read.pack).pack;
};

/** One readable line of the input. */
interface Played {
	readonly id: string;
	tips(): readonly ReplayedTip[];
	explain(): Explanation;
}

/** Reads a line that was parsed. */
type Source = (data: unknown) => Result<Played>;

const finished =
	(program: Program): Source =>
	(data) =>
		map(checkConversation(data), (chat) => ({
			id: chat.id,
			tips: () => replay(program, chat),
			explain: () => explain(program, chat),
		}));

const recorded =
	(program: Program): Source =>
	(data) =>
		map(checkRecordedChat(data), ({ id, events }) => ({
			id,
			tips: () => replayEvents(program, events),
			explain: () => explainEvents(program, events),
		}));

const map = <A, B>(result: Result<A>, change: (value: A) => B): Result<B> =>
	result.ok ? { ...result, value: change(result.value) } : result;

const filter = async (
	source: Source,
	input: AsyncIterable<Uint8Array | string>,
	{ stdout }: Pick<Io, 'stdout'>,
): Promise<number> => {
	const writer = createLineWriter(stdout);
	let number = 0;
	let code = fine;
	for await (const line of readLines(input)) {
		number += 1;
		const read = readLine(line, source);
		if (typeof read === 'string') code = foundWrong;
		const out = typeof read === 'string' ? errorLine(read, number) : tipsLine(read.id, read.tips());
		if (!(await writer.write(out))) return fine;
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
