import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessSeparator, parseCsv } from '../../src/transcripts/csv.ts';

const cellsOf = (text: string, separator?: string): readonly (readonly string[])[] =>
	parseCsv(text, separator).rows.map(({ cells }) => cells);

describe('a table', () => {
	it.each([
		[
			'a,b\nc,d\n',
			[
				['a', 'b'],
				['c', 'd'],
			],
		],
		[
			'a,b\r\nc,d',
			[
				['a', 'b'],
				['c', 'd'],
			],
		],
		['\ufeffa,b', [['a', 'b']]],
		['"a,b","c ""d"""', [['a,b', 'c "d"']]],
		[
			'"two\nlines",x\ny,z',
			[
				['two\nlines', 'x'],
				['y', 'z'],
			],
		],
		[
			'a,\n,b',
			[
				['a', ''],
				['', 'b'],
			],
		],
		['a,b,', [['a', 'b', '']]],
		['a\n\n\nb', [['a'], ['b']]],
		['a "quoted" word,b', [['a "quoted" word', 'b']]],
		['a;b', [['a', 'b']]],
		['"a;b";c', [['a;b', 'c']]],
		['a\tb,c', [['a', 'b,c']], '\t'],
		['', []],
	] as const)('%j is read as RFC 4180 has it', (text, rows, separator?: string) => {
		expect(cellsOf(text, separator)).toEqual(rows);
		expect(parseCsv(text, separator).faults).toEqual([]);
	});

	it('knows the line of each row, whatever stands in quotes above', () => {
		expect(parseCsv('h\n"a\nb\nc"\nd').rows.map(({ line }) => line)).toEqual([1, 2, 5]);
	});

	it('tells where quotes go wrong', () => {
		expect(parseCsv('a,b\nc,"open\nd,e').faults).toEqual([{ name: 'open-quote', line: 2, column: 3 }]);
		const behind = parseCsv('"a"b,c');
		expect(behind.faults).toEqual([{ name: 'after-quote', line: 1, column: 4 }]);
		expect(behind.rows[0]?.cells).toEqual(['ab', 'c']);
	});

	it('finds the separator of the first line', () => {
		expect([',', ';', '\t', '|'].map((one) => guessSeparator(`a${one}"b,c,d,e"${one}c\n,,,,,`))).toEqual([
			',',
			';',
			'\t',
			'|',
		]);
	});

	it('gives back any table that was written as one', () => {
		const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
		const tables = fc.integer({ min: 2, max: 4 }).chain((width) =>
			fc.array(
				fc.array(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', ';', ' ') }), {
					minLength: width,
					maxLength: width,
				}),
				{
					minLength: 1,
				},
			),
		);
		fc.assert(
			fc.property(tables, (rows) => {
				expect(cellsOf(rows.map((row) => row.map(quote).join(',')).join('\r\n'), ',')).toEqual(rows);
			}),
		);
	});
});
