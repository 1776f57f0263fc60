/** `npm run pictures`: plays a practice chat in real Chromium and puts its first picture of an apology into the README. */
import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..', '..');
const out = path.join(root, 'out', 'pictures');
const docs = path.join(root, 'docs', 'pictures');

const args = ['--headless', '--scenario', 'late-parcel', '--out', out];
const { status } = spawnSync(process.execPath, [path.join(root, 'src/tools/start.mjs'), ...args], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
const picture = (await readdir(out)).sort().find((name) => name.endsWith('-apologise.png'));
if (picture === undefined) {
	console.error(`There is no picture of an apology in ${out}.`);
	process.exit(1);
}
await mkdir(docs, { recursive: true });
await copyFile(path.join(out, picture), path.join(docs, 'panel.png'));
console.log(`${picture} → docs/pictures/panel.png`);
