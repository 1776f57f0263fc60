import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { allowed } from './allowed-imports.ts';
import { imports, targetOf } from './source-imports.ts';

const src = path.join(import.meta.dirname, '../../src');

/** Packages that only one folder may know. */
const keepers: Readonly<Record<string, readonly string[]>> = {
	'webextension-polyfill': ['browser'],
	yaml: ['packs', 'tools'],
	'puppeteer-core': ['tools'],
};

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
