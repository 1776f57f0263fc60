import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../..');

/** All texts in quotes or backticks of a source, what is put into them shown as `{}`. Comments are left out. */
const textsOf = (source: string): readonly string[] => {
	const found: string[] = [];
	let at = 0;
	const readText = (end: string): void => {
		let text = '';
		while (at < source.length && source[at] !== end) {
			if (source[at] === '\\') {
				text += source[at + 1] ?? '';
				at += 2;
			} else if (end === '`' && source.startsWith('${', at)) {
				at += 2;
				readCode('}');
				at += 1;
				text += '{}';
			} else {
				text += source[at];
				at += 1;
			}
		}
		at += 1;
		found.push(text);
	};
	const readRegExp = (): void => {
		let inClass = false;
		for (at += 1; at < source.length && (source[at] !== '/' || inClass); at += 1) {
			if (source[at] === '\\') at += 1;
			else if (source[at] === '[') inClass = true;
			else if (source[at] === ']') inClass = false;
		}
		at += 1;
	};
	const readCode = (end: string): void => {
		for (let depth = 0; at < source.length; ) {
			const sign = source[at] ?? '';
			if (sign === end && depth === 0) return;
			if (source.startsWith('//', at)) at = (source.indexOf('\n', at) + 1 || source.length + 1) - 1;
			else if (source.startsWith('/*', at)) at = source.indexOf('*/', at) + 2;
			else if (/['"`]/.test(sign)) {
				at += 1;
				readText(sign);
			} else if (sign === '/' && /[(,=:[!&|?{};>]\s*$/.test(source.slice(Math.max(0, at - 8), at))) readRegExp();
			else {
				if (sign === '{') depth += 1;
				if (sign === '}') depth -= 1;
				at += 1;
			}
		}
	};
	readCode('');
	return found;
};

/** A file of src and each that it imports, in turn, by their paths; those that `isLeftOut` are not followed. */
const reach = (start: string, isLeftOut: (file: string) => boolean, known = new Map<string, string>()) => {
	if (known.has(start) || isLeftOut(start) || !existsSync(path.join(root, start))) return known;
	const source = readFileSync(path.join(root, start), 'utf8');
	known.set(start, source);
	for (const [, from = ''] of source.matchAll(/from '(\.[^']+\.ts)'/g))
		reach(path.posix.join(path.posix.dirname(start), from), isLeftOut, known);
	return known;
};

/** All texts of some files of src and of what they import. */
export const textsBehind = (starts: readonly string[], isLeftOut: (file: string) => boolean): ReadonlySet<string> =>
	new Set(starts.flatMap((start) => [...reach(start, isLeftOut).values()].flatMap(textsOf)));
