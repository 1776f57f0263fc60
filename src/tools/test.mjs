/**
 * `npm test`: every proof there is, one after the other, and a last line that counts what ran. A step that fails does
 * not stop the others, so that one run tells everything. Words behind the command choose steps (`npm test unit`).
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..', '..');

/** Runs a program of node_modules or node itself; resolves to whether it ended well. */
const run = (command, args) =>
	new Promise((resolve) => {
		const [file, ...before] = command;
		const child = spawn(file, [...before, ...args], { cwd: root, stdio: 'inherit', env: process.env });
		child.on('error', (error) => {
			console.error(`${file} could not be started: ${error.message}`);
			resolve(false);
		});
		child.on('close', (code) => resolve(code === 0));
	});

const node = [process.execPath];
const bin = (name, file) => [process.execPath, path.join(root, 'node_modules', name, file)];

/** A step that passes or fails as a whole. */
const once = (command, args) => async () => {
	const isDone = await run(command, args);
	return { passed: isDone ? 1 : 0, failed: isDone ? 0 : 1 };
};

/** A step of many tests, counted by vitest itself. */
const vitest = (project) => async () => {
	const folder = await mkdtemp(path.join(os.tmpdir(), 'santun-test-'));
	const report = path.join(folder, 'report.json');
	const isDone = await run(bin('vitest', 'vitest.mjs'), [
		'run',
		'--project',
		project,
		'--reporter=dot',
		'--reporter=json',
		'--reporter=./src/tools/second-try.mjs',
		`--outputFile.json=${report}`,
	]);
	try {
		const { numPassedTests, numFailedTests, testResults } = JSON.parse(await readFile(report, 'utf8'));
		// A file that cannot even be loaded holds no failed test, and is one failure all the same.
		const broken = testResults.filter(
			({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
		);
		const failed = numFailedTests + broken.length;
		return { passed: numPassedTests, failed: isDone ? failed : Math.max(1, failed) };
	} catch {
		console.error(`vitest left no report for ${project}.`);
		return { passed: 0, failed: 1 };
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
};

const steps = {
	build: once(node, ['build.mjs']),
	types: once(bin('typescript', 'bin/tsc'), ['-p', 'tsconfig.json']),
	'engine types': once(bin('typescript', 'bin/tsc'), ['-p', 'src/engine/tsconfig.json']),
	lint: once(bin('@biomejs/biome', 'bin/biome'), ['ci', '--error-on-warnings', '.']),
	unused: once(bin('knip', 'bin/knip.js'), []),
	unit: vitest('unit*'),
	e2e: vitest('e2e'),
};

const asked = process.argv.slice(2);
const wrong = asked.filter((name) => !Object.hasOwn(steps, name));
if (wrong.length > 0) {
	console.error(`There is no step “${wrong.join('”, “')}”. The steps are: ${Object.keys(steps).join(', ')}.`);
	process.exit(2);
}
let passed = 0;
let failed = 0;
for (const [name, step] of Object.entries(steps)) {
	if (asked.length > 0 && !asked.includes(name)) continue;
	const start = Date.now();
	const count = await step();
	passed += count.passed;
	failed += count.failed;
	const seconds = ((Date.now() - start) / 1000).toFixed(1);
	console.log(
		`${count.failed === 0 ? '✓' : '✗'} ${name}: ${count.passed} passed, ${count.failed} failed (${seconds} s)`,
	);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
