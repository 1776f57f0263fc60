import { readFileSync } from 'node:fs';
import path from 'node:path';
import esbuild from 'esbuild';
import { expect, test } from 'vitest';
import pages from '../../src/locales/pages-en.json' with { type: 'json' };
import { embed } from '../../src/tools/embed.mjs';

const root = path.join(import.meta.dirname, '../..');

/** Our own files that a bundle is made of. */
const filesOf = async (entry: string): Promise<readonly string[]> => {
	const { metafile } = await esbuild.build({
		entryPoints: [path.join(root, entry)],
		absWorkingDir: root,
		bundle: true,
		write: false,
		metafile: true,
		outdir: 'out',
		format: 'esm',
		jsx: 'automatic',
		jsxImportSource: 'preact',
		plugins: [embed(root, '0.0.0-test')],
	});
	return Object.keys(metafile.inputs).filter((file) => /^src\/.*\.tsx?$/.test(file));
};

test.each(['src/panel/main.tsx', 'src/practice/page.ts'])('%s asks for no text that only pages add', async (entry) => {
	const files = await filesOf(entry);
	expect(files).toContain('src/locales/translate.ts');
	expect(files).not.toContain('src/locales/pages.ts');
	const text = files.map((file) => readFileSync(path.join(root, file), 'utf8')).join('\n');
	const said = new Set([...text.matchAll(/['"`]([\w.-]+)['"`]/g)].map(([, word]) => word));
	const begun = [...text.matchAll(/`([\w-]+\.)\$\{/g)].map(([, start = '']) => start);
	const asked = Object.keys(pages).filter((key) => said.has(key) || begun.some((start) => key.startsWith(start)));
	expect(asked).toEqual([]);
});
