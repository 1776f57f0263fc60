/** Archives whose bytes follow from their files alone: no times, no owners, names in order. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { zipSync } from 'fflate';

/** What an archive says of when its files were made: the first moment that the format knows. In local time, as it is stored. */
const mtime = new Date(1980, 0, 1);

/** Unix rights of a file: everybody may read it, and run it where it says what runs it. */
const attributes = (bytes) => ((bytes[0] === 0x23 && bytes[1] === 0x21 ? 0o100755 : 0o100644) << 16) >>> 0;

/** A zip archive of files given as name (with forward slashes) and bytes. Packed by plain code: zlib differs between Nodes. */
export const zip = (files) => {
	const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
	const entries = sorted.map(([name, bytes]) => [name, [bytes, { attrs: attributes(bytes) }]]);
	return zipSync(Object.fromEntries(entries), { level: 9, mtime, os: 3 });
};

/** All files below a folder as name and bytes. */
export const filesBelow = async (folder) => {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return Promise.all(
		entries
			.filter((entry) => entry.isFile())
			.map((entry) => path.join(entry.parentPath, entry.name))
			.map(async (file) => [path.relative(folder, file).replaceAll('\\', '/'), await readFile(file)]),
	);
};
