import type { Report } from '../engine/report.ts';
import { pairFigures, ruleFigures, totalsOf } from '../engine/report-figures.ts';
import { counted } from './counted.ts';
import { whenNames } from './when-names.ts';

const percent = (part: number | null): string => (part === null ? '–' : `${Math.round(part * 100)}%`);
const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
	[row(head), row(head.map((_, i) => (i < 2 ? '---' : '---:'))), ...rows.map(row)].join('\n');

/** The report as text with tables. */
export const reportMarkdown = (report: Report): string => {
	const { shown, candidates, perChat, reached } = totalsOf(report);
	const parts = [
		'# What the rules would have said',
		[
			`${counted(report.conversations, 'conversation')}, ${counted(report.errors, 'line')} that could not be read.`,
			`${counted(shown, 'tip')} shown of ${counted(candidates, 'candidate')}: ${perChat.toFixed(2)} a conversation, in ${percent(reached)} of them at least one.`,
		].join('\n'),
		table(
			['rule', 'skill', 'shown', 'per 100', 'conversations', 'candidates', 'right', ...whenNames],
			ruleFigures(report).map((one) => [
				one.corrective ? `${one.rule} (less of it)` : one.rule,
				one.skill,
				one.shown,
				one.per100.toFixed(1),
				one.chats,
				one.candidates,
				percent(one.precision),
				...one.when,
			]),
		),
	];
	const pairs = pairFigures(report);
	if (pairs.length > 0)
		parts.push('Rules that were shown about the same message:', table(['rule', 'and', 'times'], pairs));
	return parts.join('\n\n');
};
