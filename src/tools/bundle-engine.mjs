import path from 'node:path';

/** How esbuild makes the engine for hosts that embed JavaScript: one plain script. */
export const bundleEngine = (root) => ({
	entryPoints: { engine: path.join(root, 'src/host/engine.ts') },
	absWorkingDir: root,
	bundle: true,
	minify: true,
	format: 'iife',
	target: 'es2022',
	charset: 'utf8',
	legalComments: 'none',
	logLevel: 'warning',
});
