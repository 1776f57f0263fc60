import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = path.join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

describe('the proof of each change', () => {
	const workflow = parse(read('.github/workflows/proof.yml'));

	it('is the same on a server as on a desk: .ci/run and nothing else', () => {
		const jobs: readonly { readonly steps: readonly { readonly uses?: string; readonly run?: string }[] }[] =
			Object.values(workflow.jobs);
		const steps = jobs.flatMap((job) => job.steps);
		expect(steps.flatMap(({ run }) => run ?? [])).toEqual(['.ci/run']);
		expect(steps.flatMap(({ uses }) => uses ?? [])).toEqual([expect.stringMatching(/^actions\/checkout@v\d+$/)]);
		expect(statSync(path.join(root, '.ci/run')).mode & 0o111).not.toBe(0);
		expect(read('.ci/run')).toMatch(/^exec npm test$/m);
	});

	it('may only read the repository, and has a Node that the product supports', () => {
		expect(workflow.permissions).toEqual({ contents: 'read' });
		expect(workflow.jobs.proof.container).toBe('node:20-bookworm');
		expect(JSON.parse(read('package.json')).engines.node).toBe('>=20.19');
	});
});

describe('CONTRIBUTING.md', () => {
	const text = read('CONTRIBUTING.md');

	it('names only files and commands that are there', () => {
		const links = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map((match) => match[1]!);
		const files = [...text.matchAll(/`((?:src|test)\/[\w./-]+)`/g)].map((match) => match[1]!);
		expect([...links, ...files].filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
		const { scripts } = JSON.parse(read('package.json'));
		const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1]!);
		expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
	});
});

it.each(readdirSync(path.join(root, '.github/ISSUE_TEMPLATE')).filter((file) => file !== 'config.yml'))(
	'the form %s asks for something and says what it is for',
	(file) => {
		const form = parse(read(`.github/ISSUE_TEMPLATE/${file}`));
		expect(form.name).toMatch(/\S/);
		expect(form.description).toMatch(/\S/);
		const asked: readonly { readonly type: string; readonly attributes: { readonly label?: string } }[] = form.body;
		expect(asked.filter(({ type, attributes }) => type !== 'markdown' && !attributes.label)).toEqual([]);
		expect(asked.some(({ type }) => type === 'textarea')).toBe(true);
	},
);
