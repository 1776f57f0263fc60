import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const src = path.join(import.meta.dirname, '../../src');
const textOf = (ending: RegExp): string =>
	readdirSync(src, { recursive: true, encoding: 'utf8' })
		.filter((name) => ending.test(name))
		.map((name) => readFileSync(path.join(src, name), 'utf8'))
		.join('\n');

const styles = textOf(/\.css$/).replace(/\/\*.*?\*\//gs, '');
const code = textOf(/\.(?:ts|tsx|html|mjs)$/);
const all = (text: string, pattern: RegExp): ReadonlySet<string> =>
	new Set([...text.matchAll(pattern)].map(([, name = '']) => name));

test('every class that a style names is said in the code', () => {
	const selectors = [...styles.matchAll(/([^{}]+)\{/g)].map(([, selector]) => selector).join('\n');
	const words = all(code, /([A-Za-z][\w-]*)/g);
	expect([...all(selectors, /\.([A-Za-z][\w-]*)/g)].filter((name) => !words.has(name))).toEqual([]);
});

test('every token is used, and only tokens that there are', () => {
	const defined = all(styles, /(--[\w-]+)\s*:/g);
	const used = all(`${styles}\n${code}`, /var\((--[\w-]+)/g);
	expect([...defined].filter((name) => !used.has(name))).toEqual([]);
	expect([...used].filter((name) => !defined.has(name))).toEqual([]);
});
