/**
 * What the product is built with besides code: rule files and practice scenarios, read from their folders, so that
 * adding one is adding a file. One reader for the build and for the tests.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import esbuild from 'esbuild';
import { parse } from 'yaml';

/** Texts of all YAML files below a folder, sorted by path; the paths are relative to `root`, with forward slashes. */
export const readFolder = async (root, folder) => {
	const names = await readdir(path.join(root, folder), { recursive: true });
	const files = names.filter((name) => name.endsWith('.yaml')).map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
	return Promise.all(
		files.sort().map(async (file) => ({ path: file, text: await readFile(path.join(root, file), 'utf8') })),
	);
};

/** The reader of rule files is part of the product and written in TypeScript: bundled in memory and run here. */
const loadPacks = async (root) => {
	const { outputFiles } = await esbuild.build({
		entryPoints: [path.join(root, 'src/packs/read-pack.ts')],
		bundle: true,
		write: false,
		// Not `node`: for node, `yaml` is CommonJS and asks for modules that code made from a string cannot ask for.
		platform: 'neutral',
		mainFields: ['module', 'main'],
		format: 'esm',
		target: 'node20.19',
		logLevel: 'warning',
	});
	const source = Buffer.from(outputFiles[0].contents).toString('base64');
	return import(`data:text/javascript;base64,${source}`);
};

/** The rules the product ships with, checked. Throws with every problem and its place where a file is wrong. */
export const readShippedPack = async (root, version) => {
	const [{ readPack }, files] = await Promise.all([loadPacks(root), readFolder(root, 'src/rules')]);
	const { pack, problems } = readPack(files, { id: 'santun', version });
	if (pack !== null && problems.length === 0) return pack;
	throw new Error(problems.map(({ file, line, column, why }) => `${file}:${line}:${column} ${why}`).join('\n'));
};

/** The shipped rules as hosts of the engine need them: examples prove rules, and run nowhere. */
export const readEnginePack = async (root, version) => {
	const { rules, ...pack } = await readShippedPack(root, version);
	return { ...pack, rules: rules.map((rule) => ({ ...rule, examples: [] })) };
};

/** All practice scenarios as data; they are checked where they are played. */
export const readScenarios = async (root) => (await readFolder(root, 'src/scenarios')).map(({ text }) => parse(text));

/** Modules that are made from folders: name → exported name and value. */
const modules = {
	'santun:pack': async (root, version) => ({ pack: await readShippedPack(root, version) }),
	'santun:scenarios': async (root) => ({ scenarios: await readScenarios(root) }),
};

/** The module as JavaScript. JSON.parse of a string starts faster than the same data as code. */
const sourceOf = async (name, root, version) =>
	Object.entries(await modules[name](root, version))
		.map(([key, value]) => `export const ${key} = JSON.parse(${JSON.stringify(JSON.stringify(value))});`)
		.join('\n');

/** Plugin for esbuild. Reads each folder once, however many bundles ask. */
export const embed = (root, version) => {
	const cache = new Map();
	return {
		name: 'embed',
		setup(build) {
			build.onResolve({ filter: /^santun:/ }, ({ path: name }) =>
				Object.hasOwn(modules, name) ? { path: name, namespace: 'embed' } : undefined,
			);
			build.onLoad({ filter: /.*/, namespace: 'embed' }, async ({ path: name }) => {
				if (!cache.has(name)) cache.set(name, sourceOf(name, root, version));
				try {
					return { contents: await cache.get(name), loader: 'js' };
				} catch (error) {
					return { errors: error.message.split('\n').map((text) => ({ text })) };
				}
			});
		},
	};
};

/** The same plugin for vitest. */
export const embedInVite = (root, version) => ({
	name: 'embed',
	resolveId: (name) => (Object.hasOwn(modules, name) ? `\0${name}` : null),
	load: (id) => (id.startsWith('\0santun:') ? sourceOf(id.slice(1), root, version) : null),
});
