import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** A server on this computer that writes down who asked it for what. */
export interface Listener {
	readonly origin: string;
	/** Paths asked for, in order, without their queries. */
	readonly asked: readonly string[];
	close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/**
 * Listens, and serves the files of a folder if one is given. Unlike the product's own server it has no policy that
 * forbids connections: what would connect, can.
 */
export async function listen(folder?: string): Promise<Listener> {
	const asked: string[] = [];
	const server = createServer(async (request, response) => {
		const name = (request.url ?? '/').split('?', 1)[0] ?? '/';
		asked.push(name);
		const file = name === '/' ? 'index.html' : path.basename(name);
		const content = folder === undefined ? null : await readFile(path.join(folder, file)).catch(() => null);
		const type = types[path.extname(file)] ?? 'application/octet-stream';
		response.writeHead(content === null ? 404 : 200, { 'content-type': type, 'access-control-allow-origin': '*' });
		response.end(content);
	});
	await new Promise<void>((resolve) => {
		server.listen(0, '127.0.0.1', resolve);
	});
	const { port } = server.address() as AddressInfo;
	return {
		origin: `http://127.0.0.1:${port}`,
		asked,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}
