import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { allowed } from './allowed-imports.ts';
import { imports, targetOf } from './source-imports.ts';

const text = readFileSync(path.join(import.meta.dirname, '../../docs/architecture.md'), 'utf8');

/** What builds and proves uses everything, and would only hide the rest. */
const isDrawn = (folder: string): boolean => folder !== 'tools';

const used = new Map<string, Set<string>>();
for (const one of imports) {
	if (!one.from.startsWith('.') || !isDrawn(one.folder)) continue;
	const target = targetOf(one);
	if (target === one.folder || target === '..') continue;
	used.set(one.folder, (used.get(one.folder) ?? new Set()).add(target));
}

const arrows = [...text.matchAll(/^\t(\S+) --> (\S+)$/gm)].map((match): [string, string] => [match[1]!, match[2]!]);

/** Whether the diagram leads from one folder to the other. */
const leads = (from: string, to: string): boolean =>
	arrows.some(([start, end]) => start === from && (end === to || leads(end, to)));

describe('docs/architecture.md', () => {
	it('draws no arrow that is no import', () => {
		expect(arrows.length).toBeGreaterThan(20);
		expect(arrows.filter(([from, to]) => !used.get(from)?.has(to))).toEqual([]);
	});

	it('has a way along its arrows for each import', () => {
		const missing = [...used].flatMap(([from, targets]) =>
			[...targets].filter((to) => !leads(from, to)).map((to) => `${from} --> ${to}`),
		);
		expect(missing).toEqual([]);
	});

	it('lets each folder import what the test of imports lets it', () => {
		const rows = [...text.matchAll(/^\| ([\w., -]+) \| ([^|]+) \|$/gm)].filter(([, name]) => name !== 'folder');
		const table = rows.flatMap(([, names = '', may = '']) =>
			names.split(', ').map((name): [string, readonly string[]] => {
				const folders = may.trim() === 'nothing' ? [] : may.split(', ');
				return [name, folders.map((one) => one.replace(' (types)', '').trim()).sort()];
			}),
		);
		const sorted = Object.entries(allowed).map(([name, folders]): [string, readonly string[]] => [
			name,
			[...folders].sort(),
		]);
		expect(Object.fromEntries(table)).toEqual(Object.fromEntries(sorted));
	});
});
