import { checkReport, checkReportedChat } from '../engine/check-report.ts';
import { readLine } from '../engine/replay-line.ts';
import {
	addChat,
	addReport,
	emptyReport,
	inOrder,
	type Marks,
	type Report,
	type ReportedChat,
} from '../engine/report.ts';
import type { Result } from '../engine/result.ts';
import { CliError, UsageError } from './cli-error.ts';
import { fine, foundWrong } from './exit-codes.ts';
import { chunksOf, inputOf } from './input.ts';
import type { Io } from './io.ts';
import { readArgs } from './read-args.ts';
import { readLines } from './read-lines.ts';
import { readMarks } from './read-marks.ts';
import { reportHtml } from './report-html.ts';
import { reportMarkdown } from './report-markdown.ts';
import { createLineWriter } from './write-lines.ts';

const formats: Readonly<Record<string, (report: Report) => string>> = {
	markdown: reportMarkdown,
	html: reportHtml,
	json: (report) => JSON.stringify(report),
};

/** `santun report`: counts what `santun replay` wrote, and sums reports. */
export const reportCommand = async (args: readonly string[], io: Io): Promise<number> => {
	const { values, words } = readArgs(args, { options: { '--format': 'json|markdown|html', '--marks': 'FILE' } });
	const [first, ...others] = words;
	const missing = 'Name files that santun replay or santun report wrote, or - for standard input.';
	const files = [inputOf(first, io, missing), ...others];
	const name = values.get('--format') ?? 'markdown';
	const write = Object.hasOwn(formats, name) ? formats[name] : undefined;
	if (write === undefined)
		throw new UsageError(`There is no format “${name}”; known are ${Object.keys(formats).join(', ')}.`);
	const marked = values.get('--marks');
	if ([...files, marked].filter((file) => file === '-').length > 1)
		throw new UsageError('Standard input (-) can be read only once.');
	const marks = marked === undefined ? undefined : await readMarks(marked, linesOf(marked, io));
	const report = emptyReport();
	let code = fine;
	for (const file of files) {
		let number = 0;
		for await (const line of linesOf(file, io)) {
			number += 1;
			const why = addLine(report, line, marks);
			if (why === null) continue;
			io.stderr.write(`${file}:${number}: ${why}\n`);
			code = foundWrong;
		}
	}
	const writer = createLineWriter(io.stdout);
	if (await writer.write(write(inOrder(report)))) await writer.end();
	return code;
};

const linesOf = (file: string, io: Io): AsyncIterable<string | null> => readLines(chunksOf(file, io));

type Counted =
	| { readonly kind: 'chat'; readonly chat: ReportedChat }
	| { readonly kind: 'report'; readonly report: Report }
	| { readonly kind: 'error' };

const has = (data: unknown, key: string): boolean =>
	typeof data === 'object' && data !== null && Object.hasOwn(data, key);

const check = (data: unknown): Result<Counted> => {
	if (has(data, 'error')) return { ok: true, value: { kind: 'error' }, warnings: [] };
	if (has(data, 'report')) {
		const result = checkReport(data);
		return result.ok ? { ...result, value: { kind: 'report', report: result.value } } : result;
	}
	const result = checkReportedChat(data);
	return result.ok ? { ...result, value: { kind: 'chat', chat: result.value } } : result;
};

/** Counts one line; a sentence where it cannot be read. */
const addLine = (report: Report, line: string | null, marks: Marks | undefined): string | null => {
	const counted = readLine(line, check);
	if (typeof counted === 'string') return counted;
	if (counted.kind === 'chat') addChat(report, counted.chat, marks);
	else if (counted.kind === 'report') addReport(report, counted.report);
	else report.errors += 1;
	if (!Number.isSafeInteger(report.conversations))
		throw new CliError('These are more conversations than can be counted.');
	return null;
};
