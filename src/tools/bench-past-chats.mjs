// What `npm run bench:past-chats` runs: the page for past chats beside `santun replay` on the same file, in real Chromium.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('../../', import.meta.url)));
for (const part of ['cli', 'screens']) {
	const { status } = spawnSync(process.execPath, ['build.mjs', part], { stdio: ['ignore', 'ignore', 'inherit'] });
	if (status !== 0) process.exit(status ?? 1);
}
await import(new URL('../../dist/demo/bench-past-chats.mjs', import.meta.url).href);
