import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const src = path.join(import.meta.dirname, '../../src');

/** One import or export from elsewhere, as written in a file of src. */
export interface Import {
	/** Path below src, with slashes. */
	readonly file: string;
	/** First part of that path. */
	readonly folder: string;
	readonly from: string;
}

/** All of them. */
export const imports: readonly Import[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
	.map((file) => file.replaceAll('\\', '/'))
	.filter((file) => /\.(?:tsx?|mjs)$/.test(file))
	.flatMap((file) => {
		const text = readFileSync(path.join(src, file), 'utf8');
		const folder = file.split('/')[0]!;
		return [...text.matchAll(/(?:^|\n)\s*(?:import|export)\b[^;'"]*?['"]([^'"]+)['"]/g)].map((match) => ({
			file,
			folder,
			from: match[1]!,
		}));
	});

/** The folder that a relative import leads to. */
export const targetOf = ({ file, from }: Import): string =>
	path.posix.join(path.posix.dirname(file), from).split('/')[0]!;
