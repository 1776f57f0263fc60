// What `npm run bench:panel` runs: what the panel costs in real Chromium. Not part of `npm test`: a shared machine may be busy.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('../../', import.meta.url)));
const { status } = spawnSync(process.execPath, ['build.mjs', 'all'], { stdio: ['ignore', 'ignore', 'inherit'] });
if (status !== 0) process.exit(status ?? 1);
await import(new URL('../../dist/demo/bench-panel.mjs', import.meta.url).href);
