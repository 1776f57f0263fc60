import { prefixed, suffixes } from '../../../src/engine/phrases/affixes.ts';
import type { Hit, PhraseList } from '../../../src/engine/phrases/compile.ts';
import { parsePattern } from '../../../src/engine/phrases/parse-pattern.ts';
import type { PatternItem } from '../../../src/engine/phrases/pattern.ts';
import { type Form, phraseAt, type Spellings, spellingsOf } from '../../../src/engine/phrases/spellings.ts';

/**
 * A slow matcher that follows docs/patterns.md word by word: it spells out every way to write a pattern, tries each at
 * every character, and joins gapped parts by looking at all pairs. It shares the parser and the word tables with the
 * real one, and nothing else.
 */

type Part =
	| { readonly kind: 'words'; readonly forms: readonly Form[] }
	| { readonly kind: 'number' }
	| { readonly kind: 'literal'; readonly text: string };
type Way = readonly (Part | number)[];

/** The folded text: one character for each that counts, and where it stood. */
interface Folded {
	readonly text: string;
	readonly at: readonly number[];
	readonly length: number;
}

const fold = (original: string): Folded => {
	let text = '';
	const at: number[] = [];
	for (let i = 0; i < original.length; i += 1) {
		const plain = (original[i] ?? '')
			.normalize('NFD')
			.replace(/\p{M}|\u200b|\ufe0f/gu, '')
			.toLowerCase()
			.replace(/[’‘]/, "'");
		if (plain === '') continue;
		text += plain[0];
		at.push(i);
	}
	return { text, at, length: original.length };
};

const isWord = (c: string | undefined): boolean => c !== undefined && /[a-z0-9]/.test(c);
const isEnd = (c: string | undefined): boolean => c !== undefined && /[.!?…\n]/.test(c);

/** Whether a word may begin at `at`: no letter before it, nor an apostrophe that joins it to one. */
const isBoundary = (text: string, at: number): boolean => {
	if (isWord(text[at - 1])) return false;
	let k = at;
	while (text[k - 1] === "'") k -= 1;
	return k === at || !isWord(text[k - 1]);
};

const runs = (letters: string): string => {
	let pattern = '';
	for (const [run] of letters.matchAll(/([a-z])\1*|[^a-z]/g)) {
		const letter = run[0] ?? '';
		if (!/[a-z]/.test(letter)) pattern += letter;
		else if (run.length === 1) pattern += `(?:${letter}|${letter}{3,})`;
		else pattern += `${letter}{${Math.min(run.length, 3)},}`;
	}
	return pattern;
};

const patterns = new Map<string, RegExp>();

/** Made once: the slow matcher need not be slower than it is. */
const known = (key: string, make: () => RegExp): RegExp => {
	const old = patterns.get(key);
	if (old !== undefined) return old;
	const made = make();
	patterns.set(key, made);
	return made;
};

const formPattern = (form: Form): RegExp => known(form.text + form.tail, () => makeFormPattern(form));

const makeFormPattern = ({ text, tail }: Form): RegExp => {
	if (tail === '*') return new RegExp(`${runs(text).replace(/\(\?:(.)\|\1\{3,\}\)$/, '$1')}[a-z0-9]*(?![a-z0-9])`, 'y');
	const end = tail === '+' ? `(?:${suffixes.map(runs).join('|')})` : '';
	return new RegExp(`${runs(text)}${end}(?![a-z0-9])`, 'y');
};

const endsAt = (pattern: RegExp, text: string, at: number): number => {
	pattern.lastIndex = at;
	return pattern.test(text) ? pattern.lastIndex : -1;
};

interface Found {
	/** Starts of the parts, and the end of the last. */
	readonly starts: readonly number[];
	readonly end: number;
	/** The last part is a sign, complete by itself. */
	readonly isSign: boolean;
}

