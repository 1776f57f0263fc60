/**
 * `npm run package`: builds both extensions and writes what the stores are given into out/: an archive for each browser,
 * the source archive that Mozilla's reviewers build from, and the checksums of all three. The same sources give the same
 * bytes, in whatever folder.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sources } from './sources.mjs';
import { lintForStore } from './store-lint.mjs';
import { filesBelow, zip } from './zip.mjs';

const root = path.join(import.meta.dirname, '../..');
const out = path.join(root, 'out');
const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));

const { status } = spawnSync(process.execPath, ['build.mjs', 'extension'], { cwd: root, stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

const archives = {
	[`santun-${version}-chromium.zip`]: await filesBelow(path.join(root, 'dist/chromium')),
	[`santun-${version}-firefox.zip`]: await filesBelow(path.join(root, 'dist/firefox')),
	[`santun-${version}-source.zip`]: await sources(root),
};
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const sums = [];
for (const [name, files] of Object.entries(archives)) {
	const bytes = zip(files);
	await writeFile(path.join(out, name), bytes);
	sums.push(`${createHash('sha256').update(bytes).digest('hex')}  ${name}`);
	console.log(`out/${name}: ${files.length} files, ${Math.round(bytes.length / 1024)} KiB`);
}
await writeFile(path.join(out, 'SHA256SUMS'), `${sums.join('\n')}\n`);
console.log(sums.join('\n'));

const findings = await lintForStore(root, path.join(out, `santun-${version}-firefox.zip`));
if (findings.length > 0) {
	console.error(`Mozilla's linter does not take it:\n${findings.join('\n')}`);
	process.exit(1);
}
console.log("Mozilla's linter: no errors, and no warnings but the known ones.");
