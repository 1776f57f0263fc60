import { CliError, UsageError } from './cli-error.ts';
import { cannotRun, fine } from './exit-codes.ts';
import { help, importHelp, replayHelp, reportHelp, testHelp } from './help.ts';
import { importCommand } from './import.ts';
import type { Io } from './io.ts';
import { suggest } from './read-args.ts';
import { replayCommand } from './replay.ts';
import { reportCommand } from './report.ts';
import { testCommand } from './test.ts';

interface Command {
	readonly help: string;
	run(args: readonly string[], io: Io): Promise<number>;
}

const commands: ReadonlyMap<string, Command> = new Map([
	['replay', { help: replayHelp, run: replayCommand }],
	['report', { help: reportHelp, run: reportCommand }],
	['import', { help: importHelp, run: importCommand }],
	['test', { help: testHelp, run: testCommand }],
]);

const isHelp = (word: string | undefined): boolean => word === '--help' || word === '-h';

/** Runs the command line and gives the exit code. Rejects only where the program itself is wrong. */
export const run = async (args: readonly string[], io: Io): Promise<number> => {
	const [name, ...rest] = args;
	if (isHelp(name) || name === 'help') return say(commands.get(rest[0] ?? '')?.help ?? help, io);
	if (name === '--version') return say(`santun ${io.pack.version}\n`, io);
	try {
		const command = find(name);
		const own = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest;
		return await (own.some(isHelp) ? say(command.help, io) : command.run(rest, io));
	} catch (error) {
		if (!(error instanceof CliError)) throw error;
		const more = commands.has(name ?? '') ? `santun ${name} --help` : 'santun --help';
		const hint = error instanceof UsageError ? ` (${more})` : '';
		io.stderr.write(`santun: ${error.message}${hint}\n`);
		return cannotRun;
	}
};

const say = (text: string, { stdout }: Io): number => {
	stdout.write(text);
	return fine;
};

const find = (name: string | undefined): Command => {
	const names = [...commands.keys()];
	if (name === undefined) throw new UsageError(`Say what to do: ${names.slice(0, -1).join(', ')} or ${names.at(-1)}.`);
	const command = commands.get(name);
	if (command !== undefined) return command;
	if (name.startsWith('-')) {
		throw new UsageError(`There is no option “${name}”.${suggest(name, ['--help', '--version'])}`);
	}
	throw new UsageError(`There is no command “${name}”.${suggest(name, names)}`);
};
