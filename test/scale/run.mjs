// npm run test:scale: a large synthetic archive through a plain pipe, GNU parallel, Dask distributed and DuckDB. All must
// write the same lines; one worker of Dask is killed on the way. `npm run test:scale -- --messages 100000` is quicker.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeArchive } from './make-archive.mjs';

const here = import.meta.dirname;
const root = fileURLToPath(new URL('../../', import.meta.url));
const cli = path.join(root, 'dist/cli/santun.mjs');
const python = '/usr/bin/python3';
const [flag, given] = process.argv.slice(2);
const messages = flag === '--messages' ? Number(given) : 1_000_000;
const badLines = 7;

const isThere = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;
const needs = [
	{ name: 'parallel', has: () => isThere('parallel', ['--version']) },
	{ name: 'python3-distributed', has: () => isThere(python, ['-c', 'import distributed']) },
];

/** Installs what is missing, or says what to install. */
const ensureTools = () => {
	const missing = needs.filter(({ has }) => !has()).map(({ name }) => name);
	if (missing.length > 0) {
		const line = `apt-get install ${missing.join(' ')}`;
		if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
			console.error(`These Debian packages are needed: ${line}`);
			process.exit(1);
		}
		console.log(`${line} …`);
		execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], { stdio: 'ignore' });
	}
	if (!existsSync(path.join(here, 'node_modules/@duckdb'))) {
		console.log('npm ci in test/scale (DuckDB, about 70 MB) …');
		execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: 'ignore' });
	}
	for (const job of ['cli', 'engine'])
		execFileSync(process.execPath, ['build.mjs', job], { cwd: root, stdio: 'inherit' });
};

/** Runs to the end with files as its ends; answers seconds. `ok` = exit codes that mean all went well. */
const run = async (command, args, { input, output, ok }) => {
	const started = performance.now();
	// Files by themselves: what ends with the command has then been written.
	const ends = [input === undefined ? 'ignore' : openSync(input, 'r'), openSync(output, 'w')];
	const child = spawn(command, args, { cwd: root, stdio: [...ends, 'inherit'] });
	const ended = once(child, 'close');
	const [code] = await ended;
	for (const end of ends) if (typeof end === 'number') closeSync(end);
	if (!ok.includes(code)) throw new Error(`${command} ended with ${code}.`);
	return (performance.now() - started) / 1000;
};

const folder = mkdtempSync(path.join(tmpdir(), 'santun-scale-'));
const file = (name) => path.join(folder, name);
const archive = file('archive.ndjson');
/** Of an archive of a million messages, parts of about four million bytes; never fewer than six parts. */
const partBytes = () => String(Math.min(4_000_000, Math.ceil(statSync(archive).size / 6)));
/** A bad line ends the filter with 1, once all is written. */
const replayed = [0, 1];

const parallel = (workers) => (output) =>
	// Each part is a job of its own, so that codes of jobs do not tell of trouble; the lines are compared.
	run(
		'parallel',
		[
			'--will-cite',
			'--pipepart',
			'--block',
			partBytes(),
			'-k',
			'-j',
			workers,
			'-a',
			archive,
			process.execPath,
			cli,
			'replay',
			'-',
		],
		{
			output,
			ok: Array.from({ length: badLines + 1 }, (_, i) => i),
		},
	);

const dask =
	(workers, ...more) =>
	async (output) => {
		const out = `${output}.parts`;
		const args = [
			path.join(here, 'dask_replay.py'),
			archive,
			out,
			'--workers',
			workers,
			'--part',
			partBytes(),
			...more,
		];
		const seconds = `${output}.seconds`;
		await run(python, [...args, '--', process.execPath, cli, 'replay', '-'], { output: seconds, ok: [0] });
		const whole = readdirSync(out).filter((name) => name.endsWith('.ndjson'));
		execFileSync('sh', ['-c', 'cat "$@" > "$0"', output, ...whole.sort().map((name) => path.join(out, name))]);
		const [time, , , left] = readFileSync(seconds, 'utf8').split(' ').map(Number);
		if (more.includes('--kill')) check('a worker was killed while there was work left', left > 0);
		return time;
	};

const duckdb = (from) => async (output) => {
	const seconds = `${output}.seconds`;
	await run(process.execPath, [path.join(here, 'duckdb-replay.mjs'), from, output], { output: seconds, ok: [0] });
	return Number(readFileSync(seconds, 'utf8'));
};

