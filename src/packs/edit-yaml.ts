import { type Document, isMap, isScalar, type Pair, type YAMLMap } from 'yaml';
import { documentsIn } from './read-yaml.ts';

/** Lines are never folded and braces not padded: what a person wrote stays as they wrote it, as far as YAML allows. */
const style = { lineWidth: 0, flowCollectionPadding: false } as const;

/** YAML as its writer left it, comments included; null where it cannot be read, or where it is no group of keys. Never throws. */
export const openYaml = (text: string): { readonly doc: Document.Parsed; readonly map: YAMLMap } | null => {
	const documents = documentsIn(text);
	if ('why' in documents) return null;
	const [doc, second] = documents;
	if (doc === undefined || second !== undefined || doc.errors.length > 0) return null;
	return isMap(doc.contents) ? { doc, map: doc.contents } : null;
};

/** The document as text. */
export const closeYaml = (doc: Document): string => doc.toString(style);

const keyOf = ({ key }: Pair): string => (isScalar(key) ? String(key.value) : String(key));

/** Puts a value behind a key; a new key goes where `order` has it. A text keeps the way it is quoted and its comment. */
export const putKey = (doc: Document, map: YAMLMap, key: string, value: unknown, order: readonly string[]): void => {
	const at = map.items.findIndex((pair) => keyOf(pair) === key);
	const before = map.items[at]?.value;
	if (isScalar(before) && typeof value === 'string') {
		before.value = value;
	} else if (at >= 0) {
		map.set(key, doc.createNode(value));
	} else {
		const later = order.slice(order.indexOf(key) + 1);
		const next = map.items.findIndex((pair) => later.includes(keyOf(pair)));
		map.items.splice(next === -1 ? map.items.length : next, 0, doc.createPair(key, value));
	}
};

/** Takes a key away. */
export const dropKey = (map: YAMLMap, key: string): void => {
	map.delete(key);
};
