import { createReadStream } from 'node:fs';
import { checkConversation } from '../engine/check-conversation.ts';
import { compilePack, type Program } from '../engine/compile.ts';
import { replay } from '../engine/replay.ts';
import type { RulePack } from '../engine/rule.ts';
import { mergePacks } from '../packs/merge-packs.ts';
import { showProblem } from '../packs/places.ts';
import { readPack } from '../packs/read-pack.ts';
import { UsageError } from './cli-error.ts';
import { cannotRun, fine, foundWrong } from './exit-codes.ts';
import { explainFailure } from './explain-failure.ts';
import type { Io } from './io.ts';
import { readPackFiles } from './pack-files.ts';
import { readArgs } from './read-args.ts';
import { readLines } from './read-lines.ts';
import { createLineWriter } from './write-lines.ts';

/** `santun replay`: a line filter from conversations to the tips they would have brought. */
export const replayCommand = async (args: readonly string[], io: Io): Promise<number> => {
	const { values, words } = readArgs(args, ['--rules']);
	const [file, second] = words;
	if (file === undefined) throw new UsageError('Name a file of conversations, or - for standard input.');
	if (second !== undefined)
		throw new UsageError('Name one file at a time; cat FILE … | santun replay - takes several.');
	const rules = values.get('--rules');
	const pack = rules === undefined ? io.pack : await withTeamRules(rules, io);
	if (pack === null) return cannotRun;
	return filter(compilePack(pack), chunksOf(file, io), io);
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

const filter = async (program: Program, input: AsyncIterable<Uint8Array | string>, { stdout }: Io): Promise<number> => {
	const writer = createLineWriter(stdout);
	let number = 0;
	let code = fine;
	for await (const line of readLines(input)) {
		number += 1;
		const { out, isGood } = replayLine(program, line, number);
		if (!isGood) code = foundWrong;
		if (!(await writer.write(out))) return fine;
	}
	await writer.end();
	return code;
};

interface Replayed {
	readonly out: string;
	readonly isGood: boolean;
}

/** The line to write for a line that was read. Errors never hold a word of the conversation. */
const replayLine = (program: Program, line: string | null, number: number): Replayed => {
	const bad = (error: string): Replayed => ({ out: JSON.stringify({ error, line: number }), isGood: false });
	if (line === null) return bad('This line is too long for a conversation.');
	if (line.trim() === '') return bad('This line is empty.');
	const data = parse(line);
	if (data === undefined) return bad('This line is not valid JSON.');
	const checked = checkConversation(data);
	if (!checked.ok) {
		const [first] = checked.problems;
		return bad(first === undefined || first.at === '' ? (first?.why ?? '') : `${first.at}: ${first.why}`);
	}
	const tips = replay(program, checked.value).map(({ turn, skill, rule, level, when, shown, corrective }) => ({
		turn,
		skill,
		rule,
		level,
		when,
		shown,
		...(corrective ? { corrective } : {}),
	}));
	return { out: JSON.stringify({ id: checked.value.id, tips }), isGood: true };
};

/** Undefined, which no JSON is, where a line is none. */
const parse = (line: string): unknown => {
	try {
		return JSON.parse(line);
	} catch {
		// A SyntaxError, whose message quotes the line.
		return undefined;
	}
};
