// What `npm run bench:page` runs: what reading costs a page in real Chromium. Not part of `npm test`: a shared machine may be busy.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('../../', import.meta.url)));
const { status } = spawnSync(process.execPath, ['build.mjs', 'bench'], { stdio: ['ignore', 'ignore', 'inherit'] });
if (status !== 0) process.exit(status ?? 1);
await import(new URL('../../dist/demo/bench-page.mjs', import.meta.url).href);
