import path from 'node:path';
import esbuild from 'esbuild';
import { embed } from '../../src/tools/embed.mjs';

const root = path.join(import.meta.dirname, '../..');

/** A file of this folder as a script for a page. */
export const scriptOf = async (file: string): Promise<string> => {
	const { outputFiles } = await esbuild.build({
		entryPoints: [path.join(import.meta.dirname, file)],
		bundle: true,
		write: false,
		format: 'iife',
		target: 'chrome123',
		logLevel: 'error',
		plugins: [embed(root, '0.0.0-battery')],
	});
	return outputFiles[0]?.text ?? '';
};
