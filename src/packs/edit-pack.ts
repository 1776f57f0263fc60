import { Document, isMap, isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Limit, RuleChange, Wording } from '../engine/rule.ts';
import { packKeys } from '../engine/rule-pack.ts';
import { closeYaml, dropKey, openYaml, putKey } from './edit-yaml.ts';
import { type Pin, pinText } from './pin.ts';

/** A pack with nothing in it yet. */
export const emptyPack = (id: string): string => `format: 1\nid: ${id}\nversion: "1"\nrules: []\n`;

/** Keys of a pack in the order in which a person reads them: what it says of itself first. */
const headFirst: readonly string[] = ['format', 'id', 'version', 'extends'];
const keysInOrder: readonly string[] = [...headFirst, ...packKeys.filter((key) => !headFirst.includes(key))];

/** What a pack holds many of, each with an id. */
export type PartKey = 'rules' | 'lexicons' | 'policies';

/** A rule, word list or policy card of a pack as a text by itself. */
export interface PartText {
	readonly id: string;
	readonly text: string;
}

const idOf = (node: unknown, key = 'id'): string => {
	const id = isMap(node) ? node.get(key) : undefined;
	return typeof id === 'string' ? id : '';
};

const listAt = (map: YAMLMap, key: string): YAMLSeq | null => {
	const list = map.get(key);
	return isSeq(list) ? list : null;
};

/** The list behind a key, begun where there is none. */
const needList = (doc: Document, map: YAMLMap, key: string): YAMLSeq => {
	const found = listAt(map, key);
	if (found !== null) {
		// An empty list is written [], and what is put in it would stand in one line.
		if (found.items.length === 0) found.flow = false;
		return found;
	}
	putKey(doc, map, key, [], packKeys);
	const made = listAt(map, key);
	if (made === null) throw new TypeError(`no list at ${key}`);
	made.flow = false;
	return made;
};

/** `above` = a comment that stands in front of the whole list: to YAML, that of its first entry. */
const textOf = (node: YAMLMap, above: string | null): string => {
	const doc = new Document<YAMLMap>();
	const map = node.clone() as YAMLMap;
	doc.contents = map;
	// The comment in front of a list's entry becomes the one in front of the file.
	const key = map.items[0]?.key;
	const inFront = [above, map.commentBefore, isScalar(key) ? key.commentBefore : null].filter(Boolean).join('\n');
	doc.commentBefore = inFront === '' ? null : inFront;
	map.commentBefore = null;
	if (isScalar(key)) key.commentBefore = null;
	map.spaceBefore = false;
	map.flow = false;
	return closeYaml(doc);
};

/** The rules of a pack, or other parts of it, each as a text of its own with its comments; none where the pack cannot be read. */
export const partTexts = (pack: string, key: PartKey): readonly PartText[] => {
	const open = openYaml(pack);
	const list = open === null ? null : listAt(open.map, key);
	return (list?.items ?? []).flatMap((node, i) =>
		isMap(node) ? [{ id: idOf(node), text: textOf(node, i === 0 ? (list?.commentBefore ?? null) : null) }] : [],
	);
};

const commentsOf = (doc: Document): { readonly before: string | null; readonly after: string | null } => ({
	before: [doc.commentBefore, doc.contents?.commentBefore].filter(Boolean).join('\n') || null,
	after: [doc.contents?.comment, doc.comment].filter(Boolean).join('\n') || null,
});

/** Puts a part in the place of the one of that id; null = behind all others. The pack as it is where one cannot be read. */
export const putPart = (pack: string, key: PartKey, id: string | null, part: string): string => {
	const open = openYaml(pack);
	const own = openYaml(part);
	if (open === null || own === null) return pack;
	const list = needList(open.doc, open.map, key);
	const { before, after } = commentsOf(own.doc);
	own.map.commentBefore = before;
	own.map.comment = after;
	const at = id === null ? -1 : list.items.findIndex((node) => idOf(node) === id);
	own.map.spaceBefore = at === -1 ? list.items.length > 0 : at > 0;
	if (at === 0) list.commentBefore = null;
	if (at === -1) list.items.push(own.map);
	else list.items[at] = own.map;
	return closeYaml(open.doc);
};

