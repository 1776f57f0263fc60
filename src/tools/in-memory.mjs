/** Runs TypeScript of this project without writing a bundle anywhere: for what proves and measures, not for what ships. */
import path from 'node:path';
import esbuild from 'esbuild';
import { embed } from './embed.mjs';

/** A file and all it imports as the text of one module. */
export const bundled = async (root, entry) => {
	const { outputFiles } = await esbuild.build({
		entryPoints: [path.join(root, entry)],
		bundle: true,
		write: false,
		platform: 'neutral',
		external: ['node:*'],
		format: 'esm',
		target: 'node20.19',
		logLevel: 'warning',
		plugins: [embed(root, '0.0.0-dev')],
	});
	return outputFiles[0].text;
};

/** The exports of a file. A module made from a string cannot import packages: hand those in as arguments. */
export const importBundled = async (root, entry) => {
	const source = Buffer.from(await bundled(root, entry)).toString('base64');
	return import(`data:text/javascript;base64,${source}`);
};
