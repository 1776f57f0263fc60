/** One item of a pattern; see docs/patterns.md. Words and literals are folded (lower case, no diacritics). */
export type PatternItem =
	| { readonly kind: 'word'; readonly text: string; readonly tail: WordTail }
	| { readonly kind: 'number' }
	| { readonly kind: 'literal'; readonly text: string }
	/** 0 to `most` words. */
	| { readonly kind: 'gap'; readonly most: number }
	| { readonly kind: 'optional'; readonly items: readonly PatternItem[] }
	| { readonly kind: 'group'; readonly options: readonly (readonly PatternItem[])[] }
	/** All patterns of another list. */
	| { readonly kind: 'list'; readonly id: string; readonly at: number };

/** What may follow the written letters: nothing, any ending (`*`), or Malay affixes on both sides (`+`). */
export type WordTail = '' | '*' | '+';

/** A parsed pattern. */
export interface Pattern {
	readonly items: readonly PatternItem[];
	/** `^`: only at the start of a sentence or clause. */
	readonly atStart: boolean;
	/** `>`: only at the end of the message. */
	readonly atEnd: boolean;
}

/** What is wrong with a pattern, in words for the person who wrote it. */
export interface PatternProblem {
	/** Offset into the pattern. */
	readonly at: number;
	readonly why: string;
}

/** Words a gap may span at most. */
export const widestGap = 20;
/** Characters a pattern may have. */
export const longestPattern = 300;
/** How deep brackets may stand in each other. */
export const deepestNesting = 8;
