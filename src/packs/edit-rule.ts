import { type Document, isMap, isNode, isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import { limitAsWritten } from './edit-pack.ts';
import { closeYaml, dropKey, openYaml, putKey } from './edit-yaml.ts';
import { ruleFileKeys } from './rule-data.ts';
import type { ConditionPart, FormCondition, FormExample } from './rule-form.ts';

type Language = 'en' | 'ms';

const languages = ['en', 'ms'];

/** Changes the text of a rule by its parts, so that all else stays, comments included. As it is where it cannot be read. */
const edit = (text: string, change: (doc: Document, map: YAMLMap) => void): string => {
	const open = openYaml(text);
	if (open === null) return text;
	change(open.doc, open.map);
	return closeYaml(open.doc);
};

const put = (doc: Document, map: YAMLMap, key: string, value: unknown, order: readonly string[]): void => {
	if (value === '' || value === undefined) dropKey(map, key);
	else putKey(doc, map, key, value, order);
};

/** A group behind a key, begun where there is none. */
const needMap = (doc: Document, map: YAMLMap, key: string): YAMLMap | null => {
	if (!isMap(map.get(key))) putKey(doc, map, key, {}, ruleFileKeys);
	const found = map.get(key);
	if (!isMap(found)) return null;
	if (found.items.length === 0) found.flow = false;
	return found;
};

const needList = (doc: Document, map: YAMLMap, key: string, order: readonly string[]): YAMLSeq | null => {
	if (!isSeq(map.get(key))) putKey(doc, map, key, [], order);
	const found = map.get(key);
	if (!isSeq(found)) return null;
	if (found.items.length === 0) found.flow = false;
	return found;
};

/** Sets a single word: id, skill, level, status, on. An empty one takes the key away. */
export const setWord = (text: string, key: string, value: string): string =>
	edit(text, (doc, map) => put(doc, map, key, value, ruleFileKeys));

/** Sets a text in one language. */
export const setText = (text: string, key: 'title' | 'tip' | 'why', language: Language, value: string): string =>
	edit(text, (doc, map) => {
		const group = needMap(doc, map, key);
		if (group === null) return;
		put(doc, group, language, value, languages);
		if (group.items.length === 0) dropKey(map, key);
	});

/** Sets the first and second wording of a language. A list stays a list, and tones stay tones. */
export const setWording = (text: string, language: Language, warm: string, short: string): string =>
	edit(text, (doc, map) => {
		const say = needMap(doc, map, 'say');
		if (say === null) return;
		const node = say.get(language, true);
		if (isSeq(node)) {
			put(doc, say, language, warm === '' && short === '' ? '' : [warm, short].filter((one) => one !== ''), languages);
		} else if (isMap(node) && (warm !== '' || short !== '')) {
			put(doc, node, 'warm', warm, ['warm', 'short']);
			put(doc, node, 'short', short, ['warm', 'short']);
		} else {
			put(doc, say, language, short === '' ? warm : warm === '' ? { short } : { warm, short }, languages);
		}
		if (say.items.length === 0) dropKey(map, 'say');
	});

/** Sets how often the rule may speak; empty numbers take the limit away. */
export const setLimit = (text: string, perChat: string, every: string): string =>
	edit(text, (doc, map) => {
		const number = (digits: string): number | undefined => (/^\d{1,4}$/.test(digits) ? Number(digits) : undefined);
		const limit = { perChat: number(perChat), every: number(every) };
		const isNone = limit.perChat === undefined && limit.every === undefined;
		const written = isNone
			? ''
			: limitAsWritten({
					...(limit.perChat === undefined ? {} : { perChat: limit.perChat }),
					...(limit.every === undefined ? {} : { every: limit.every }),
				});
		put(doc, map, 'limit', written, ruleFileKeys);
	});

const conditionAsWritten = (condition: FormCondition): unknown => {
	switch (condition.kind) {
		case 'says':
			return { [condition.key]: condition.patterns };
		case 'fact':
			return condition.isNot ? { not: { fact: condition.name } } : { fact: condition.name };
		case 'count':
		case 'time': {
			const { kind, name, least, most } = condition;
			const bound = (word: string): unknown => (kind === 'count' && /^\d+$/.test(word) ? Number(word) : word);
			return {
				[kind]: {
					[kind === 'count' ? 'of' : 'since']: name,
					...(least === '' ? {} : { 'at least': bound(least) }),
					...(most === '' ? {} : { 'at most': bound(most) }),
				},
			};
		}
		case 'other':
			return null;
	}
};

/** A list is written in one line, as people do. */
const inOneLine = (doc: Document, value: unknown): ReturnType<Document['createNode']> => {
	const node = doc.createNode(value);
	if (isMap(node)) for (const { value: part } of node.items) if (isSeq(part) || isMap(part)) part.flow = true;
	return node;
};

/** What is said beside a condition or an example stays when it is changed. */
const keepComments = (before: unknown, now: unknown): void => {
	if (!isMap(before) || !isMap(now)) return;
	now.commentBefore = before.commentBefore ?? null;
	const [was, is] = [before.items[0]?.value, now.items[0]?.value];
	if (isNode(was) && isNode(is)) is.comment = was.comment ?? null;
};

/** Sets a condition of a part; an index behind the last adds one, null takes one away. */
export const setCondition = (
	text: string,
	part: ConditionPart,
	index: number,
	condition: FormCondition | null,
): string =>
	edit(text, (doc, map) => {
		const list = needList(doc, map, part, ruleFileKeys);
		if (list === null) return;
		if (condition === null) list.items.splice(index, 1);
		else if (condition.kind !== 'other') {
			const node = inOneLine(doc, conditionAsWritten(condition));
			keepComments(list.items[index], node);
			list.items[Math.min(index, list.items.length)] = node;
		}
		if (list.items.length === 0) dropKey(map, part);
	});

const speaksOf = (line: string): readonly [string, string] | null => {
	const colon = line.indexOf(':');
	return colon <= 0 ? null : [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
};

/** Sets an example of a language; an index behind the last adds one, null takes one away. */
export const setExample = (text: string, language: Language, index: number, example: FormExample | null): string =>
	edit(text, (doc, map) => {
		const all = needMap(doc, map, 'examples');
		const list = all === null ? null : needList(doc, all, language, languages);
		if (all === null || list === null) return;
		if (example === null) list.items.splice(index, 1);
		else {
			const lines = example.lines
				.split('\n')
				.filter((line) => line.trim() !== '')
				.map((line) => speaksOf(line)?.join(': ') ?? line);
			const node = inOneLine(doc, { [example.kind]: lines });
			quoteLines(node);
			keepComments(list.items[index], node);
			list.items[Math.min(index, list.items.length)] = node;
		}
		if (list.items.length === 0) dropKey(all, language);
		if (all.items.length === 0) dropKey(map, 'examples');
	});

/** Lines of a chat hold colons: quoted, they read alike whatever stands in them. */
const quoteLines = (node: unknown): void => {
	const list = isMap(node) ? node.items[0]?.value : null;
	if (isSeq(list)) for (const item of list.items) if (isScalar(item)) item.type = 'QUOTE_DOUBLE';
};
