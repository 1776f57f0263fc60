import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { Figure } from './figure.ts';

/** What has to be loaded before the panel shows anything. */
export async function measureSize(): Promise<Figure> {
	const files = await Promise.all(
		['panel.html', 'panel.css', 'main.js'].map((file) => readFile(`dist/chromium/panel/${file}`)),
	);
	const bytes = files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0);
	return { name: 'panel, gzip', value: bytes / 1000, unit: 'kB', atMost: 60, note: 'page, style and script' };
}
