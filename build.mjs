/**
 * Builds everything into dist/. `node build.mjs [extension|cli|engine|demo|bench|screens|all]`; all when nothing is said.
 * dist/chromium, dist/firefox: the extension. dist/*-demo: the same, and 127.0.0.1 is switched on from the start.
 * dist/cli: the command line; dist/santun.schema.json: the JSON Schema of rule files. dist/engine.js, dist/engine-pack.json: the engine for hosts that embed JavaScript. dist/desk: the practice desk as a web page. dist/demo: what `npm start` runs.
 */
import { chmod, cp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import esbuild from 'esbuild';
import { buildExtension } from './src/tools/build-extension.mjs';
import { bundleEngine } from './src/tools/bundle-engine.mjs';
import { embed, readEnginePack } from './src/tools/embed.mjs';
import { writeLicences } from './src/tools/licences.mjs';

const root = import.meta.dirname;
const at = (...parts) => path.join(root, ...parts);
const { version } = JSON.parse(await readFile(at('package.json'), 'utf8'));

const shared = {
	bundle: true,
	absWorkingDir: root,
	// The panel's colours use `light-dark()`, which is not lowered for older browsers.
	target: ['chrome123', 'firefox142'],
	minify: true,
	legalComments: 'none',
	logLevel: 'warning',
	jsx: 'automatic',
	jsxImportSource: 'preact',
	plugins: [embed(root, version)],
};

/** Bundles; stops the build with esbuild's own message where something does not compile. */
const bundle = async (options) => (await esbuild.build({ ...shared, ...options, metafile: true })).metafile;

const forNode = {
	platform: 'node',
	target: 'node20.19',
	format: 'esm',
	minify: false,
	// What yaml offers to Node is CommonJS that requires Node's modules, which an ES module bundle cannot.
	alias: { yaml: at('node_modules/yaml/browser/index.js') },
};

/** In parts: each command is read only when it is asked for, and the rules only by commands that play chats. */
const buildCli = async () => {
	await rm(at('dist/cli'), { recursive: true, force: true });
	const metafile = await bundle({
		...forNode,
		entryPoints: { 'cli/santun': 'src/cli/main.ts', 'cli/replay-worker': 'src/cli/replay-worker.ts' },
		outdir: at('dist'),
		chunkNames: 'cli/[name]-[hash]',
		splitting: true,
		outExtension: { '.js': '.mjs' },
		banner: { js: '#!/usr/bin/env node' },
		define: { __VERSION__: JSON.stringify(version) },
	});
	// npm gives the right to run it once, when it links it; a later build makes a new file.
	await chmod(at('dist/cli/santun.mjs'), 0o755);
	await writeLicences(root, at('dist/cli'), [metafile]);
	const { packSchema } = await loadSchema();
	await writeFile(at('dist/santun.schema.json'), `${JSON.stringify(packSchema(), null, '\t')}\n`);
};

/** The schema is made by the product's own code, bundled in memory and run here. */
const loadSchema = async () => {
	const { outputFiles } = await esbuild.build({
		...shared,
		...forNode,
		entryPoints: ['src/packs/schema.ts'],
		write: false,
	});
	return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
};

const buildEngine = async () => {
	const out = at('dist');
	await esbuild.build({ ...bundleEngine(root), outdir: out });
	await writeFile(path.join(out, 'engine-pack.json'), `${JSON.stringify(await readEnginePack(root, version))}\n`);
};

const buildDesk = async () => {
	const out = at('dist/desk');
	await rm(out, { recursive: true, force: true });
	await bundle({ entryPoints: ['src/practice/page.ts', 'src/practice/desk.css'], outdir: out, format: 'esm' });
	await cp(at('src/practice/desk.html'), path.join(out, 'index.html'));
};

/** All looks of the panel on pages of their own, for pictures. */
const buildGallery = async () => {
	const out = at('dist/gallery');
	const from = 'src/tools/screens/gallery';
	await rm(out, { recursive: true, force: true });
	await bundle({
		entryPoints: [
			...['panel.tsx', 'sheet.ts', 'sheet.css'].map((file) => ({ in: `${from}/${file}`, out: file.split('.')[0] })),
			{ in: 'src/panel/panel.css', out: 'panel' },
		],
		outdir: out,
		format: 'esm',
		define: { __TARGET__: '"chromium"' },
	});
	for (const page of ['panel.html', 'sheet.html']) await cp(at(from, page), path.join(out, page));
};

const buildDemo = () =>
	bundle({
		...forNode,
		entryPoints: {
			'demo/start': 'src/tools/demo/start.ts',
			'demo/screenshots': 'src/tools/screens/screenshots.ts',
			'demo/bench-panel': 'src/tools/bench-panel/main.ts',
			'demo/bench-past-chats': 'src/tools/bench-past-chats.ts',
		},
		outdir: at('dist'),
		outExtension: { '.js': '.mjs' },
		// Drives the browser; stays in node_modules, which a bundle would only copy.
		external: ['puppeteer-core'],
	});

const buildBench = () =>
	bundle({
		...forNode,
		entryPoints: { 'demo/bench-page': 'src/tools/bench-page.ts' },
		outdir: at('dist'),
		outExtension: { '.js': '.mjs' },
		external: ['puppeteer-core'],
	});

const extension = (browser, isDemo) => () => buildExtension(root, bundle, browser, isDemo);

const jobs = {
	extension: [extension('chromium', false), extension('firefox', false)],
	cli: [buildCli],
	engine: [buildEngine],
	bench: [extension('chromium', true), buildDesk, buildBench],
	screens: [extension('chromium', false), buildGallery, buildDemo],
	demo: [extension('chromium', true), buildDesk, buildDemo],
	all: [
		buildCli,
		buildEngine,
		extension('chromium', false),
		extension('firefox', false),
		extension('chromium', true),
		extension('firefox', true),
		buildDesk,
		buildGallery,
		buildDemo,
	],
};

const asked = process.argv[2] ?? 'all';
const chosen = Object.hasOwn(jobs, asked) ? jobs[asked] : null;
if (chosen === null) {
	console.error(`build.mjs builds ${Object.keys(jobs).join(', ')}; there is no “${asked}”.`);
	process.exit(2);
}
try {
	for (const job of chosen) await job();
} catch (error) {
	// esbuild has told its own errors; rule files tell theirs in the message.
	if (!(error instanceof Error && 'errors' in error)) console.error(error);
	process.exit(1);
}