/** All ways in which parts stand in the text from `at` on. */
const follow = (
	text: string,
	parts: readonly Part[],
	at: number,
	before: { readonly part: Part; readonly isSign: boolean; readonly canGlue: boolean } | null,
): readonly Found[] => {
	const [part, ...rest] = parts;
	if (part === undefined) return [{ starts: [], end: at, isSign: before?.isSign === true }];
	return startsFor(text, part, at, before).flatMap((start) =>
		endsFor(text, part, start).flatMap(({ end, canGlue }) => {
			const isSign = part.kind === 'literal' && !isWord(text[end - 1]);
			const found = follow(text, rest, end, { part, isSign, canGlue });
			return found.map((one) => ({ ...one, starts: [start, ...one.starts] }));
		}),
	);
};

const startsFor = (
	text: string,
	part: Part,
	at: number,
	before: { readonly part: Part; readonly isSign: boolean; readonly canGlue: boolean } | null,
): readonly number[] => {
	const isLiteralSign = part.kind === 'literal' && !isWord(part.text[0]);
	if (before === null) return isLiteralSign || isBoundary(text, at) ? [at] : [];
	const starts: number[] = [];
	if (before.isSign || isLiteralSign) starts.push(at);
	// "3days", "rm50": a number and a word may touch.
	if (before.part.kind === 'number' && part.kind === 'words' && /[a-z]/.test(text[at] ?? '')) starts.push(at);
	if (before.canGlue && part.kind === 'number') starts.push(at);
	let k = at;
	while (k < text.length && !isWord(text[k]) && !isEnd(text[k])) {
		k += 1;
		if (isLiteralSign || before.isSign || isBoundary(text, k)) starts.push(k);
	}
	return [...new Set(starts)];
};

const endsFor = (text: string, part: Part, start: number): readonly { end: number; canGlue: boolean }[] => {
	if (part.kind === 'literal') {
		const end = start + part.text.length;
		const fits = text.startsWith(part.text, start) && (!isWord(text[end - 1]) || !isWord(text[end]));
		return fits ? [{ end, canGlue: false }] : [];
	}
	if (part.kind === 'number') {
		const whole = /[0-9]+(?:[.,:/-][0-9]+)*/y;
		whole.lastIndex = start;
		const digits = whole.exec(text)?.[0] ?? '';
		const ends: { end: number; canGlue: boolean }[] = [];
		for (let length = 1; length <= digits.length; length += 1) {
			const isCut = /[0-9]/.test(digits[length - 1] ?? '') && !/[0-9]/.test(digits[length] ?? '');
			if (isCut) ends.push({ end: start + length, canGlue: false });
		}
		return ends;
	}
	const ends = part.forms.flatMap((form) => {
		const end = endsAt(formPattern(form), text, start);
		const glued = form.tail === '' && /[a-z]$/.test(form.text) ? gluedEnd(form, text, start) : -1;
		return [...(end < 0 ? [] : [{ end, canGlue: false }]), ...(glued < 0 ? [] : [{ end: glued, canGlue: true }])];
	});
	return ends;
};

/** A word right before a digit: only a number may go on there. */
const gluedEnd = ({ text: letters }: Form, text: string, start: number): number =>
	endsAt(
		known(`${letters}#`, () => new RegExp(`${runs(letters)}(?=[0-9])`, 'y')),
		text,
		start,
	);

/** Whether a found piece ends where a word may end. */
const isWhole = (text: string, { end, isSign }: Found, last: Part | undefined): boolean => {
	if (isSign) return true;
	if (isWord(text[end])) return false;
	if (last?.kind === 'literal' && !isWord(text[end - 1])) return true;
	const rest = /^'+t(?![a-z0-9])/.test(text.slice(end));
	return !(rest && text[end - 1] === 'n');
};

interface Span {
	readonly start: number;
	readonly end: number;
}

