// What `npm run bench` runs: how fast the engine is, as ratios measured in this one run. `--json` prints them as data.
// The exit code is 1 where a limit is missed. Never part of `npm test`: a shared machine may be busy.
import { fileURLToPath } from 'node:url';
import { bundled, importBundled } from './in-memory.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const args = process.argv.slice(2);
const wrong = args.find((arg) => arg !== '--json');
if (wrong !== undefined) {
	console.error(`npm run bench knows no “${wrong}”; there is only --json.`);
	process.exit(2);
}

/** A peer, or why it cannot run here. */
const load = (start) => start().catch((error) => String(error?.message ?? error).split('\n')[0]);

const peers = {
	rulesEngine: await load(async () => (await import('json-rules-engine')).Engine),
	writeGood: await load(async () => (await import('write-good')).default),
	harper: await load(async () => {
		const [{ LocalLinter }, { binary }] = await Promise.all([import('harper.js'), import('harper.js/binary')]);
		const linter = new LocalLinter({ binary });
		await linter.setup();
		return (text) => linter.lint(text);
	}),
};
const { bench } = await importBundled(root, 'test/bench/main.ts');
process.exitCode = await bench({
	root,
	peers,
	cold: await bundled(root, 'test/bench/cold.ts'),
	isJson: args.includes('--json'),
});
