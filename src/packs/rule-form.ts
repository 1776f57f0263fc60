import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import { closeYaml, openYaml } from './edit-yaml.ts';
import { conditionKeys } from './when-data.ts';

/** A condition as a form shows it; `other` = one that only the text can change. */
export type FormCondition =
	| { readonly kind: 'says'; readonly key: string; readonly patterns: readonly string[] }
	| { readonly kind: 'fact'; readonly isNot: boolean; readonly name: string }
	| {
			readonly kind: 'count' | 'time';
			readonly name: string;
			readonly least: string;
			readonly most: string;
	  }
	| { readonly kind: 'other'; readonly yaml: string };

/** The parts of a rule that hold conditions, as the file calls them. */
export const conditionParts = ['when', 'unless', 'satisfied by'] as const;
export type ConditionPart = (typeof conditionParts)[number];

/** One tiny chat, a line of it a line of text. */
export interface FormExample {
	readonly kind: string;
	readonly lines: string;
}

/** Texts by language; empty where nothing stands. */
export type FormText = Readonly<Record<'en' | 'ms', string>>;

/** A rule as a form shows it. Nothing is checked: what is not there is empty. */
export interface RuleForm {
	readonly id: string;
	readonly skill: string;
	readonly level: string;
	readonly status: string;
	readonly on: string;
	readonly title: FormText;
	readonly tip: FormText;
	readonly why: FormText;
	/** The first wording, or the warm one. */
	readonly warm: FormText;
	/** The second wording, or the short one. */
	readonly short: FormText;
	/** Languages with more wordings than the form has room for, or with tones in a list: only the text can change these. */
	readonly wordingsInText: readonly ('en' | 'ms')[];
	readonly limit: { readonly perChat: string; readonly every: string };
	readonly conditions: Readonly<Record<ConditionPart, readonly FormCondition[]>>;
	readonly examples: Readonly<Record<'en' | 'ms', readonly FormExample[]>>;
}

const formLanguages = ['en', 'ms'] as const;

const wordOf = (node: unknown): string => {
	if (isScalar(node)) return node.value === null || node.value === undefined ? '' : (node.source ?? String(node.value));
	return node === null || node === undefined ? '' : String(node);
};

/** A text as it means, not as it is written: quotes and folds are gone. */
const meant = (node: unknown): string => (isScalar(node) && typeof node.value === 'string' ? node.value : wordOf(node));

const at = (map: YAMLMap, key: string): unknown => map.get(key, true);

const textIn = (map: YAMLMap, key: string): FormText => {
	const node = at(map, key);
	const of = (language: string): string => (isMap(node) ? meant(at(node, language)) : '');
	return { en: of('en'), ms: of('ms') };
};

const sayIn = (map: YAMLMap, language: string): unknown => {
	const say = at(map, 'say');
	return isMap(say) ? at(say, language) : null;
};

const saidIn = (map: YAMLMap, language: string): readonly string[] => {
	const node = sayIn(map, language);
	if (isMap(node)) return [meant(at(node, 'warm')), meant(at(node, 'short'))];
	if (isSeq(node)) return node.items.map((item) => (isMap(item) ? '' : meant(item)));
	return node === null || node === undefined ? [] : [meant(node)];
};

const limitIn = (map: YAMLMap): RuleForm['limit'] => {
	const node = at(map, 'limit');
	const number = (text: string): string => /\d+/.exec(text)?.[0] ?? '';
	if (isMap(node)) return { perChat: number(wordOf(at(node, 'per chat'))), every: number(wordOf(at(node, 'every'))) };
	const text = meant(node);
	if (text.startsWith('every')) return { perChat: '', every: number(text) };
	const spoken = text.startsWith('once') ? '1' : text.startsWith('twice') ? '2' : number(text);
	return { perChat: spoken, every: '' };
};

const yamlOf = (node: Node): string => {
	const holder = openYaml('x: 1');
	if (holder === null) return '';
	holder.map.set('x', node.clone());
	return closeYaml(holder.doc)
		.replace(/^x:\s?/, '')
		.replace(/^\n/, '')
		.trimEnd();
};

const conditionOf = (node: unknown): FormCondition => {
	const pair = isMap(node) && node.items.length === 1 ? node.items[0] : undefined;
	const other = (): FormCondition => ({ kind: 'other', yaml: isMap(node) || isScalar(node) ? yamlOf(node) : '' });
	if (pair === undefined) return other();
	const key = meant(pair.key);
	const { value } = pair;
	if (key.endsWith('says') || key.includes(' says in ')) {
		if (!conditionKeys.includes(key)) return other();
		return { kind: 'says', key, patterns: isSeq(value) ? value.items.map(meant) : [meant(value)] };
	}
	if (key === 'fact') return { kind: 'fact', isNot: false, name: meant(value) };
	if (key === 'not' && isMap(value) && value.items.length === 1 && value.has('fact'))
		return { kind: 'fact', isNot: true, name: meant(at(value, 'fact')) };
	if ((key === 'count' || key === 'time') && isMap(value)) {
		const name = meant(at(value, key === 'count' ? 'of' : 'since'));
		return { kind: key, name, least: wordOf(at(value, 'at least')), most: wordOf(at(value, 'at most')) };
	}
	return other();
};

const conditionsIn = (map: YAMLMap, key: string): readonly FormCondition[] => {
	const node = at(map, key);
	return isSeq(node) ? node.items.map(conditionOf) : [];
};

const lineOf = (node: unknown): string => {
	const pair = isMap(node) ? node.items[0] : undefined;
	return pair === undefined ? meant(node) : `${meant(pair.key)}: ${meant(pair.value)}`;
};

const examplesIn = (map: YAMLMap, language: string): readonly FormExample[] => {
	const all = at(map, 'examples');
	const list = isMap(all) ? at(all, language) : null;
	if (!isSeq(list)) return [];
	return list.items.map((item) => {
		const pair = isMap(item) ? item.items[0] : undefined;
		const lines = isSeq(pair?.value) ? pair.value.items.map(lineOf) : [];
		return { kind: pair === undefined ? '' : meant(pair.key), lines: lines.join('\n') };
	});
};

/** Reads a rule's text into a form; null where it is no YAML, or no group of keys. */
export const readForm = (text: string): RuleForm | null => {
	const open = openYaml(text);
	if (open === null) return null;
	const { map } = open;
	const said = { en: saidIn(map, 'en'), ms: saidIn(map, 'ms') };
	const nth = (n: number): FormText => ({ en: said.en[n] ?? '', ms: said.ms[n] ?? '' });
	return {
		id: meant(at(map, 'id')),
		skill: meant(at(map, 'skill')),
		level: meant(at(map, 'level')),
		status: meant(at(map, 'status')) || 'active',
		on: meant(at(map, 'on')) || 'draft',
		title: textIn(map, 'title'),
		tip: textIn(map, 'tip'),
		why: textIn(map, 'why'),
		warm: nth(0),
		short: nth(1),
		wordingsInText: formLanguages.filter((language) => {
			const node = sayIn(map, language);
			return isSeq(node) && (node.items.length > 2 || node.items.some(isMap));
		}),
		limit: limitIn(map),
		conditions: {
			when: conditionsIn(map, 'when'),
			unless: conditionsIn(map, 'unless'),
			'satisfied by': conditionsIn(map, 'satisfied by'),
		},
		examples: { en: examplesIn(map, 'en'), ms: examplesIn(map, 'ms') },
	};
};
