import type { Adapter } from '../../adapters/adapter.ts';
import { attribute, attributesOf, contains, findAll, intoShadow, matches, shadowHostOf, tagOf } from '../dom.ts';
import type { Piece } from './bubbles.ts';
import { around } from './scope.ts';
import { sharedCss, simpleCss } from './selector.ts';
import { wordsIn, wordsOf } from './tokens.ts';
import { clockText, isAside, isName, isText, isTime, separatorText } from './words.ts';

/** Where the parts of a row stand, as an adapter says it. */
export type RowParts = Pick<Adapter['row'], 'body' | 'author' | 'time' | 'id' | 'drop' | 'temporaryId'>;

interface Row {
	readonly row: Element;
	readonly pieces: readonly Piece[];
}

type Part = 'body' | 'time' | 'name' | 'aside';

const longestName = 40;

/** The words of an element and of what stands closely around it in the row. */
const wordsNear = (element: Element, row: Element): readonly string[] =>
	[element, ...around(element, row)].slice(0, 3).flatMap(wordsOf);

const isTimePiece = ({ element, text }: Piece): boolean =>
	clockText.test(text) ||
	tagOf(element) === 'time' ||
	(/\d/.test(text) && text.length < 30 && wordsOf(element).some(isTime));

/** Words for names that are used for nothing else, where they stand around the text. */
const surelyName = /^(?:name|author|sender|username|nick|nickname)$/;

const isNamePiece = ({ element, text }: Piece, row: Element): boolean => {
	if (text.length > longestName || /[.?!]$/.test(text)) return false;
	const own = wordsOf(element);
	if (own.some((word) => /^(?:text|body|content)$/.test(word))) return false;
	return own.some(isName) || wordsNear(element, row).some((word) => surelyName.test(word));
};

const isAsidePiece = ({ element }: Piece, row: Element): boolean =>
	matches(element, 'blockquote *,blockquote') || wordsNear(element, row).some(isAside);

const separator = new RegExp(separatorText, 'iu');

/** The longest piece is taken for the words themselves; names and times are told by their own words. */
const partsOf = ({ row, pieces }: Row, names: ReadonlySet<string>): ReadonlyMap<Piece, Part> => {
	const parts = new Map<Piece, Part>();
	const open = pieces.filter((piece) => {
		if (isTimePiece(piece)) parts.set(piece, 'time');
		return !parts.has(piece);
	});
	const [main] = [...open].sort((one, other) => other.text.length - one.text.length);
	for (const piece of open) {
		const isName = isNamePiece(piece, row) || names.has(piece.text);
		if (open.length > 1 && isName) parts.set(piece, 'name');
		else if (open.length > 1 && piece !== main && (isAsidePiece(piece, row) || separator.test(piece.text))) {
			parts.set(piece, 'aside');
		} else parts.set(piece, 'body');
	}
	// A row of nothing but a name is a message that says a name.
	if (![...parts.values()].includes('body') && main !== undefined) parts.set(main, 'body');
	return parts;
};

