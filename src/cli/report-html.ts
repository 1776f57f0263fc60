import type { Report } from '../engine/report.ts';
import { pairFigures, ruleFigures, totalsOf } from '../engine/report-figures.ts';
import { counted } from './counted.ts';
import { whenNames } from './when-names.ts';

const escaped = (text: string): string =>
	text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);
const percent = (part: number | null): string => (part === null ? '–' : `${Math.round(part * 100)}%`);
const number = (n: number, digits = 0): string =>
	n.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const count = (n: number, one: string): string => counted(n, one, number(n));

const style = `:root{color-scheme:light dark;font:15px/1.5 system-ui,sans-serif}body{max-width:72rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}th,td{padding:.25rem .6rem;text-align:right;border-bottom:1px solid #8886}
th:first-child,td:first-child,td.l,th.l{text-align:left}meter{width:6rem;vertical-align:middle}.w{overflow-x:auto}`;

const table = (head: readonly string[], lefts: number, rows: readonly (readonly string[])[]): string => {
	const cell = (tag: 'td' | 'th') => (text: string, i: number) =>
		`<${tag}${i < lefts ? ' class="l"' : ''}>${text}</${tag}>`;
	const line = (tag: 'td' | 'th', cells: readonly string[]): string => `<tr>${cells.map(cell(tag)).join('')}</tr>`;
	return `<div class="w"><table><thead>${line('th', head)}</thead><tbody>${rows.map((one) => line('td', one)).join('')}</tbody></table></div>`;
};

/** The report as one page without scripts or other parts. */
export const reportHtml = (report: Report): string => {
	const { shown, candidates, perChat, reached } = totalsOf(report);
	const rules = ruleFigures(report);
	const loudest = Math.max(1, ...rules.map(({ per100 }) => per100));
	const bar = (per100: number): string =>
		`<meter min="0" max="${loudest}" value="${per100}"></meter> ${number(per100, 1)}`;
	const rows = rules.map((one) => [
		escaped(one.rule) + (one.corrective ? ' <small>(less of it)</small>' : ''),
		escaped(one.skill),
		number(one.shown),
		bar(one.per100),
		number(one.chats),
		number(one.candidates),
		percent(one.precision),
		...one.when.map((n) => number(n)),
	]);
	const pairs = pairFigures(report).map(([one, other, n]) => [escaped(one), escaped(other), number(n)]);
	return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>What the rules would have said</title><style>${style}</style></head><body>
<h1>What the rules would have said</h1>
<p>${count(report.conversations, 'conversation')}, ${count(report.errors, 'line')} that could not be read. ${count(shown, 'tip')} shown of ${count(candidates, 'candidate')}: ${number(perChat, 2)} a conversation, in ${percent(reached)} of them at least one.</p>
${table(['rule', 'skill', 'shown', 'per 100', 'conversations', 'candidates', 'right', ...whenNames], 2, rows)}
${pairs.length === 0 ? '' : `<h2>Rules that were shown about the same message</h2>\n${table(['rule', 'and', 'times'], 2, pairs)}`}
</body></html>`;
};
