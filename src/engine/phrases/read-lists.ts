import { parsePattern } from './parse-pattern.ts';
import type { Pattern } from './pattern.ts';

/** A named list of patterns as the matcher takes it. */
export interface PhraseList {
	/** Other patterns may name the list by it: `$id`. */
	readonly id: string;
	readonly patterns: readonly string[];
	/** Patterns that undo a hit they overlap. */
	readonly not: readonly string[];
	/** `asserted`: hits count only where the writer states them (see scope.ts). */
	readonly scope: 'any' | 'asserted';
}

/** A pattern that was left out, and why. */
export interface PhraseProblem {
	/** Id of the list. */
	readonly list: string;
	readonly part: 'patterns' | 'not';
	/** Index in that part. */
	readonly index: number;
	readonly pattern: string;
	/** Offset into the pattern. */
	readonly at: number;
	readonly why: string;
}

/** One pattern of a list, as written. */
export interface Source {
	/** Index of the list. */
	readonly list: number;
	readonly part: 'patterns' | 'not';
	readonly index: number;
	readonly text: string;
}

/** Lists as they are looked up while patterns are compiled. */
export interface ReadLists {
	readonly lists: readonly PhraseList[];
	indexOf(id: string): number | undefined;
	/** All patterns of a list that can be read; null where there is no such list. */
	patternsOf(id: string): readonly Pattern[] | null;
	/** Whether a list, with the lists it names, has neither gaps nor literals nor anchors, so that it may follow any word. */
	isPlainList(id: string): boolean;
}

const plainPattern = /^[a-z0-9 ()|*+'?#$-]*$/;

export const readLists = (lists: readonly PhraseList[]): ReadLists => {
	const indexes = new Map<string, number>();
	lists.forEach(({ id }, index) => {
		if (!indexes.has(id)) indexes.set(id, index);
	});
	const read = new Map<string, readonly Pattern[]>();
	const plain = new Map<string, boolean>();
	const isPlainList = (id: string): boolean => {
		const old = plain.get(id);
		if (old !== undefined) return old;
		// A list that holds itself is not plain.
		plain.set(id, false);
		const isPlain = lists[indexes.get(id) ?? -1]?.patterns.every(
			(text) =>
				plainPattern.test(text) && (text.match(/\$[a-z0-9-]+/g) ?? []).every((name) => isPlainList(name.slice(1))),
		);
		plain.set(id, isPlain === true);
		return isPlain === true;
	};
	return {
		isPlainList,
		lists,
		indexOf: (id) => indexes.get(id),
		patternsOf: (id) => {
			const list = lists[indexes.get(id) ?? -1];
			if (list === undefined) return null;
			const old = read.get(id);
			if (old !== undefined) return old;
			const results = list.patterns.map(parsePattern);
			const patterns = results.flatMap((result) => (result.ok ? [result.pattern] : []));
			read.set(id, patterns);
			return patterns;
		},
	};
};

/** Every pattern of every list. */
export const sourcesOf = (lists: readonly PhraseList[]): readonly Source[] => {
	const sources: Source[] = [];
	lists.forEach((of, list) => {
		of.patterns.forEach((text, index) => {
			sources.push({ list, part: 'patterns', index, text });
		});
		of.not.forEach((text, index) => {
			sources.push({ list, part: 'not', index, text });
		});
	});
	return sources;
};

/** The list that a pattern names and nothing else; null for other patterns. */
export const onlyList = (text: string): string | null => /^\s*\$([a-z0-9-]+)\s*$/.exec(text)?.[1] ?? null;
