import { CliError, UsageError } from './cli-error.ts';
import { cannotRun, fine } from './exit-codes.ts';
import { diffHelp, help, importHelp, replayHelp, reportHelp, rulesHelp, schemaHelp, testHelp } from './help.ts';
import type { Io } from './io.ts';
import { suggest } from './read-args.ts';

type Run = (args: readonly string[], io: Io) => Promise<number>;

interface Command {
	readonly help: string;
	/** Brings the code of the command, so that the others need not be read. */
	load(): Promise<Run>;
}

const commands: ReadonlyMap<string, Command> = new Map([
	['replay', { help: replayHelp, load: async () => (await import('./replay.ts')).replayCommand }],
	['report', { help: reportHelp, load: async () => (await import('./report.ts')).reportCommand }],
	['diff', { help: diffHelp, load: async () => (await import('./diff.ts')).diffCommand }],
	['import', { help: importHelp, load: async () => (await import('./import.ts')).importCommand }],
	['rules', { help: rulesHelp, load: async () => (await import('./rules.ts')).rulesCommand }],
	['schema', { help: schemaHelp, load: async () => (await import('./schema.ts')).schemaCommand }],
	['test', { help: testHelp, load: async () => (await import('./test.ts')).testCommand }],
]);

const isHelp = (word: string | undefined): boolean => word === '--help' || word === '-h';

/** Runs the command line and gives the exit code. Rejects only where the program itself is wrong. */
export const run = async (args: readonly string[], io: Io): Promise<number> => {
	const [name, ...rest] = args;
	if (isHelp(name) || name === 'help') return say(commands.get(rest[0] ?? '')?.help ?? help, io);
	if (name === '--version') return say(`santun ${io.version}\n`, io);
	try {
		const command = find(name);
		const own = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest;
		if (own.some(isHelp)) return say(command.help, io);
		const run = await command.load();
		return await run(rest, io);
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
