import path from 'node:path';
import { gzipSync } from 'node:zlib';
import esbuild from 'esbuild';
import { expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '../..');

/** Size of a script as it is injected, in bytes of gzip. */
const sizeOf = async (entry: string): Promise<number> => {
	const { outputFiles = [] } = await esbuild.build({
		entryPoints: [path.join(root, entry)],
		bundle: true,
		minify: true,
		write: false,
		format: 'iife',
		target: 'chrome123',
		define: { __TARGET__: '"chromium"' },
	});
	return gzipSync(outputFiles[0]!.contents, { level: 9 }).length;
};

test('what runs in every frame of a site that is on is tiny', async () => {
	expect(await sizeOf('src/probe/main.ts')).toBeLessThan(2_000);
});

test('what runs where somebody writes is small', async () => {
	expect(await sizeOf('src/content/main.ts')).toBeLessThan(98_000);
});

test('what comes into a page only while it is set up is small, too', async () => {
	expect(await sizeOf('src/content/set-up-main.ts')).toBeLessThan(30_000);
});
