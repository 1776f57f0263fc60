import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const tools = fileURLToPath(new URL('../../src/tools/', import.meta.url));
let root: string;

/** A fresh clone as far as it matters: the three files, a lock file, no node_modules, and a stand-in for npm. */
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'ensure-'));
	mkdirSync(join(root, 'src/tools'), { recursive: true });
	for (const file of ['ensure.mjs', 'set-up.mjs', 'browsers.mjs'])
		cpSync(join(tools, file), join(root, 'src/tools', file));
	writeFileSync(join(root, 'package-lock.json'), '{"lockfileVersion":3}');
	writeNpm(`const { appendFileSync, mkdirSync } = require('node:fs');
		appendFileSync('npm-log', process.argv.slice(2).join(' ') + '\\n');
		mkdirSync('node_modules', { recursive: true });`);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const writeNpm = (source: string): void => writeFileSync(join(root, 'npm.cjs'), source);
const npmRuns = (): string => (existsSync(join(root, 'npm-log')) ? readFileSync(join(root, 'npm-log'), 'utf8') : '');
const ensure = (words: readonly string[], env: Record<string, string> = {}) => {
	const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'src/tools/ensure.mjs'), ...words], {
		encoding: 'utf8',
		env: { ...process.env, npm_execpath: join(root, 'npm.cjs'), ...env },
	});
	return { status, stdout, stderr };
};

test('packages are installed once, and again when the lock file has changed', () => {
	expect(ensure(['deps'])).toMatchObject({ status: 0, stdout: expect.stringContaining('npm ci') });
	expect(npmRuns()).toBe('ci --include=dev --no-audit --no-fund\n');
	expect(ensure(['deps'])).toEqual({ status: 0, stdout: '', stderr: '' });
	expect(npmRuns().split('\n')).toHaveLength(2);
	writeFileSync(join(root, 'package-lock.json'), '{"lockfileVersion":3,"packages":{}}');
	expect(ensure(['deps']).status).toBe(0);
	expect(npmRuns().split('\n')).toHaveLength(3);
});

test('an installation that fails is said and tried again the next time', () => {
	writeNpm(`require('node:fs').mkdirSync('node_modules', { recursive: true }); process.exit(3);`);
	expect(ensure(['deps'])).toMatchObject({ status: 1, stderr: 'npm ci failed: see above.\n' });
	expect(existsSync(join(root, 'node_modules/.lock-sha256'))).toBe(false);
});

test('a browser that is there is passed over in silence', () => {
	const env = { CHROMIUM_PATH: process.execPath, FIREFOX_PATH: process.execPath };
	expect(ensure(['chromium', 'firefox'], env)).toEqual({ status: 0, stdout: '', stderr: '' });
});

test('a browser that is not where its variable says is told in one line', () => {
	const { status, stderr } = ensure(['firefox'], { FIREFOX_PATH: join(root, 'gone') });
	expect(status).toBe(1);
	expect(stderr).toBe(`FIREFOX_PATH is ${join(root, 'gone')}, and there is no such file. Correct it or unset it.\n`);
});

test('a word that means nothing is refused', () => {
	expect(ensure(['depps'])).toMatchObject({ status: 1, stderr: expect.stringContaining('“depps” is not known here') });
});
