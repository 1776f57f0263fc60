/** The extension as browsers load it: bundles, pages, texts, icons and a manifest for each browser. */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeLicences } from './licences.mjs';

const readJson = async (root, file) => JSON.parse(await readFile(path.join(root, file), 'utf8'));

/** The browser's own files for the manifest's texts; the interface reads bundled JSON, so that it can switch. */
const writeLocales = async (root, out) => {
	for (const language of ['en', 'ms']) {
		const texts = await readJson(root, `src/locales/${language}.json`);
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
const manifestOf = async (root, browser, isDemo) => {
	const { version } = await readJson(root, 'package.json');
	const manifest = { ...(await readJson(root, 'manifest.json')), version };
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

/** Builds it into dist/. `bundle` is esbuild with what all our bundles share; the demo has 127.0.0.1 switched on from the start. */
export const buildExtension = async (root, bundle, browser, isDemo) => {
	const at = (file) => path.join(root, file);
	const out = at(`dist/${isDemo ? `${browser}-demo` : browser}`);
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
			entryPoints: ['src/options/past-chats/worker.ts'],
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
		writeLicences(root, out, metafiles),
		cp(at('icons'), path.join(out, 'icons'), { recursive: true, filter: (file) => !file.endsWith('.svg') }),
		writeLocales(root, out),
	]);
	await cp(at('src/panel/panel.html'), path.join(out, 'panel/panel.html'));
	await cp(at('src/options/options.html'), path.join(out, 'options/options.html'));
	await cp(at('src/welcome/welcome.html'), path.join(out, 'welcome/welcome.html'));
	await cp(at('src/practice-page/practice.html'), path.join(out, 'practice/practice.html'));
	await cp(at('src/background/managed-schema.json'), path.join(out, 'managed-schema.json'));
	await writeFile(
		path.join(out, 'manifest.json'),
		`${JSON.stringify(await manifestOf(root, browser, isDemo), null, '\t')}\n`,
	);
};
