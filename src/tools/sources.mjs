/** The files that the product is made of: what a store's reviewer builds it from. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Made from the sources, or the computer's own. The same as in .gitignore. */
const notSources = new Set(['.git', 'node_modules', 'dist', 'out', '.DS_Store']);

/** Below a folder that git does not know, such as an unpacked source archive. */
const walk = async (folder, below = '') => {
	const entries = await readdir(path.join(folder, below), { withFileTypes: true });
	const found = await Promise.all(
		entries
			.filter(({ name }) => !notSources.has(name) && !name.endsWith('.log'))
			.map((entry) => (entry.isDirectory() ? walk(folder, `${below}${entry.name}/`) : [`${below}${entry.name}`])),
	);
	return found.flat();
};

const tracked = (root) =>
	execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
		.split('\0')
		.filter((name) => name !== '' && existsSync(path.join(root, name)));

/** Every source file as name and bytes. */
export const sources = async (root) => {
	const names = existsSync(path.join(root, '.git')) ? tracked(root) : await walk(root);
	return Promise.all(names.map(async (name) => [name, await readFile(path.join(root, name))]));
};