/** Places of a piece: for each end one, the numbers in it as long as they go, other parts as near as they stand. */
const placesOf = (text: string, piece: readonly Part[]): readonly Span[] => {
	const best = new Map<number, Found>();
	for (let at = 0; at < text.length; at += 1) {
		for (const found of follow(text, piece, at, null)) {
			if (!isWhole(text, found, piece[piece.length - 1])) continue;
			const old = best.get(found.end);
			if (old === undefined || isBetter(piece, found, old)) best.set(found.end, found);
		}
	}
	return [...best.values()].map(({ starts, end }) => ({ start: starts[0] ?? end, end }));
};

const isBetter = (piece: readonly Part[], found: Found, old: Found): boolean => {
	for (let i = piece.length - 1; i >= 0; i -= 1) {
		const [a, b] = [found.starts[i] ?? 0, old.starts[i] ?? 0];
		if (a !== b) return piece[i]?.kind === 'number' ? a < b : a > b;
	}
	return false;
};

// Spelling out

const ways = (items: readonly PatternItem[]): readonly Way[] => {
	const [item] = items;
	if (item === undefined) return [[]];
	const plain = items.map((one) => (one.kind === 'word' && one.tail === '' ? one.text : ''));
	const phrase = phraseAt(plain, 0);
	const heads = phrase === null ? itemWays(item) : spelled(phrase.spellings);
	const rest = ways(items.slice(phrase?.count ?? 1));
	return heads.flatMap((head) => rest.map((tail) => [...head, ...tail]));
};

const spelled = ({ forms, phrases }: Spellings): readonly Way[] => [
	...(forms.length === 0 ? [] : [[{ kind: 'words' as const, forms }]]),
	...phrases.map((words) => words.map((word) => ({ kind: 'words' as const, forms: spellingsOf(word).forms }))),
];

const itemWays = (item: PatternItem): readonly Way[] => {
	switch (item.kind) {
		case 'word':
			return item.tail === '' ? spelled(spellingsOf(item.text)) : [[{ kind: 'words', forms: tailForms(item) }]];
		case 'number':
			return [[{ kind: 'number' }]];
		case 'literal':
			return [[{ kind: 'literal', text: item.text }]];
		case 'gap':
			return [[item.most]];
		case 'optional':
			return [[], ...ways(item.items)];
		case 'group':
			return mergeWords(item.options.flatMap(ways));
		case 'list':
			throw new Error('the reference does not look into other lists');
	}
};

/** Choices of one word each are one place in the pattern. */
const mergeWords = (choices: readonly Way[]): readonly Way[] => {
	const forms: Form[] = [];
	const rest: Way[] = [];
	for (const way of choices) {
		const [only] = way;
		if (way.length === 1 && typeof only === 'object' && only.kind === 'words') forms.push(...only.forms);
		else rest.push(way);
	}
	return forms.length === 0 ? rest : [[{ kind: 'words', forms }], ...rest];
};

const tailForms = ({ text, tail }: PatternItem & { readonly kind: 'word' }): readonly Form[] =>
	tail === '*'
		? [{ text, tail, within: false }]
		: [
				...prefixed(text).map((form): Form => ({ text: form, tail, within: false })),
				...spellingsOf(text).forms.map((form): Form => ({ ...form, tail: '' })),
			];

/** A way cut at its gaps; gaps with nothing before or behind them fall away, neighbouring gaps add up. */
const cut = (way: Way): { readonly pieces: Part[][]; readonly gaps: number[] } => {
	const pieces: Part[][] = [];
	const gaps: number[] = [];
	let gap = 0;
	let isNew = true;
	for (const part of way) {
		if (typeof part === 'number') {
			gap += part;
			isNew = true;
		} else if (isNew) {
			if (pieces.length > 0) gaps.push(gap);
			pieces.push([part]);
			gap = 0;
			isNew = false;
		} else pieces[pieces.length - 1]?.push(part);
	}
	return { pieces, gaps };
};

interface Chain {
	readonly slots: readonly (readonly (readonly Part[])[])[];
	readonly gaps: readonly number[];
}

