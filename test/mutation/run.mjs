/**
 * `npm run mutate -- src/engine/facts`: breaks the engine's code in one place after the other and tells which faults no
 * test notices. One folder or file of src/engine at a time: a fault takes about a second, and all of it hours. What was
 * tried is kept in out/mutation and reused where nothing changed. `--tenth` tries every tenth fault, all over the engine
 * where no place is named: one folder after the other, so that what was tried is kept if the run is cut off. Ends with 1
 * where fewer than four in five of a part are noticed.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const here = import.meta.dirname;
const root = path.resolve(here, '../..');
const stryker = path.join(here, 'node_modules/@stryker-mutator/core/bin/stryker.js');
const args = process.argv.slice(2);
const isTenth = args.includes('--tenth');
const named = args.filter((arg) => arg !== '--tenth');
const engine = path.join(root, 'src/engine');
/** The engine's own files and each of its folders, or what was named: tried one after the other. */
const everywhere = [
	'src/engine',
	...readdirSync(engine, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? `src/engine/${one.name}` : [])),
];
const places = isTenth && named.length === 0 ? everywhere : named;

const isOfEngine = (place) =>
	place.startsWith('src/engine') && !place.includes('..') && existsSync(path.join(root, place));
const wrong = places.find((place) => !isOfEngine(place));
if (places.length === 0 || wrong !== undefined) {
	if (wrong !== undefined) console.error(`There is no ${wrong} in src/engine.`);
	console.error(
		'Name folders or files of the engine: npm run mutate -- src/engine/conditions src/engine/facts/heat.ts',
	);
	process.exit(2);
}
if (!existsSync(stryker)) {
	console.log('npm ci in test/mutation (Stryker, about 60 MB) …');
	// Its vitest is the project's own, one folder up.
	execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--legacy-peer-deps'], { cwd: here, stdio: 'ignore' });
}
const filesOf = (place) => (statSync(path.join(root, place)).isDirectory() ? `${place}/*.ts` : place);
/** Each place by itself where all are tried; what somebody named, together. */
const parts = named.length === 0 ? places.map((place) => [place]) : [places];
let worst = 0;
for (const part of parts) {
	const { status } = spawnSync(
		process.execPath,
		[
			stryker,
			'run',
			`test/mutation/${isTenth ? 'tenth' : 'stryker'}.config.mjs`,
			'--mutate',
			part.map(filesOf).join(','),
		],
		{ cwd: root, stdio: 'inherit' },
	);
	worst = Math.max(worst, status ?? 1);
}
process.exit(worst);
