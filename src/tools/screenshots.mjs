// What `npm run screenshots` runs: builds what is pictured, then pictures every state of it into docs/.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { status } = spawnSync(process.execPath, ['build.mjs', 'screens'], { cwd: root, stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
await import(new URL('../../dist/demo/screenshots.mjs', import.meta.url).href);
