import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import esbuild from 'esbuild';
import { embed } from '../../../src/tools/embed.mjs';
import { type Served, serve } from '../../../src/tools/serve.ts';

const folder = import.meta.dirname;
const root = path.join(folder, '../../..');

/** What the browser edits and the page reads, by the names of their files in `mounts/`. */
export const plainEditors = [
	'textarea',
	'react-textarea',
	'contenteditable',
	'shadow-plain',
	'summernote',
	'froala',
	'tinymce',
	'tinymce-inline',
] as const;
/** Editors that keep the text in a model of their own and draw it. */
export const modelEditors = [
	'prosemirror',
	'tiptap',
	'ckeditor',
	'lexical',
	'slate',
	'draft-js',
	'quill',
	'shadow',
] as const;
export type EditorName = (typeof plainEditors)[number] | (typeof modelEditors)[number];

const pageOf = (name: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${name}</title>
<link rel="stylesheet" href="${name}.css"><link rel="stylesheet" href="page.css"></head>
<body><main data-editor-desk data-chat="c1"><h1>Rohana</h1>
<ol><li id="m1" data-from="customer">My parcel is late</li></ol>
<div id="composer"></div><button id="send" type="button">Send</button><button id="note" type="button">Note</button></main>
<script src="${name}.js"></script><script type="module" src="desk.js"></script></body></html>`;

/** Bundles a page for each editor and serves them. */
export const serveEditors = async (editors: readonly EditorName[]): Promise<Served> => {
	const out = await mkdtemp(path.join(tmpdir(), 'editors-'));
	const shared = { bundle: true, outdir: out, target: 'chrome123', logLevel: 'error', absWorkingDir: root } as const;
	const images = Object.fromEntries(['.woff', '.woff2', '.ttf', '.eot', '.svg', '.png'].map((ext) => [ext, 'dataurl']));
	await Promise.all([
		esbuild.build({
			...shared,
			entryPoints: editors.map((name) => path.join(folder, 'mounts', `${name}.js`)),
			format: 'iife',
			globalName: 'editor',
			define: { 'process.env.NODE_ENV': '"production"', global: 'window' },
			loader: images as Record<string, 'dataurl'>,
		}),
		esbuild.build({ ...shared, entryPoints: [path.join(folder, 'desk.ts')], format: 'esm' }),
	]);
	const built = await readdir(out);
	await writeFile(path.join(out, 'page.css'), '#composer{min-height:120px}#composer textarea{width:90%;height:100px}');
	for (const name of editors) {
		await writeFile(path.join(out, `${name}.html`), pageOf(name));
		if (!built.includes(`${name}.css`)) await writeFile(path.join(out, `${name}.css`), '');
	}
	const served = await serve(out);
	return {
		origin: served.origin,
		close: async () => {
			await served.close();
			await rm(out, { recursive: true, force: true });
		},
	};
};

/** The built extension with an adapter more: the one for these pages. Resolves to its folder. */
export const buildForEditors = async (demo: string, target: 'chromium' | 'firefox'): Promise<string> => {
	const out = await mkdtemp(path.join(tmpdir(), `editors-${target}-`));
	await cp(demo, out, { recursive: true });
	await esbuild.build({
		bundle: true,
		absWorkingDir: root,
		entryPoints: ['src/content/main.ts'],
		outdir: out,
		outbase: 'src',
		allowOverwrite: true,
		format: 'iife',
		target: ['chrome123', 'firefox142'],
		minify: true,
		logLevel: 'error',
		define: { __TARGET__: JSON.stringify(target) },
		plugins: [embed(root, '0.0.0-test'), withAdapter],
	});
	return out;
};

const withAdapter: esbuild.Plugin = {
	name: 'with-adapter',
	setup(build) {
		build.onLoad({ filter: /src\/adapters\/all\.ts$/ }, () => ({
			contents: `import { editorDesk } from ${JSON.stringify(path.join(folder, 'adapter.ts'))};
				export const adapters = [editorDesk];`,
			loader: 'ts',
			resolveDir: folder,
		}));
	},
};
