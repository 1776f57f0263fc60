// What `npm start` runs: builds the demo, then plays it. Its words are read by start.ts.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { status } = spawnSync(process.execPath, ['build.mjs', 'demo'], {
	cwd: root,
	stdio: ['ignore', 'ignore', 'inherit'],
});
if (status !== 0) {
	console.error('The demo could not be built.');
	process.exit(status ?? 1);
}
await import(new URL('../../dist/demo/start.mjs', import.meta.url).href);
