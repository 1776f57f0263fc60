import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '../..');
const isBuilt = existsSync(path.join(root, 'dist/cli/santun.mjs'));
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

// Packs what was built; nothing comes from the network, since the package needs nothing but Node.
describe.skipIf(!isBuilt)('the package', () => {
	let folder = '';
	beforeAll(async () => {
		folder = await mkdtemp(path.join(tmpdir(), 'santun-'));
	});
	afterAll(() => rm(folder, { recursive: true }));

	it('is started by npx in the clone, whatever was built since npm linked it', async () => {
		const { stdout } = await promisify(execFile)(npm, ['exec', '--offline', '--', 'santun', '--version'], {
			cwd: root,
		});
		expect(stdout).toMatch(/^santun \d+\.\d+\.\d+\n$/);
	});

	it('is installed from its tarball in an empty folder, and replays chats there', async () => {
		const run = async (...args: readonly string[]): Promise<string> =>
			(await promisify(execFile)(npm, [...args], { cwd: folder })).stdout;
		await run('pack', root, '--ignore-scripts', '--silent');
		const [tarball] = (await readdir(folder)).filter((file) => file.endsWith('.tgz'));
		await writeFile(path.join(folder, 'package.json'), '{"private":true}');
		await run('install', `./${tarball}`, '--offline', '--no-audit', '--no-fund', '--silent');
		await writeFile(path.join(folder, 'chats.ndjson'), '{"id":"1","messages":[]}\n');
		expect(await run('exec', '--offline', '--', 'santun', 'replay', 'chats.ndjson', '--jobs', '2')).toBe(
			'{"id":"1","tips":[]}\n',
		);
	});
});
