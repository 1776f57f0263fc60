import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import managed from '../../src/background/managed-schema.json' with { type: 'json' };
import { parseSettings } from '../../src/browser/settings.ts';

const root = path.join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** The product's own files: what builds and proves stores nothing for anybody. */
const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
	.map((file) => file.replaceAll('\\', '/'))
	.filter((file) => /\.tsx?$/.test(file) && !file.startsWith('tools/'))
	.map((file) => ({ file, text: read(`src/${file}`) }));

const found = (pattern: RegExp): readonly RegExpMatchArray[] =>
	sources.flatMap(({ text }) => [...text.matchAll(pattern)]);

/** Keys as the code declares them, with the area they live in. */
const keys = found(/\bitem(?:<[^>]*>)?\(\s*'(local|session)',\s*'([^']+)'/g).map((match) => [match[2], match[1]]);
const policyKeys = found(/\bpolicyItem(?:<[^>]*>)?\(\s*'([^']+)'/g).map((match) => match[1]);

/** The rows of a page's tables below that heading, as cells. */
const rows = (page: string, heading: string): readonly (readonly string[])[] =>
	(read(page).split(`## ${heading}`)[1] ?? '')
		.split('\n## ')[0]!
		.split('\n')
		.filter((line) => line.startsWith('| `'))
		.map((line) =>
			line
				.split('|')
				.slice(1, -1)
				.map((cell) => cell.trim().replaceAll('`', '')),
		);

describe('what is stored', () => {
	it('is listed in docs/privacy.md: each key of the code, with where it lives, and no other', () => {
		expect(keys.length).toBeGreaterThan(7);
		const listed = rows('docs/privacy.md', 'What is kept').map(([key, , where]) => [key, where]);
		expect([...listed].sort()).toEqual([...keys].sort());
	});

	it('is listed in docs/threat-model.md, too', () => {
		const listed = rows('docs/threat-model.md', 'Each stored key').map(([key]) => key);
		expect([...listed].sort()).toEqual(keys.map(([key]) => key).sort());
	});

	it('goes through one file, and no other way is used', () => {
		const others =
			/\b(?:storage\.(?:local|session|sync|managed)|storage\[|localStorage|sessionStorage|indexedDB|document\.cookie|caches\.|cookieStore|navigator\.storage)/;
		expect(sources.filter(({ text }) => others.test(text)).map(({ file }) => file)).toEqual(['browser/storage.ts']);
	});

	it('keeps nothing that is no setting', () => {
		const kept = parseSettings({ language: 'ms', pausedUntil: 5, chat: 'I want a refund', muted: { a: 1, 'b c': 2 } });
		expect(kept).toEqual({ language: 'ms', pausedUntil: 5, muted: { a: 1 } });
	});

	it('offers an administrator what the docs name, and no other', () => {
		expect(Object.keys(managed.properties).sort()).toEqual([...policyKeys].sort());
		for (const key of policyKeys) expect(read('docs/privacy.md')).toContain(`\`${key}\``);
	});
});

describe('each permission', () => {
	const manifest = JSON.parse(read('manifest.json'));
	const asked = [...manifest.permissions, 'optional_host_permissions'];

	it('has its reason in docs/privacy.md and its abuse in docs/threat-model.md', () => {
		expect(rows('docs/privacy.md', 'Permissions').map(([name]) => name)).toEqual(asked);
		expect(rows('docs/threat-model.md', 'Each permission').map(([name]) => name)).toEqual(asked);
	});
});

describe.each(['docs/privacy.md', 'docs/threat-model.md'])('%s', (page) => {
	const links = [...read(page).matchAll(/\[([^\]]+)\]\(([^)#]+?)(?:#[^)]*)?\)/g)].map((match) => ({
		title: match[1]!,
		file: path.join('docs', match[2]!),
	}));

	it('links to files that are there, and names tests that are in them', () => {
		expect(links.length).toBeGreaterThan(10);
		const wrong = links.filter(({ file }) => !existsSync(path.join(root, file)));
		expect(wrong).toEqual([]);
		const missing = links
			.filter(({ file }) => file.startsWith('test/'))
			.filter(({ title, file }) => !read(file).includes(`'${title}'`));
		expect(missing).toEqual([]);
	});
});
