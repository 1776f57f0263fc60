import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const src = path.join(import.meta.dirname, '../../src');

/** Which folder may import from which others; the same table as in docs/architecture.md. */
const allowed: Readonly<Record<string, readonly string[]>> = {
	engine: [],
	locales: ['engine'],
	adapters: ['engine'],
	'protocol.ts': ['engine'],
	browser: ['protocol.ts', 'engine', 'locales'],
	ui: ['engine', 'locales'],
	reader: ['adapters', 'engine'],
	packs: ['engine'],
	transcripts: ['engine'],
	coach: ['reader', 'adapters', 'engine', 'protocol.ts'],
	probe: ['browser', 'reader'],
	content: ['coach', 'reader', 'adapters', 'engine', 'browser', 'protocol.ts'],
	options: ['ui', 'packs', 'transcripts', 'engine', 'browser', 'protocol.ts', 'locales'],
	panel: ['ui', 'engine', 'browser', 'protocol.ts', 'locales'],
	practice: ['ui', 'coach', 'reader', 'adapters', 'engine', 'browser', 'protocol.ts', 'locales', 'scenarios'],
	// Pages that put the panel and the desk together.
	'practice-page': [
		...['panel', 'practice', 'ui', 'coach', 'adapters', 'packs', 'transcripts'],
		...['engine', 'browser', 'protocol.ts', 'locales'],
	],
	welcome: ['practice', 'ui', 'coach', 'engine', 'browser', 'protocol.ts', 'locales'],
	background: ['packs', 'adapters', 'browser', 'protocol.ts', 'engine'],
	cli: ['packs', 'transcripts', 'engine'],
	host: ['engine'],
	// Builds, tests and plays the product from outside of it.
	tools: ['practice', 'panel', 'coach', 'browser', 'protocol.ts', 'engine', 'locales', 'packs'],
};

/** Packages that only one folder may know. */
const keepers: Readonly<Record<string, readonly string[]>> = {
	'webextension-polyfill': ['browser'],
	yaml: ['packs', 'tools'],
	'puppeteer-core': ['tools'],
};

interface Import {
	readonly file: string;
	readonly folder: string;
	readonly from: string;
}

const imports: readonly Import[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
	.map((file) => file.replaceAll('\\', '/'))
	.filter((file) => /\.(?:tsx?|mjs)$/.test(file))
	.flatMap((file) => {
		const text = readFileSync(path.join(src, file), 'utf8');
		const folder = file.split('/')[0]!;
		return [...text.matchAll(/(?:^|\n)\s*(?:import|export)\b[^;'"]*?['"]([^'"]+)['"]/g)].map((match) => ({
			file,
			folder,
			from: match[1]!,
		}));
	});

const targetOf = ({ file, from }: Import): string => path.posix.join(path.posix.dirname(file), from).split('/')[0]!;

describe('the folders of src', () => {
	it('import only what lies below them', () => {
		const upward = imports
			.filter(({ from }) => from.startsWith('.'))
			.filter((one) => targetOf(one) !== one.folder && !(allowed[one.folder] ?? []).includes(targetOf(one)))
			.filter((one) => targetOf(one) !== '..')
			.map(({ file, from }) => `${file} imports ${from}`);
		expect(upward).toEqual([]);
	});

	it('keep each package to the folders that know it', () => {
		const strays = imports
			.filter(({ folder, from }) => keepers[from] !== undefined && !keepers[from].includes(folder))
			.map(({ file, from }) => `${file} imports ${from}`);
		expect(strays).toEqual([]);
	});

	it('are all known to this test', () => {
		expect(imports.length).toBeGreaterThan(200);
		expect([...new Set(imports.map(({ folder }) => folder))].filter((folder) => !(folder in allowed))).toEqual([]);
	});
});

describe('the engine', () => {
	it('reads no clock, no chance, no page and no network', () => {
		const impure =
			/\b(?:Date\.now|new Date\(\)|Math\.random|performance\.|document\.|window\.|fetch\(|console\.|setTimeout)/;
		const found = readdirSync(path.join(src, 'engine'), { recursive: true, encoding: 'utf8' })
			.filter((file) => file.endsWith('.ts'))
			.filter((file) => impure.test(readFileSync(path.join(src, 'engine', file), 'utf8')));
		expect(found).toEqual([]);
	});
});

describe('the extension', () => {
	it('has no way to the network in its code', () => {
		const ways = /\b(?:fetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|importScripts)/;
		const found = readdirSync(src, { recursive: true, encoding: 'utf8' })
			.filter((file) => /\.tsx?$/.test(file) && !file.startsWith('tools'))
			.filter((file) => ways.test(readFileSync(path.join(src, file), 'utf8')));
		expect(found).toEqual([]);
	});
});
