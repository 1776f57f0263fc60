import { expect, test } from 'vitest';
import type { RuleCount } from '../../src/engine/counts.ts';
import { countsFile, readCountsFile } from '../../src/engine/counts-file.ts';

const count = (seen: number, silent?: number): RuleCount => ({
	seen,
	used: seen,
	done: 0,
	dismissed: 0,
	muted: 0,
	...(silent === undefined ? {} : { silent }),
	why: {},
});

test('holds weeks and rules with enough, and nothing of the last tips', () => {
	const file = countsFile(
		{
			weeks: {
				'2026-11-16': { rare: count(4) },
				'2026-11-23': { rare: count(4), often: count(5), trial: count(0, 9) },
			},
			recent: { often: 'uuuod' },
		},
		['santun 0.1.0', 'ours 3'],
	);
	expect(file).toEqual({
		santun: 'counts',
		format: 1,
		packs: ['santun 0.1.0', 'ours 3'],
		weeks: { '2026-11-23': { often: count(5), trial: count(0, 9) } },
	});
	expect(readCountsFile(JSON.stringify(file))).toEqual({ ok: true, value: file, warnings: [] });
});

test.each([
	['{', 'This file is not JSON.'],
	['[]', 'This is no file of counts that was saved in Santun.'],
	['{"santun":"counts","format":2}', 'This file has another format; this version reads format 1.'],
	[`"${'x'.repeat(5_000_001)}"`, 'This file is too large for one of counts.'],
])('%s is refused', (text, why) => {
	expect(readCountsFile(text)).toEqual({ ok: false, problems: [{ at: '', why }] });
});

test('what can be no count is left out', () => {
	const weeks = {
		'2026-11-23': { often: { seen: 7, used: -1, who: 'Siti' }, 'No Rule': { seen: 9 } },
		soon: { often: { seen: 9 } },
	};
	const read = readCountsFile(JSON.stringify({ santun: 'counts', format: 1, packs: [1, 'a 1'], weeks, name: 'Siti' }));
	expect(read.ok && read.value).toEqual({
		santun: 'counts',
		format: 1,
		packs: ['a 1'],
		weeks: { '2026-11-23': { often: { ...count(7), used: 0 } } },
	});
});

test.each([undefined, 'a 1', { 0: 'a 1' }])('packs that are no list are none: %j', (packs) => {
	const read = readCountsFile(JSON.stringify({ santun: 'counts', format: 1, packs, weeks: {} }));
	expect(read.ok && read.value.packs).toEqual([]);
});