const chainsOf = (items: readonly PatternItem[]): readonly Chain[] => {
	const segments: PatternItem[][] = [[]];
	const gaps: number[] = [];
	for (const item of items) {
		if (item.kind === 'gap') {
			gaps.push(item.most);
			segments.push([]);
		} else segments[segments.length - 1]?.push(item);
	}
	const slots = segments.map(ways);
	const isPlain = slots.every((slot) =>
		slot.every((way) => way.length > 0 && way.every((part) => typeof part !== 'number')),
	);
	if (isPlain) return [{ slots: slots as (readonly (readonly Part[])[])[], gaps }];
	return ways(items)
		.map(cut)
		.filter(({ pieces }) => pieces.length > 0)
		.map(({ pieces, gaps: between }) => ({ slots: pieces.map((piece) => [piece]), gaps: between }));
};

const withoutNeedy = (piece: readonly Part[]): readonly Part[] =>
	piece.map((part) => (part.kind === 'words' ? { ...part, forms: part.forms.filter(({ within }) => !within) } : part));

// Chains

const isNear = (text: string, from: number, to: number, most: number): boolean => {
	// A sign between digits (3.50) ends nothing and parts nothing.
	let between = text.replace(/(?<=[0-9])[.,:/-](?=[0-9])/g, '0').slice(from, to);
	if (isWord(text[from - 1])) between = between.replace(/^'+[a-z0-9]+(?:'+[a-z0-9]+)*/, '');
	between = between.replace(/([a-z0-9])'+(?=[a-z0-9])/g, '$1');
	return !/[.!?…\n]/.test(between) && (between.match(/[a-z0-9]+/g) ?? []).length <= most;
};

const chainPlaces = (text: string, { slots, gaps }: Chain): readonly Span[] => {
	const [first = [], ...others] = slots.map((pieces) =>
		pieces.flatMap((piece) => placesOf(text, slots.length === 1 && piece.length === 1 ? withoutNeedy(piece) : piece)),
	);
	let begun: readonly Span[] = first;
	others.forEach((places, i) => {
		begun = places.flatMap(({ start, end }) => {
			const before = begun.filter((one) => one.end <= start);
			const nearest = Math.max(...before.map((one) => one.end));
			const starts = before.filter((one) => one.end === nearest).map((one) => one.start);
			const joins = before.length > 0 && isNear(text, nearest, start, gaps[i] ?? 0);
			return joins ? [{ start: Math.min(...starts), end }] : [];
		});
	});
	return begun;
};

const patternPlaces = (folded: Folded, pattern: string): readonly Span[] => {
	const result = parsePattern(pattern);
	if (!result.ok) throw new Error(`${pattern}: ${JSON.stringify(result.problems)}`);
	const { text, at, length } = folded;
	return chainsOf(result.pattern.items)
		.flatMap((chain) => chainPlaces(text, chain))
		.map(({ start, end }) => ({
			start: at[start] ?? length,
			// A word ends where the next character begins, a sign where it ends itself.
			end: isWord(text[end - 1]) ? (at[end] ?? length) : (at[end - 1] ?? length) + 1,
		}));
};

/** The hits of lists with scope `any` that name no other lists and have no ^ or >. */
export const slowHits = (lists: readonly PhraseList[], text: string): readonly Hit[] => {
	const folded = fold(text);
	const hits = lists.flatMap(({ patterns, not }, list) => {
		const undone = not.flatMap((pattern) => patternPlaces(folded, pattern));
		const found = patterns
			.flatMap((pattern) => patternPlaces(folded, pattern))
			.filter(({ start, end }) => !undone.some((one) => one.start < end && start < one.end))
			.sort((a, b) => a.start - b.start || b.end - a.end);
		const kept: Span[] = [];
		for (const one of found) if (kept.every(({ end }) => end <= one.start)) kept.push(one);
		return kept.map(({ start, end }) => ({ list, start, end }));
	});
	return hits.sort((a, b) => a.start - b.start || b.end - a.end || a.list - b.list);
};
