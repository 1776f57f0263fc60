/**
 * `npm run battery`: everything that Santun must survive, in full length, and a table of it. Words behind the command
 * choose parts (`npm run battery -- life windows load hostile fuzz soak`); `--write` keeps the rows in docs/trust.md.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..', '..');
const page = path.join(root, 'docs/trust.md');
const [begin, end] = ['<!-- battery -->', '<!-- /battery -->'];

/** So often each property is tried. */
const fuzzRuns = 10_000;
/** Files whose properties take their number of tries from outside. */
const fuzzed = [
	'test/engine/laws/laws.test.ts',
	'test/packs/properties.test.ts',
	'test/practice/hostile-scenarios.test.ts',
	'test/adapters/hostile-sites.test.ts',
	'test/transcripts/import-chats.test.ts',
	'test/background/forged.test.ts',
];

const folder = await mkdtemp(path.join(os.tmpdir(), 'santun-battery-'));
const rowsFile = path.join(folder, 'rows.ndjson');
await writeFile(rowsFile, '');

const run = (file, args, env = {}) =>
	spawnSync(process.execPath, [path.join(root, file), ...args], {
		cwd: root,
		stdio: ['ignore', 'inherit', 'inherit'],
		env: { ...process.env, SANTUN_BATTERY: rowsFile, ...env },
	}).status === 0;
const vitest = (args, env) => run('node_modules/vitest/vitest.mjs', ['run', ...args], env);

/** A row a file: its tests, of which the properties are tried so often. A property that held was tried to its end. */
const fuzz = async () => {
	const report = path.join(folder, 'fuzz.json');
	vitest(['--project', 'unit*', ...fuzzed, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`], {
		SANTUN_FUZZ: String(fuzzRuns),
	});
	const { testResults } = JSON.parse(await readFile(report, 'utf8'));
	return testResults.map(({ name, assertionResults }) => {
		const failed = assertionResults.filter(({ status }) => status !== 'passed').length;
		const all = assertionResults.length;
		return {
			case: `tests of ${path.relative(root, name)}, each property among them ${fuzzRuns.toLocaleString('en')} times`,
			tried: all,
			survived: all - failed,
		};
	});
};

const browserPart = (name) => async () => {
	const before = (await readFile(rowsFile, 'utf8')).length;
	const isDone = vitest(['--project', 'battery', `test/battery/${name}.test.ts`]);
	const rows = (await readFile(rowsFile, 'utf8'))
		.slice(before)
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => JSON.parse(line));
	// A part that fails without a row to show for it must not look well.
	const isTold = rows.some(({ tried, survived }) => survived < tried);
	return isDone || isTold
		? rows
		: [...rows, { case: `${name}: ended with an error, see above`, tried: 1, survived: 0 }];
};

const parts = {
	life: browserPart('life'),
	windows: browserPart('windows'),
	hostile: browserPart('hostile'),
	load: browserPart('load'),
	fuzz,
	soak: browserPart('soak'),
};

const asked = process.argv.slice(2).filter((word) => word !== '--write');
const wrong = asked.filter((name) => !Object.hasOwn(parts, name));
if (wrong.length > 0) {
	console.error(`There is no part “${wrong.join('”, “')}”. The parts are: ${Object.keys(parts).join(', ')}.`);
	process.exit(2);
}
if (!run('build.mjs', ['demo'])) process.exit(1);
const rows = [];
for (const [name, part] of Object.entries(parts)) {
	if (asked.length === 0 || asked.includes(name)) rows.push(...(await part()));
}
await rm(folder, { recursive: true, force: true });

const number = (value) => value.toLocaleString('en');
const lines = rows.map(
	({ case: name, tried, survived, note = '' }) =>
		`| ${name} | ${number(tried)} | ${number(survived)} | ${number(tried - survived)} | ${note} |`,
);
const caseOf = (line) => line.split(' | ')[0];
/** Lines of parts that did not run stay as they were measured; a run of everything leaves nothing of before. */
const among = (kept) => {
	const now = new Map(lines.map((line) => [caseOf(line), line]));
	const before = asked.length === 0 ? [] : kept.filter((line) => line.startsWith('| ')).slice(1);
	return [
		...before.map((line) => now.get(caseOf(line)) ?? line),
		...lines.filter((line) => !before.some((other) => caseOf(other) === caseOf(line))),
	];
};
const tableOf = (body) => ['| case | tried | survived | lost | |', '|---|--:|--:|--:|---|', ...body].join('\n');
console.log(`\n${tableOf(lines)}`);
if (process.argv.includes('--write')) {
	const text = await readFile(page, 'utf8');
	const [before, rest = ''] = text.split(begin);
	const [kept = '', after = ''] = rest.split(end);
	await writeFile(page, `${before}${begin}\n${tableOf(among(kept.split('\n')))}\n${end}${after}`);
}
process.exitCode = rows.length > 0 && rows.every(({ tried, survived }) => survived === tried) ? 0 : 1;
