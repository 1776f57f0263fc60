import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import esbuild from 'esbuild';

const folder = import.meta.dirname;

/** The interfaces as web pages on this computer. */
export interface ServedUis {
	url(ui: string): string;
	/** The reader, to be run in a page. */
	readonly reader: string;
	close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };

/** Bundles the mounts and the reader with esbuild, and serves a page for each. */
export const serveUis = async (uis: readonly string[]): Promise<ServedUis> => {
	const out = await mkdtemp(path.join(tmpdir(), 'chat-uis-'));
	const shared = { bundle: true, outdir: out, format: 'iife', target: 'chrome123', logLevel: 'error' } as const;
	await Promise.all([
		esbuild.build({
			...shared,
			entryPoints: uis.map((ui) => path.join(folder, 'mounts', `${ui}.js`)),
			globalName: 'chatUi',
			define: { 'process.env.NODE_ENV': '"production"', global: 'window' },
			loader: Object.fromEntries(
				['.woff', '.woff2', '.ttf', '.eot', '.svg', '.png', '.gif'].map((ext) => [ext, 'dataurl']),
			),
		}),
		esbuild.build({ ...shared, entryPoints: [path.join(folder, 'page-reader.ts')] }),
	]);
	const server = createServer(async ({ url = '/' }, response) => {
		const name = path.basename(new URL(url, 'http://local').pathname);
		const extension = path.extname(name);
		if (extension === '') {
			response.setHeader('content-type', 'text/html');
			response.end(`<!doctype html><html lang="en"><title>${name}</title><meta charset="utf-8">
<link rel="stylesheet" href="${name}.css"><style>body{margin:0}#host{height:100vh}</style>
<div id="host"></div><script src="${name}.js"></script></html>`);
			return;
		}
		const file = await readFile(path.join(out, name)).catch(() => null);
		response.setHeader('content-type', types[extension] ?? 'text/plain');
		response.statusCode = file === null ? 404 : 200;
		response.end(file ?? '');
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: (ui) => `http://127.0.0.1:${port}/${ui}`,
		reader: await readFile(path.join(out, 'page-reader.js'), 'utf8'),
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
			await rm(out, { recursive: true, force: true });
		},
	};
};
