import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLines } from '../../src/cli/read-lines.ts';

const linesOf = async (chunks: Iterable<Uint8Array | string>, longest?: number): Promise<(string | null)[]> => {
	const source = async function* (): AsyncGenerator<Uint8Array | string> {
		yield* chunks;
	};
	const lines: (string | null)[] = [];
	for await (const line of readLines(source(), longest)) lines.push(line);
	return lines;
};

describe('readLines', () => {
	it.each([
		[[''], []],
		[['a\nb\n'], ['a', 'b']],
		[['a\nb'], ['a', 'b']],
		[['a\r\nb\r\n'], ['a', 'b']],
		[
			['a\r', '\nb\r'],
			['a', 'b'],
		],
		[['\n\na'], ['', '', 'a']],
		[[new TextEncoder().encode('a')], ['a']],
		[
			['a', 'b', '\nc'],
			['ab', 'c'],
		],
		[['a\rb\n'], ['a\rb']],
		[['\ufeffa\n'].map((text) => new TextEncoder().encode(text)), ['a']],
	])('%j is %j', async (chunks, expected) => {
		expect(await linesOf(chunks)).toEqual(expected);
	});

	it.each(['utf16le', 'utf-16be'])('reads %s with its mark, however the bytes are cut', async (name) => {
		const bytes = Buffer.from('\ufeffcafé😡\r\nb\n', 'utf16le');
		if (name === 'utf-16be') bytes.swap16();
		for (const size of [1, 2, 3, 64]) {
			const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
				bytes.subarray(i * size, (i + 1) * size),
			);
			expect(await linesOf(chunks)).toEqual(['café😡', 'b']);
		}
	});

	it('gives null for a line that is too long, and the lines after it', async () => {
		expect(await linesOf(['abc\nab', 'cd\nabcde\nab\nabcdefgh'], 3)).toEqual(['abc', null, null, 'ab', null]);
	});

	it('gives the same lines however the bytes are cut', async () => {
		const text = fc
			.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('\n', '\r\n', 'é😡')))
			.map((all) => all.join(''));
		await fc.assert(
			fc.asyncProperty(text, fc.integer({ min: 1, max: 7 }), async (all, size) => {
				const bytes = new TextEncoder().encode(all);
				const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
					bytes.slice(i * size, (i + 1) * size),
				);
				const expected = all
					.replace(/^\ufeff/, '')
					.split('\n')
					.map((line) => line.replace(/\r$/, ''));
				if (
					all
						.replace(/^\ufeff/, '')
						.split('\n')
						.at(-1) === ''
				)
					expected.pop();
				expect(await linesOf(chunks)).toEqual(expected);
			}),
		);
	});
});