const ways = [
	{
		name: 'pipe',
		workers: 1,
		go: (output) => run(process.execPath, [cli, 'replay', '-'], { input: archive, output, ok: replayed }),
	},
	{ name: 'GNU parallel', workers: 1, go: parallel(1) },
	{ name: 'GNU parallel', workers: 2, go: parallel(2) },
	{ name: 'Dask distributed', workers: 1, go: dask(1) },
	{ name: 'Dask distributed', workers: 2, go: dask(2) },
	{ name: 'Dask, a worker killed', workers: 2, go: dask(2, '--kill') },
	{ name: 'DuckDB over NDJSON', workers: 1, go: duckdb(archive) },
	{
		name: 'DuckDB over Parquet',
		workers: 1,
		go: async (output) => {
			await duckdb(archive)(file('archive.parquet'));
			return duckdb(file('archive.parquet'))(output);
		},
	},
];

/** Lines sorted; those of lines that could not be read say where they stood, which differs by part: they are counted. */
const readLines = (output) => {
	const lines = readFileSync(output, 'utf8')
		.split('\n')
		.filter((line) => line !== '');
	const good = lines.filter((line) => !line.startsWith('{"error"')).sort();
	return { good, errors: lines.length - good.length };
};
const digest = (lines) => createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 12);

let passed = 0;
let failed = 0;
const check = (what, isRight) => {
	if (isRight) passed += 1;
	else failed += 1;
	if (!isRight) console.log(`✗ ${what}`);
};

ensureTools();
try {
	const made = await makeArchive(archive, messages, badLines);
	console.log(`${made.messages} messages in ${made.conversations} conversations, ${made.bad} bad lines\n`);
	console.log('way                     workers   seconds   messages/s   lines     sha256');
	const rates = new Map();
	let wanted = null;
	for (const [i, { name, workers, go }] of ways.entries()) {
		const output = file(`out-${i}.ndjson`);
		const seconds = await go(output);
		const { good, errors } = readLines(output);
		const sum = digest(good);
		wanted ??= sum;
		const rate = made.messages / seconds;
		rates.set(`${name} ${workers}`, rate);
		console.log(
			[
				name.padEnd(23),
				String(workers).padStart(7),
				seconds.toFixed(1).padStart(9),
				String(Math.round(rate)).padStart(12),
				String(good.length).padStart(7),
				`    ${sum}`,
			].join(' '),
		);
		check(`${name} (${workers}): the same lines as the pipe`, sum === wanted);
		check(
			`${name} (${workers}): no line lost or doubled`,
			new Set(good).size === made.conversations && good.length === made.conversations,
		);
		check(`${name} (${workers}): each bad line is one error line`, errors === made.bad);
	}
	for (const name of ['GNU parallel', 'Dask distributed']) {
		const gain = rates.get(`${name} 2`) / rates.get(`${name} 1`);
		console.log(
			`${name}: two workers do ${gain.toFixed(2)} × the work of one (efficiency of the second: ${Math.round((gain - 1) * 100)} %)`,
		);
	}

	const report = (files) =>
		execFileSync(process.execPath, [cli, 'report', '--format', 'json', ...files], { maxBuffer: 2 ** 26 }).toString();
	const whole = file('out-0.ndjson');
	const all = report([whole]);
	execFileSync('sh', ['-c', 'split -n r/100 -d -a 3 "$1" "$2"', 'sh', whole, file('shard-')]);
	const shards = readdirSync(folder)
		.filter((name) => name.startsWith('shard-'))
		.map(file);
	const parts = shards.map((shard) => {
		const part = `${shard}.report`;
		execFileSync('sh', ['-c', '"$1" "$2" report --format json "$3" > "$4"', 'sh', process.execPath, cli, shard, part]);
		return part;
	});
	check('the report of a hundred shards is that of the whole', shards.length === 100 && report(shards) === all);
	check('the sum of a hundred reports is that of the whole', report(parts) === all);

	check('the report reads what DuckDB wrote', report([file(`out-${ways.length - 1}.ndjson`)]) === all);
	check(
		'the report counted what there was',
		JSON.parse(all).conversations === made.conversations && JSON.parse(all).errors === made.bad,
	);
} finally {
	rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