/** Short texts that come again and again beside longer ones: names. */
const repeatedNames = (rows: readonly Row[]): ReadonlySet<string> => {
	const counts = new Map<string, number>();
	for (const { pieces } of rows) {
		if (pieces.length < 2) continue;
		for (const text of new Set(pieces.map((piece) => piece.text))) {
			if (text.length <= longestName && !clockText.test(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
		}
	}
	return new Set([...counts].flatMap(([text, count]) => (count > 2 ? [text] : [])));
};

const commonAround = (pieces: readonly Piece[], row: Element): Element => {
	const [first, ...rest] = pieces;
	if (first === undefined) return row;
	const path = [first.element, ...around(first.element, row)];
	return path.find((one) => rest.every(({ element }) => contains(one, element))) ?? row;
};

interface Body {
	readonly element: Element;
	readonly row: Element;
	readonly others: readonly Piece[];
}

/** The selector that finds, in every row, exactly what holds the words; the one that holds the least besides. */
const findBody = (bodies: readonly Body[]): string | null => {
	const candidates = new Set(
		bodies.flatMap(({ element, row }) =>
			element === row ? [] : [element, ...around(element, row)].flatMap(simpleCss),
		),
	);
	let best: { readonly css: string; readonly score: number } | null = null;
	for (const css of candidates) {
		let fits = 0;
		let besides = 0;
		for (const { element, row, others } of bodies) {
			const found = findAll(row, css);
			const outer = found.filter((one) => !found.some((other) => other !== one && contains(other, one)));
			const [only] = outer;
			if (only === undefined || outer.length > 1 || !contains(only, element)) continue;
			fits += 1;
			besides += others.filter((piece) => contains(only, piece.element)).length;
		}
		const words = wordsIn(css);
		const score = fits / bodies.length - 0.15 * (besides / bodies.length) + (words.some(isText) ? 0.05 : 0);
		if (fits >= 0.9 * bodies.length && score > (best?.score ?? 0)) best = { css, score };
	}
	return best?.css ?? null;
};

/** The outermost element around a part that holds nothing else of the row. */
export const lifted = ({ element }: Piece, { row, pieces }: Row): Element => {
	const alone = [element, ...around(element, row)].filter((one) =>
		pieces.every(
			(other) => other.element === element || contains(element, other.element) || !contains(one, other.element),
		),
	);
	// The innermost that has a name.
	return alone.find((one) => simpleCss(one).length > 0) ?? element;
};

/** Where parts stand in the shadow root of their row, as seen from the row. */
const inShadow = (elements: readonly Element[], rows: readonly Element[], css: string): string => {
	const host = elements[0] === undefined ? null : shadowHostOf(elements[0]);
	return host !== null && rows.includes(host) ? `:scope ${intoShadow} ${css}` : css;
};

/** A selector for parts of one sort that matches no words. */
const cssOfPart = (elements: readonly Element[], bodies: readonly Body[], rows: readonly Element[]): string | null => {
	const shared = sharedCss(elements);
	if (shared === null) return null;
	const css = inShadow(elements, rows, shared);
	const hits = rows.flatMap((row) => findAll(row, css));
	return bodies.some(({ element }) => hits.some((one) => contains(one, element))) ? null : css;
};

/** One selector for each sort of element among these. */
const clustersOf = (elements: readonly Element[]): readonly (readonly Element[])[] => {
	const clusters = new Map<string, Element[]>();
	for (const one of elements) {
		const key = simpleCss(one)[0] ?? tagOf(one);
		const known = clusters.get(key);
		if (known === undefined) clusters.set(key, [one]);
		else known.push(one);
	}
	return [...clusters.values()];
};

/** Names of attributes that hold a message's id, whatever its value. */
const idName = /^(?:id|key|data-(?:.*-)?(?:id|key|uuid)|.*-?message-?id)$/;

const findId = (rows: readonly Element[]): string | null => {
	const [first] = rows;
	if (first === undefined || rows.length < 2) return null;
	return (
		attributesOf(first).find((name) => {
			if (!idName.test(name) || /index|user|author|sender|room|conversation/.test(name)) return false;
			const values = rows.map((row) => attribute(row, name));
			return values.every((value) => value !== null && value !== '') && new Set(values).size === rows.length;
		}) ?? null
	);
};

/** Taken out of every row: what is pressed, kept from readers, or said to screen readers alone. */
const alwaysDropped = [
	'button',
	'[role="button"]',
	'[aria-hidden="true"]',
	'[class*="sr-only" i]',
	'[class*="visually-hidden" i]',
	'blockquote',
];

/** Finds the parts of the rows of a transcript. */
export const findParts = (rows: readonly Element[], pieces: readonly Piece[]): RowParts => {
	const filled: readonly Row[] = rows
		.map((row) => ({ row, pieces: pieces.filter(({ element }) => contains(row, element)) }))
		.filter((one) => one.pieces.length > 0);
	const names = repeatedNames(filled);
	const all = filled.map((one) => ({ ...one, parts: partsOf(one, names) }));
	const bodies = all.map(({ row, parts }): Body => {
		const own = [...parts].filter(([, part]) => part === 'body').map(([piece]) => piece);
		return { row, element: commonAround(own, row), others: [...parts.keys()].filter((piece) => !own.includes(piece)) };
	});
	const elementsOf = (wanted: Part): readonly Element[] =>
		all.flatMap((one) => [...one.parts].flatMap(([piece, part]) => (part === wanted ? [lifted(piece, one)] : [])));
	const selectorsOf = (wanted: Part): readonly string[] =>
		clustersOf(elementsOf(wanted)).flatMap((some) => cssOfPart(some, bodies, rows) ?? []);
	const [times, authors] = [selectorsOf('time'), selectorsOf('name')];
	const body = findBody(bodies);
	const id = findId(rows);
	const iso = times.find((css) =>
		rows.some((row) => findAll(row, css).some((one) => attribute(one, 'datetime') !== null)),
	);
	return {
		// Lines of the system have no such part: all of them is their text.
		body: body === null ? {} : { css: [{ css: body }, { css: ':scope' }] },
		// What stands in a shadow root is not read with the words anyway.
		drop: [...new Set([...times, ...authors, ...selectorsOf('aside'), ...alwaysDropped])].filter(
			(css) => !css.includes(intoShadow),
		),
		...(authors.length === 0 ? {} : { author: { css: authors.map((css) => ({ css })) } }),
		...(iso !== undefined
			? { time: { css: [{ css: iso }], attribute: 'datetime', form: 'iso' as const } }
			: times.length === 0
				? {}
				: { time: { css: times.map((css) => ({ css })), form: 'clock' as const } }),
		...(id === null
			? {}
			: { id: { attribute: id }, temporaryId: '(?:^|[-_:])(?:pending|temp|tmp|local|sending|optimistic|echo|new)' }),
	};
};
