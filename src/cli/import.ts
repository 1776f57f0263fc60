import { type Columns, type ColumnUse, columnUses } from '../transcripts/columns.ts';
import { decodeBytes } from '../transcripts/decode.ts';
import { showFault } from '../transcripts/faults.ts';
import { type Format, formats, importChats } from '../transcripts/import-chats.ts';
import { longestText } from '../transcripts/imported.ts';
import { CliError, UsageError } from './cli-error.ts';
import { cannotRun, fine, foundWrong } from './exit-codes.ts';
import { chunksOf, inputOf } from './input.ts';
import type { Io } from './io.ts';
import { readArgs, suggest } from './read-args.ts';
import { createLineWriter } from './write-lines.ts';

/** `santun import`: turns what helpdesks give out into conversation lines. */
export const importCommand = async (args: readonly string[], io: Io): Promise<number> => {
	const { values, words } = readArgs(args, { options: { '--columns': 'USE=NAME,…', '--agent': 'NAME,…' } });
	const [name, named, third] = words;
	const format = formatOf(name);
	if (third !== undefined) throw new UsageError('Name one file at a time.');
	const file = inputOf(named, io, 'Name a file of past chats, or - for standard input.');
	const columns = values.get('--columns');
	const agents = values.get('--agent');
	const text = decodeBytes(await readAll(file, io));
	const { conversations, faults, refused, left } = importChats(format, text, {
		...(columns === undefined ? {} : { columns: readColumns(columns) }),
		...(agents === undefined ? {} : { agents: listOf(agents) }),
	});
	for (const fault of faults) io.stderr.write(`${file}:${fault.line === null ? ' ' : ''}${showFault(fault, 'en')}\n`);
	const { write, end } = createLineWriter(io.stdout);
	for (const one of conversations) if (!(await write(JSON.stringify(one)))) return fine;
	await end();
	if (refused) return cannotRun;
	return left > 0 ? foundWrong : fine;
};

const formatOf = (name: string | undefined): Format => {
	if (name === undefined) throw new UsageError(`Name the format: ${formats.join(', ')}.`);
	const format = formats.find((one) => one === name);
	if (format !== undefined) return format;
	throw new UsageError(`There is no format “${name}”; known are ${formats.join(', ')}.${suggest(name, formats)}`);
};

const listOf = (text: string): readonly string[] =>
	text
		.split(',')
		.map((one) => one.trim())
		.filter((one) => one !== '');

const readColumns = (text: string): Columns => {
	const columns: Partial<Record<ColumnUse, string>> = {};
	for (const pair of listOf(text)) {
		const [word = '', name] = pair.split(/=(.*)/s);
		const use = columnUses.find((one) => one === word.trim());
		if (use === undefined || name === undefined || name === '') {
			throw new UsageError(
				`Write --columns as ${columnUses.map((one) => `${one}=NAME`).join(',')}, as many as there are.`,
			);
		}
		columns[use] = name.trim();
	}
	return columns;
};

/** The bytes of a file or of standard input. Throws CliError where there are more than can be read at once. */
const readAll = async (file: string, io: Io): Promise<Uint8Array> => {
	const chunks: Uint8Array[] = [];
	let length = 0;
	for await (const chunk of chunksOf(file, io)) {
		const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
		length += bytes.length;
		if (length > 3 * longestText) throw new CliError(`${file} is too large to be read at once: split it.`);
		chunks.push(bytes);
	}
	return Buffer.concat(chunks, length);
};
