import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, serve } from '../../src/tools/serve.ts';

let base: string;
let served: Served;

beforeAll(async () => {
	base = mkdtempSync(join(tmpdir(), 'serve-'));
	mkdirSync(join(base, 'desk/sub'), { recursive: true });
	mkdirSync(join(base, 'desk-secret'));
	writeFileSync(join(base, 'secret.txt'), 'secret');
	writeFileSync(join(base, 'desk-secret/secret.txt'), 'secret');
	writeFileSync(join(base, 'desk/index.html'), '<!doctype html>');
	writeFileSync(join(base, 'desk/page.js'), 'export {};');
	writeFileSync(join(base, 'desk/desk.css'), '');
	writeFileSync(join(base, 'desk/blob'), 'x');
	writeFileSync(join(base, 'desk/sub/teh tarik.svg'), '<svg/>');
	symlinkSync(join(base, 'secret.txt'), join(base, 'desk/link.txt'));
	served = await serve(join(base, 'desk'));
});
afterAll(async () => {
	await served.close();
	rmSync(base, { recursive: true, force: true });
});

interface Answer {
	readonly status: number | undefined;
	readonly type: string | undefined;
	readonly cache: string | undefined;
	readonly body: string;
}

/** Sends the path as it is, which `fetch` would tidy up first. */
const ask = (path: string, { method = 'GET', host }: { method?: string; host?: string } = {}): Promise<Answer> =>
	new Promise((resolve, reject) => {
		const { hostname, port } = new URL(served.origin);
		const asked = request({ hostname, port, path, method, headers: host === undefined ? {} : { host } }, (answer) => {
			let body = '';
			answer.on('data', (more) => {
				body += more;
			});
			answer.on('end', () =>
				resolve({
					status: answer.statusCode,
					type: answer.headers['content-type'],
					cache: answer.headers['cache-control'],
					body,
				}),
			);
		});
		asked.on('error', reject);
		asked.end();
	});

test('it listens on 127.0.0.1 alone', () => {
	expect(served.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});

test.each([
	['/', 'text/html; charset=utf-8'],
	['/?scenario=late-parcel&lang=en', 'text/html; charset=utf-8'],
	['/index.html', 'text/html; charset=utf-8'],
	['/page.js', 'text/javascript; charset=utf-8'],
	['/desk.css', 'text/css; charset=utf-8'],
	['/sub/teh%20tarik.svg', 'image/svg+xml'],
	['/blob', 'application/octet-stream'],
])('%s is served as %s, and never kept', async (path, type) => {
	expect(await ask(path)).toMatchObject({ status: 200, type, cache: 'no-store' });
});

test.each([
	['/../secret.txt', 400],
	['/sub/../../secret.txt', 400],
	['/%2e%2e/secret.txt', 400],
	['/..%2fsecret.txt', 400],
	['/..%5csecret.txt', 400],
	['/sub/..\\..\\secret.txt', 400],
	['/%', 400],
	['/a%00b', 400],
	['secret.txt', 400],
	['/link.txt', 404],
	['/../desk-secret/secret.txt', 400],
	['/nothing.js', 404],
	['/sub', 404],
	['/sub/', 404],
])('%s is refused with %i', async (path, status) => {
	const answer = await ask(path);
	expect(answer).toMatchObject({ status });
	expect(answer.body).not.toContain('secret');
});

test('HEAD gives the head alone', async () => {
	expect(await ask('/page.js', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
});

test('nothing can be sent to it', async () => {
	expect(await ask('/', { method: 'POST' })).toMatchObject({ status: 405 });
});

test('a page elsewhere that has its own name point here is refused', async () => {
	expect(await ask('/', { host: 'attacker.example' })).toMatchObject({ status: 403 });
});

test('a folder that is not there is an error', async () => {
	await expect(serve(join(base, 'gone'))).rejects.toThrow('ENOENT');
});
