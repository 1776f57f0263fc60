import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../../src/locales/en.json' with { type: 'json' };
import ms from '../../src/locales/ms.json' with { type: 'json' };

const root = path.join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const manifest = JSON.parse(read('manifest.json'));
const readme = read('README.md');

/** The texts under each heading, in order. */
const sections = (file: string): readonly string[] =>
	read(file)
		.split(/^## .*$/m)
		.slice(1)
		.map((text) => text.trim());

describe.each([
	['en', en],
	['ms', ms],
] as const)('the store text in %s', (language, texts) => {
	const [name, summary, description, purpose, permissions, data, pictures] = sections(`docs/store/${language}.md`);

	it('says what the manifest says, as short as the stores want it', () => {
		expect(name).toBe(texts.manifestName);
		expect(summary).toBe(texts.manifestDescription);
		expect(name!.length).toBeLessThanOrEqual(75);
		expect(summary!.length).toBeLessThanOrEqual(132);
		for (const text of [description, purpose, data]) expect(text!.length).toBeGreaterThan(80);
	});

	it('gives a reason for each permission', () => {
		const reasons = [...permissions!.matchAll(/^- ([\w ]+): .{20,}/gm)].map(([, one]) => one);
		expect(reasons).toEqual([...manifest.permissions, 'optional host permissions']);
	});

	it('describes each picture, and each is 1280 by 800', () => {
		const named = [...pictures!.matchAll(/^- (\S+\.png) — .{20,}/gm)].map(([, file]) => file!);
		const there = readdirSync(path.join(root, 'docs/store/pictures')).filter((file) => file.startsWith(language));
		expect(named).toEqual(there.sort());
		for (const file of named) {
			const bytes = readFileSync(path.join(root, 'docs/store/pictures', file));
			expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1280, 800]);
		}
	});
});

describe('the oldest browsers', () => {
	const chrome: string = manifest.minimum_chrome_version;
	const firefox: string = manifest.browser_specific_settings.gecko.strict_min_version.replace('.0', '');

	it('are the same in the manifest, in the build and in the README', () => {
		expect(read('build.mjs')).toContain(`target: ['chrome${chrome}', 'firefox${firefox}']`);
		expect(readme).toContain(`Chrome, Edge** (${chrome} or newer)`);
		expect(readme).toContain(`**Firefox** (${firefox} or newer)`);
	});

	it('are told by Firefox that nothing is collected', () => {
		expect(manifest.browser_specific_settings.gecko.data_collection_permissions).toEqual({ required: ['none'] });
		expect(manifest.incognito).toBe('not_allowed');
	});
});
