// What `npm run score` runs: how right the shipped rules are on the labelled chats of test/data. `--write` keeps the
// table as test/data/score.txt, which later runs are compared with.
import { fileURLToPath } from 'node:url';
import { importBundled } from './in-memory.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const args = process.argv.slice(2);
const wrong = args.find((arg) => arg !== '--write');
if (wrong !== undefined) {
	console.error(`npm run score knows no “${wrong}”; there is only --write.`);
	process.exit(2);
}
try {
	const { score } = await importBundled(root, 'src/tools/score/score.ts');
	process.exitCode = await score(root, args.includes('--write'));
} catch (error) {
	// Faults in rule files: esbuild has told them.
	if (!(error instanceof Error && 'errors' in error)) throw error;
	process.exitCode = 2;
}
