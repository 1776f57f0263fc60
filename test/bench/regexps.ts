import { parsePattern } from '../../src/engine/phrases/parse-pattern.ts';
import type { PatternItem } from '../../src/engine/phrases/pattern.ts';
import type { RulePack } from '../../src/engine/rule.ts';

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** Pattern texts of a lexicon by its id. */
type Lists = ReadonlyMap<string, readonly string[]>;

const tails = { '': '', '*': '[a-z]*', '+': '[a-z]{0,5}' } as const;

const choice = (sources: readonly string[]): string => `(?:${sources.join('|')})`;

const itemSource = (item: Exclude<PatternItem, { kind: 'gap' }>, lists: Lists): string => {
	switch (item.kind) {
		case 'word':
			return escaped(item.text) + tails[item.tail];
		case 'number':
			return '\\d[\\d.,:/-]*';
		case 'literal':
			return escaped(item.text);
		case 'optional':
			return sequence(item.items, lists);
		case 'group':
			return choice(item.options.map((option) => sequence(option, lists)));
		case 'list':
			return choice((lists.get(item.id) ?? []).flatMap((text) => sourceOf(text, lists) ?? []));
	}
};

/** Items with what may stand between them. */
const sequence = (items: readonly PatternItem[], lists: Lists): string => {
	let source = '';
	items.forEach((item, i) => {
		const isLast = i === items.length - 1;
		if (item.kind === 'gap') source += `(?:\\w+\\W+){0,${item.most}}`;
		else if (item.kind === 'optional') source += `(?:${itemSource(item, lists)}\\W*)?`;
		else source += itemSource(item, lists) + (isLast ? '' : '\\W+');
	});
	return source;
};

/** A pattern as the RegExp that somebody would write for it: without the spellings the matcher also knows. */
const sourceOf = (text: string, lists: Lists): string | null => {
	const parsed = parsePattern(text);
	return parsed.ok ? sequence(parsed.pattern.items, lists) : null;
};

/** The sources of one RegExp for each pattern of a pack's lexicons. */
export const regExpSources = ({ lexicons }: RulePack): readonly string[] => {
	const lists: Lists = new Map(lexicons.map(({ id, en, ms }) => [id, [...en, ...ms]]));
	return lexicons
		.flatMap(({ en, ms, not }) => [...en, ...ms, ...not])
		.flatMap((text) => sourceOf(text, lists) ?? [])
		.map((source) => `\\b(?:${source})\\b`);
};

/** Counts the RegExps that are in each text. */
export const countEach = (patterns: readonly RegExp[], texts: readonly string[]): number => {
	let found = 0;
	for (const text of texts) for (const pattern of patterns) if (pattern.test(text)) found += 1;
	return found;
};

/** Counts the matches of one RegExp with the flag g. */
export const countAll = (pattern: RegExp, texts: readonly string[]): number => {
	let found = 0;
	for (const text of texts) for (const _ of text.matchAll(pattern)) found += 1;
	return found;
};
