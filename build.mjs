/**
 * Builds everything into dist/. `node build.mjs [extension|cli|engine|demo|bench|screens|all]`; all when nothing is said.
 * dist/chromium, dist/firefox: the extension. dist/*-demo: the same, and 127.0.0.1 is switched on from the start.
 * dist/cli: the command line; dist/santun.schema.json: the JSON Schema of rule files. dist/engine.js, dist/engine-pack.json: the engine for hosts that embed JavaScript. dist/desk: the practice desk as a web page. dist/demo: what `npm start` runs.
 */
import { chmod, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import esbuild from 'esbuild';
import { bundleEngine } from './src/tools/bundle-engine.mjs';
import { embed, readEnginePack } from './src/tools/embed.mjs';
import { licencesText } from './src/tools/licences.mjs';

const root = import.meta.dirname;
const at = (...parts) => path.join(root, ...parts);
const readJson = async (file) => JSON.parse(await readFile(at(file), 'utf8'));
const { version } = await readJson('package.json');

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

/** The terms of all that these bundles hold, beside them. */
const writeLicences = async (out, metafiles) =>
	writeFile(path.join(out, 'licences.txt'), await licencesText(root, metafiles));

/** The browser's own files for the manifest's texts; the interface reads bundled JSON, so that it can switch. */
const writeLocales = async (out) => {
	for (const language of ['en', 'ms']) {
		const texts = await readJson(`src/locales/${language}.json`);
		const messages = Object.fromEntries(
			Object.entries(texts)
				.filter(([key]) => /^(?:manifest|command)/.test(key))
				.map(([key, message]) => [key, { message }]),
		);
		await mkdir(path.join(out, '_locales', language), { recursive: true });
		await writeFile(path.join(out, '_locales', language, 'messages.json'), `${JSON.stringify(messages, null, '\t')}\n`);
	}
};

/** One manifest for both browsers, less what the other one would warn about. */
const manifestOf = async (browser, isDemo) => {
	const manifest = { ...(await readJson('manifest.json')), version };
	if (browser === 'chromium') {
		const { scripts: _, ...background } = manifest.background;
		manifest.background = background;
		delete manifest.sidebar_action;
		delete manifest.browser_specific_settings;
	} else {
		const { service_worker: _, ...background } = manifest.background;
		manifest.background = background;
		manifest.permissions = manifest.permissions.filter((permission) => permission !== 'sidePanel');
		delete manifest.side_panel;
		delete manifest.minimum_chrome_version;
	}
	if (isDemo) manifest.host_permissions = ['http://127.0.0.1/*'];
	return manifest;
};

const buildExtension = async (browser, isDemo) => {
	const out = at('dist', isDemo ? `${browser}-demo` : browser);
	await rm(out, { recursive: true, force: true });
	const define = { __TARGET__: JSON.stringify(browser) };
	const metafiles = await Promise.all([
		bundle({
			entryPoints: ['src/background/main.ts', 'src/panel/main.tsx', 'src/panel/panel.css', 'src/options/options.css'],
			outdir: out,
			outbase: 'src',
			format: 'esm',
			define,
		}),
		// The lead's pages and their editor come in pieces of their own, only when they are opened.
		bundle({
			entryPoints: { 'options/main': 'src/options/main.tsx' },
			outdir: out,
			format: 'esm',
			splitting: true,
			chunkNames: 'options/[name]-[hash]',
			define,
		}),
		bundle({
			entryPoints: ['main.tsx', 'welcome.css'].map((file) => ({ in: `src/welcome/${file}`, out: 'welcome/welcome' })),
			outdir: out,
			format: 'esm',
			define,
		}),
		bundle({
			entryPoints: ['main.tsx', 'practice.css'].map((file) => ({
				in: `src/practice-page/${file}`,
				out: 'practice/practice',
			})),
			outdir: out,
			format: 'esm',
			define,
		}),
		bundle({
			entryPoints: ['main.tsx', 'worker.ts', 'past-chats.css'].map((file) => `src/options/past-chats/${file}`),
			outdir: out,
			outbase: 'src',
			format: 'esm',
			define,
		}),
		bundle({ entryPoints: { 'content/main': 'src/content/main.ts' }, outdir: out, format: 'iife', define }),
		bundle({ entryPoints: { 'content/probe': 'src/probe/main.ts' }, outdir: out, format: 'iife', define }),
		bundle({ entryPoints: { 'content/set-up': 'src/content/set-up-main.ts' }, outdir: out, format: 'iife', define }),
	]);
	await Promise.all([
		writeLicences(out, metafiles),
		cp(at('icons'), path.join(out, 'icons'), { recursive: true, filter: (file) => !file.endsWith('.svg') }),
		writeLocales(out),
	]);
	await cp(at('src/panel/panel.html'), path.join(out, 'panel/panel.html'));
	await cp(at('src/options/options.html'), path.join(out, 'options/options.html'));
	await cp(at('src/options/past-chats/past-chats.html'), path.join(out, 'options/past-chats/past-chats.html'));
	await cp(at('src/welcome/welcome.html'), path.join(out, 'welcome/welcome.html'));
	await cp(at('src/practice-page/practice.html'), path.join(out, 'practice/practice.html'));
	await cp(at('src/background/managed-schema.json'), path.join(out, 'managed-schema.json'));
	await writeFile(
		path.join(out, 'manifest.json'),
		`${JSON.stringify(await manifestOf(browser, isDemo), null, '\t')}\n`,
	);
};

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
	await writeLicences(at('dist/cli'), [metafile]);
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

const jobs = {
	extension: [() => buildExtension('chromium', false), () => buildExtension('firefox', false)],
	cli: [buildCli],
	engine: [buildEngine],
	bench: [() => buildExtension('chromium', true), buildDesk, buildBench],
	screens: [() => buildExtension('chromium', false), buildGallery, buildDemo],
	demo: [() => buildExtension('chromium', true), buildDesk, buildDemo],
	all: [
		buildCli,
		buildEngine,
		() => buildExtension('chromium', false),
		() => buildExtension('firefox', false),
		() => buildExtension('chromium', true),
		() => buildExtension('firefox', true),
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
