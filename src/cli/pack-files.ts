import { type Dirent, promises as fs } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { PackFile } from '../packs/read-pack.ts';
import { longestFile } from '../packs/read-yaml.ts';
import { CliError } from './cli-error.ts';
import { explainFailure } from './explain-failure.ts';

const isRuleFile = (name: string): boolean => /\.ya?ml$/i.test(name);

const isHidden = ({ name }: Dirent): boolean => name.startsWith('.') || name === 'node_modules';

/** All rule files below a folder, as paths, in alphabetical order. */
const findIn = async (folder: string): Promise<readonly string[]> => {
	const entries = (await fs.readdir(folder, { withFileTypes: true })).filter((entry) => !isHidden(entry));
	const found = await Promise.all(
		entries.map(async (entry) => {
			const path = join(folder, entry.name);
			if (entry.isDirectory()) return findIn(path);
			return isRuleFile(entry.name) ? [path] : [];
		}),
	);
	return found.flat().sort();
};

const readOne = async (path: string, inPack: string): Promise<PackFile> => {
	// Bytes, so at least as many as characters; a file far over the limit is not even read.
	const { size } = await fs.stat(path);
	if (size > 4 * longestFile) throw new CliError(`${path} is too large for a rule file.`);
	return { path: inPack, shown: path, text: await fs.readFile(path, 'utf8') };
};

const readPath = async (path: string): Promise<readonly PackFile[]> => {
	const stat = await fs.stat(path);
	if (!stat.isDirectory()) return [await readOne(path, basename(path))];
	const found = await findIn(path);
	if (found.length === 0) throw new CliError(`There are no rule files (.yaml) in ${path}.`);
	return Promise.all(found.map((file) => readOne(file, relative(path, file).split(sep).join('/'))));
};

/** Reads rule files: each path is a file or a folder of them. Throws CliError where one cannot be read. */
export const readPackFiles = async (paths: readonly string[]): Promise<readonly PackFile[]> => {
	const files = await Promise.all(
		paths.map((path) =>
			readPath(path).catch((error: unknown) => {
				throw explainFailure(error, path);
			}),
		),
	);
	const once = new Map(files.flat().map((file) => [file.shown ?? file.path, file]));
	return [...once.values()];
};
