import { readFile, realpath } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';

/** A folder served to this computer only. */
export interface Served {
	/** `http://127.0.0.1:PORT`, without a slash at the end. */
	readonly origin: string;
	close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.map': 'application/json; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.ico': 'image/x-icon',
	'.woff2': 'font/woff2',
	'.txt': 'text/plain; charset=utf-8',
};

/** The pages load nothing from elsewhere, and a browser that asks again gets what is built now. */
const headers = {
	'cache-control': 'no-store',
	'content-security-policy':
		"default-src 'self'; img-src 'self' data:; connect-src 'none'; base-uri 'none'; form-action 'none'",
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'no-referrer',
};

/** Serves the files of a folder on 127.0.0.1, on a port that is free. Throws when there is no such folder. */
export async function serve(folder: string): Promise<Served> {
	const root = await realpath(folder);
	const server = createServer((request, response) => void answer(root, request, response));
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(0, '127.0.0.1', resolve);
	});
	// A server that listens on a port has an address of this kind.
	const { port } = server.address() as AddressInfo;
	return {
		origin: `http://127.0.0.1:${port}`,
		close: () =>
			new Promise((resolve, reject) => {
				server.close((error) => (error ? reject(error) : resolve()));
				server.closeAllConnections();
			}),
	};
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
	const { method } = request;
	if (method !== 'GET' && method !== 'HEAD') return refuse(response, 405, { allow: 'GET, HEAD' });
	// A page elsewhere can point a name of its own at 127.0.0.1; what it asks for then carries that name.
	if (!/^(127\.0\.0\.1|localhost):\d+$/.test(request.headers.host ?? '')) return refuse(response, 403);
	const path = pathOf(request.url ?? '/');
	if (path === null) return refuse(response, 400);
	const file = await fileAt(root, path);
	if (file === null) return refuse(response, 404);
	const type = types[extname(file.path).toLowerCase()] ?? 'application/octet-stream';
	response.writeHead(200, { ...headers, 'content-type': type, 'content-length': file.content.byteLength });
	response.end(method === 'HEAD' ? undefined : file.content);
}

function refuse(response: ServerResponse, status: number, more: Readonly<Record<string, string>> = {}): void {
	response.writeHead(status, { ...headers, ...more, 'content-type': 'text/plain; charset=utf-8' });
	response.end(`${status}\n`);
}

/** The path of an address, decoded; null when it cannot be one. The query is left out before decoding. */
function pathOf(url: string): string | null {
	try {
		const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '');
		const isPath = path.startsWith('/') && !path.includes('\0') && !path.includes('\\');
		return isPath && !path.split('/').includes('..') ? path : null;
	} catch {
		// A lone % cannot be decoded.
		return null;
	}
}

/** The file a path means, `index.html` for a folder; null when there is none inside `root`, links followed. */
async function fileAt(root: string, path: string): Promise<{ path: string; content: Buffer } | null> {
	try {
		const real = await realpath(join(root, path.endsWith('/') ? `${path}index.html` : path));
		return real.startsWith(root + sep) ? { path: real, content: await readFile(real) } : null;
	} catch {
		// No such file, or a folder that was asked for without its slash.
		return null;
	}
}
