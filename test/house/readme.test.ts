import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pack as shipped } from 'santun:pack';
import { describe, expect, it } from 'vitest';
import { adapters } from '../../src/adapters/all.ts';
import { compilePack } from '../../src/engine/compile.ts';
import { brokenExamples } from '../../src/engine/examples.ts';
import { readPack } from '../../src/packs/read-pack.ts';

const root = path.join(import.meta.dirname, '../..');
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

describe('README.md', () => {
	it('shows a rule that is read without a word and keeps its examples', () => {
		const text = /```yaml\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
		const file = { path: 'rules/acknowledge/refund-heard.yaml', text };
		const { pack, problems, warnings } = readPack([file], { id: 'readme', version: '1', base: shipped });
		expect([...problems, ...warnings]).toEqual([]);
		const program = compilePack({ ...pack!, lexicons: shipped.lexicons });
		expect(pack!.rules.flatMap((rule) => brokenExamples(program, rule))).toEqual([]);
		expect(pack!.rules[0]!.examples.length).toBeGreaterThan(7);
	});

	it('links only to files that are there', () => {
		const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map((match) => match[1]!);
		expect(links.length).toBeGreaterThan(5);
		expect(links.filter((link) => !existsSync(path.join(root, link)))).toEqual([]);
	});

	it('names only scripts that exist', () => {
		const named = [...readme.matchAll(/npm run ([\w-]+)/g)].map((match) => match[1]!);
		expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
	});

	it('lists every helpdesk that it reads, in the row of what its facts rest on', () => {
		const rows = readme.split('\n').filter((line) => line.startsWith('| '));
		const words = { live: 'seen running', source: 'from their source', scripts: 'from public scripts' };
		const wrong = adapters
			.filter(({ id }) => id !== 'practice-desk')
			.filter(
				({ name, basis }) =>
					!rows.some(
						(row) =>
							row.includes(words[basis]) &&
							row
								.split(/[|,] ?/)
								.map((one) => one.trim())
								.includes(name),
					),
			);
		expect(wrong.map(({ name }) => name)).toEqual([]);
	});
});
