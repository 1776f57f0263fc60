import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sources } from '../../src/tools/sources.mjs';
import { lintForStore } from '../../src/tools/store-lint.mjs';
import { filesBelow, type ZipEntry, zip } from '../../src/tools/zip.mjs';

const root = path.join(import.meta.dirname, '../..');
const run = promisify(execFile);

/** What the extension is built from, in a folder of its own. */
async function copyOfSources(name: string): Promise<string> {
	const folder = path.join(await mkdtemp(path.join(tmpdir(), `santun-${name}-`)), name);
	const wanted = ['src', 'icons', 'manifest.json', 'build.mjs', 'package.json', 'LICENSE'];
	for (const one of wanted) await cp(path.join(root, one), path.join(folder, one), { recursive: true });
	await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'dir');
	return folder;
}

const folders: string[] = [];
/** The files of both builds: [folder][browser]. */
const built: Record<'chromium' | 'firefox', readonly ZipEntry[]>[] = [];

beforeAll(async () => {
	for (const [name, TZ] of [
		['here', 'Asia/Kuala_Lumpur'],
		['somewhere-else', 'America/Lima'],
	] as const) {
		const folder = await copyOfSources(name);
		folders.push(folder);
		await run(process.execPath, ['build.mjs', 'extension'], { cwd: folder, env: { ...process.env, TZ } });
		built.push({
			chromium: await filesBelow(path.join(folder, 'dist/chromium')),
			firefox: await filesBelow(path.join(folder, 'dist/firefox')),
		});
	}
}, 120_000);

afterAll(async () => {
	for (const folder of folders) await rm(path.dirname(folder), { recursive: true, force: true });
});

const browsers = ['chromium', 'firefox'] as const;
const textOf = (files: readonly ZipEntry[], name: string): string =>
	Buffer.from(files.find(([one]) => one === name)?.[1] ?? []).toString('utf8');

describe.each(browsers)('the archive for %s', (browser) => {
	test('is the same, byte for byte, from two folders', () => {
		const [here, there] = built.map((one) => Buffer.from(zip(one[browser])).toString('base64'));
		expect(here!.length).toBeGreaterThan(100_000);
		expect(here === there).toBe(true);
	});

	test('holds no source map, no source and nothing of the demonstration', () => {
		const names = built[0]![browser].map(([name]) => name);
		expect(names.filter((name) => !/\.(?:js|css|html|json|png|txt)$/.test(name))).toEqual([]);
		expect(textOf(built[0]![browser], 'manifest.json')).not.toContain('127.0.0.1');
	});

	test('names every package whose code it holds, with its terms', () => {
		const text = textOf(built[0]![browser], 'licences.txt');
		const titles = [...text.matchAll(/^(\S+) \S+ — (\S+)$/gm)].map(([, name, terms]) => `${name} ${terms}`);
		expect(titles).toEqual([
			'@codemirror/autocomplete MIT',
			'@codemirror/commands MIT',
			'@codemirror/lang-yaml MIT',
			'@codemirror/language MIT',
			'@codemirror/lint MIT',
			'@codemirror/state MIT',
			'@codemirror/view MIT',
			'@lezer/common MIT',
			'@lezer/highlight MIT',
			'@lezer/lr MIT',
			'@lezer/yaml MIT',
			'@marijn/find-cluster-break MIT',
			'@preact/signals MIT',
			'@preact/signals-core MIT',
			'crelt MIT',
			'preact MIT',
			'style-mod MIT',
			'w3c-keyname MIT',
			'webextension-polyfill MPL-2.0',
			'yaml ISC',
		]);
	});
});

/** The most that a file may weigh, in KiB of gzip. What runs in pages is held tighter by test/house/injected.test.ts. */
const budgets: Readonly<Record<string, number>> = {
	// The worker holds the shipped rules with their examples, and reads packs and policies.
	'background/main.js': 290,
	'content/main.js': 95,
	'content/probe.js': 2,
	'content/set-up.js': 30,
	'options/main.js': 60,
	// Parts that the settings load when a lead asks for them; their names end in a fingerprint.
	'options/chunk.js': 45,
	'options/code-editor.js': 135,
	// The facts that rules may name are told in words there, in both languages.
	'options/workbench.js': 290,
	'options/open-past-chats.js': 12,
	'options/past-chats/worker.js': 80,
	'panel/main.js': 58,
	// Whoever writes practice chats has the YAML reader and the transcript readers in it.
	'practice/practice.js': 246,
	'welcome/welcome.js': 110,
};

test('every script stays within its budget, and has one', () => {
	const sizes = built[0]!.chromium
		.filter(([name]) => name.endsWith('.js'))
		.map(([name, bytes]) => [name, gzipSync(bytes, { level: 9 }).length / 1024] as const);
	const over = sizes.filter(([name, size]) => size > (budgets[name.replace(/-[A-Z0-9]{8}(?=\.js$)/, '')] ?? 0));
	expect(over).toEqual([]);
	expect(zip(built[0]!.chromium).length / 1024).toBeLessThan(1536);
});

// The linter is a program of its own and reads all of the package: on a busy machine a minute is not enough.
test("Mozilla's linter finds no error and no warning that nobody has allowed", async () => {
	expect(await lintForStore(root, path.join(folders[0]!, 'dist/firefox'))).toEqual([]);
}, 240_000);

test('the source archive holds what the build needs and nothing that it makes', async () => {
	const names = (await sources(root)).map(([name]) => name);
	expect(names).toEqual(
		expect.arrayContaining(['build.mjs', 'package-lock.json', 'src/background/main.ts', 'README.md']),
	);
	expect(names.filter((name) => /^(?:node_modules|dist|out|\.git)\//.test(name))).toEqual([]);
});

test('an archive keeps every byte, in order of names', () => {
	const files: ZipEntry[] = [
		['b/two.txt', Buffer.from('two')],
		['a.txt', Buffer.from('éé'.repeat(1000))],
	];
	const read = unzipSync(zip(files));
	expect(Object.keys(read)).toEqual(['a.txt', 'b/two.txt']);
	expect(Buffer.from(read['a.txt']!).toString('utf8')).toBe('éé'.repeat(1000));
});
