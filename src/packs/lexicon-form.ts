import { isScalar, isSeq, stringify, type YAMLMap } from 'yaml';
import { lexiconKeys } from '../engine/check-lexicon.ts';
import type { Lexicon } from '../engine/rule.ts';
import { closeYaml, dropKey, openYaml, putKey } from './edit-yaml.ts';

/** A word list as a form shows it. Nothing is checked: what is not there is empty. */
export interface LexiconForm {
	readonly id: string;
	readonly scope: string;
	readonly en: readonly string[];
	readonly ms: readonly string[];
	readonly not: readonly string[];
}

const wordOf = (node: unknown): string => (isScalar(node) ? String(node.value ?? '') : '');

const wordsIn = (map: YAMLMap, key: string): readonly string[] => {
	const node = map.get(key, true);
	if (isSeq(node)) return node.items.map(wordOf);
	return node === undefined || node === null ? [] : [wordOf(node)];
};

/** Reads a word list's text into a form; null where it is no YAML, or no group of keys. */
export const readLexiconForm = (text: string): LexiconForm | null => {
	const open = openYaml(text);
	if (open === null) return null;
	const word = (key: string): string => wordOf(open.map.get(key, true));
	const words = (key: string): readonly string[] => wordsIn(open.map, key);
	return { id: word('id'), scope: word('scope') || 'any', en: words('en'), ms: words('ms'), not: words('not') };
};

/** Sets a single word of a word list; an empty one takes the key away. */
export const setLexiconWord = (text: string, key: 'id' | 'scope', value: string): string => {
	const open = openYaml(text);
	if (open === null) return text;
	if (value === '') dropKey(open.map, key);
	else putKey(open.doc, open.map, key, value, lexiconKeys);
	return closeYaml(open.doc);
};

/** Sets the patterns of a language. Comments of lines whose pattern stays are kept. */
export const setLexiconWords = (text: string, key: 'en' | 'ms' | 'not', patterns: readonly string[]): string => {
	const open = openYaml(text);
	if (open === null) return text;
	const list = open.map.get(key, true);
	if (isSeq(list)) {
		const before = new Map(list.items.map((item) => [wordOf(item), item]));
		list.items = patterns.map((pattern) => before.get(pattern) ?? open.doc.createNode(pattern));
	} else {
		putKey(open.doc, open.map, key, patterns, lexiconKeys);
	}
	if (patterns.length === 0 && key === 'not') dropKey(open.map, key);
	return closeYaml(open.doc);
};

/** A word list as a person would write it, one pattern a line. */
export const lexiconText = ({ id, scope, en, ms, not }: Lexicon): string =>
	stringify(
		{ id, ...(scope === undefined ? {} : { scope }), en, ms, ...(not.length === 0 ? {} : { not }) },
		{ lineWidth: 0 },
	);
