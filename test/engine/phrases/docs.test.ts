import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compilePhrases } from '../../../src/engine/phrases/compile.ts';

const docs = readFileSync(new URL('../../../docs/patterns.md', import.meta.url), 'utf8');

/** What stands in backticks in one cell of a table. */
const codes = (cell: string): string[] =>
	[...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code.replaceAll('\\|', '|'));

const rows = docs
	.split('| pattern | finds | does not find |\n|---|---|---|\n')
	.slice(1)
	.flatMap((table) => table.split('\n\n')[0]?.split('\n') ?? [])
	.map((line) => line.split(/(?<!\\)\|/).slice(1, -1))
	.map(([pattern = '', finds = '', not = '']) => ({
		pattern: codes(pattern)[0] ?? '',
		finds: codes(finds),
		not: codes(not),
	}));

describe('the examples of docs/patterns.md', () => {
	it('are there', () => {
		expect(rows.length).toBeGreaterThan(30);
		for (const { finds, not } of rows) expect([finds.length > 0, not.length > 0]).toEqual([true, true]);
	});

	it.each(rows)('$pattern', ({ pattern, finds, not }) => {
		const { matcher, problems } = compilePhrases([{ id: 'one', patterns: [pattern], not: [], scope: 'any' }]);
		expect(problems).toEqual([]);
		for (const text of finds) expect([text, matcher.match(text).length > 0]).toEqual([text, true]);
		for (const text of not) expect([text, matcher.match(text).length > 0]).toEqual([text, false]);
	});

	it('of scope asserted are void, and the exceptions are not', () => {
		const patterns = ['late', 'lost', 'rosak', 'hilang', 'lambat', 'wrong', 'mistake'];
		const { matcher } = compilePhrases([{ id: 'one', patterns, not: [], scope: 'asserted' }]);
		const section = docs.split('### Scope `asserted`')[1] ?? '';
		const [table = '', exceptions = ''] = section.split('Questions that take');
		const quoted = (text: string): string[] =>
			[...text.matchAll(/"([^"]+)"/g)].map(([, quote = '']) => quote.replaceAll('…', ''));
		for (const text of quoted(table)) expect([text, matcher.match(text)]).toEqual([text, []]);
		const late = quoted(exceptions.replace(/\s+/g, ' ')).filter((text) => text.includes('late'));
		expect(late).toHaveLength(3);
		for (const text of late) expect([text, matcher.match(text).length]).toEqual([text, 1]);
	});
});