const without = (pack: string, key: string, isIt: (node: unknown) => boolean): string => {
	const open = openYaml(pack);
	const list = open === null ? null : listAt(open.map, key);
	if (open === null || list === null) return pack;
	list.items = list.items.filter((node) => !isIt(node));
	const [first] = list.items;
	if (isMap(first)) first.spaceBefore = false;
	if (list.items.length === 0 && key !== 'rules') dropKey(open.map, key);
	return closeYaml(open.doc);
};

/** Takes a part of its own out of a pack. */
export const dropPart = (pack: string, key: PartKey, id: string): string =>
	without(pack, key, (node) => idOf(node) === id);

/** Writes a limit as a person would. */
export const limitAsWritten = ({ perChat, every }: Limit): unknown => {
	const spoken = perChat === 1 ? 'once per chat' : perChat === 2 ? 'twice per chat' : `${perChat} times per chat`;
	if (every === undefined) return spoken;
	const messages = `${every} agent messages`;
	return perChat === undefined ? `every ${messages}` : { 'per chat': perChat, every: messages };
};

/** Wording as a person would write it: one text, by tone, or a list. */
const wordingAsWritten = (wordings: readonly Wording[]): unknown => {
	const one = ({ text, tone }: Wording): unknown => (tone === undefined ? text : { [tone]: text });
	const [first, second, third] = wordings;
	const isPair = first?.tone === 'warm' && second?.tone === 'short' && third === undefined;
	if (isPair) return { warm: first.text, short: second.text };
	return first !== undefined && second === undefined ? one(first) : wordings.map(one);
};

/** What is said to the customer, in both languages. */
export const sayAsWritten = ({ en, ms }: NonNullable<RuleChange['say']>): object => ({
	en: wordingAsWritten(en),
	ms: wordingAsWritten(ms),
});

const changeAsWritten = ({ limit, say, ...change }: RuleChange): object => ({
	...change,
	...(say === undefined ? {} : { say: sayAsWritten(say) }),
	...(limit === undefined ? {} : { limit: limitAsWritten(limit) }),
});

/** Writes down what is different in a rule below; one that says nothing takes the difference, and its switching off, away. */
export const putChange = (pack: string, change: RuleChange): string => {
	const { rule } = change;
	const rest = without(
		without(pack, 'changes', (node) => idOf(node, 'rule') === rule),
		'off',
		(node) => isScalar(node) && node.value === rule,
	);
	if (Object.keys(change).length === 1) return rest;
	const open = openYaml(rest);
	if (open === null) return pack;
	needList(open.doc, open.map, 'changes').items.push(open.doc.createNode(changeAsWritten(change)));
	return closeYaml(open.doc);
};

/** The pack with its own count one further; as it is where its version is no number. */
export const countUp = (pack: string): string => {
	const open = openYaml(pack);
	const version = open?.map.get('version');
	if (open === null || open === undefined || !/^\d{1,9}$/.test(String(version))) return pack;
	putKey(open.doc, open.map, 'version', String(Number(version) + 1), packKeys);
	return closeYaml(open.doc);
};

/** Whether a pack says over which shipped rules it was written, rightly or not. */
export const hasPin = (pack: string): boolean => openYaml(pack)?.map.has('extends') ?? false;

/** Writes down over which shipped rules a pack was written. */
export const putPin = (pack: string, pin: Pin): string => {
	const open = openYaml(pack);
	if (open === null) return pack;
	putKey(open.doc, open.map, 'extends', pinText(pin), keysInOrder);
	return closeYaml(open.doc);
};
