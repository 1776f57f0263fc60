import type { Adapter } from '../../adapters/adapter.ts';
import { separatorText, temporaryText } from '../../adapters/known-expressions.ts';
import {
	attribute,
	attributesOf,
	closest,
	contains,
	findAll,
	intoShadow,
	rootOf,
	shadowHostOf,
	tagOf,
} from '../dom.ts';
import type { Piece } from './bubbles.ts';
import { namesIn, type Part, type PiecedRow, partsOf } from './piece-parts.ts';
import { around, iconCss } from './scope.ts';
import { placeCss, sharedCss, sharedNames, simpleCss } from './selector.ts';
import { wordsIn, wordsOf } from './tokens.ts';
import { isText, isTime } from './words.ts';

/** Where the parts of a row stand, as an adapter says it. */
export type RowParts = Pick<Adapter['row'], 'body' | 'author' | 'time' | 'id' | 'drop' | 'temporaryId'>;

const separator = new RegExp(separatorText, 'iu');

/** One selector for what words stand in; null where they stand right in the row. */
export const bodyCssOf = ({ body }: Pick<RowParts, 'body'>): string | null =>
	body.css
		?.map(({ css }) => css)
		.filter((css) => css !== ':scope')
		.join(',') || null;

const commonAround = (pieces: readonly Piece[], row: Element): Element => {
	const [first, ...rest] = pieces;
	if (first === undefined) return row;
	const path = [first.element, ...around(first.element, row)];
	return path.find((one) => rest.every(({ element }) => contains(one, element))) ?? row;
};

interface Body {
	/** Around all of the words. */
	readonly element: Element;
	readonly own: readonly Element[];
	readonly row: Element;
	readonly others: readonly Piece[];
}

/** What an element is called as seen from its row: the way to it leads through the shadow roots it stands in. */
const namesFrom = (row: Element, one: Element): readonly string[] => {
	const host = shadowHostOf(one);
	if (host === null || !contains(row, host)) return simpleCss(one);
	const steps = host === row ? [':scope'] : namesFrom(row, host);
	return steps.flatMap((step) => simpleCss(one).map((css) => `${step} ${intoShadow} ${css}`));
};

/** Whether one stands in the other and is read with it: what is in a shadow root below is not. */
const isReadIn = (one: Element, other: Element): boolean => rootOf(one) === rootOf(other) && contains(other, one);

/** The selector that finds, in every row, exactly what holds the words; the one that holds the least besides. */
const findBody = (bodies: readonly Body[]): readonly string[] => {
	const candidates = new Set(
		bodies.flatMap(({ element, own, row }) =>
			(element === row ? own : [element])
				.flatMap((one) => (one === row ? [] : [one, ...around(one, row)]))
				.flatMap((one) => namesFrom(row, one)),
		),
	);
	let best: { readonly css: string; readonly score: number } | null = null;
	const some: string[] = [];
	for (const css of candidates) {
		let [fits, hits] = [0, 0];
		let besides = 0;
		for (const { own, row, others } of bodies) {
			const found = findAll(row, css);
			hits += Math.min(1, found.length);
			const isIn = (one: Element): boolean => found.some((other) => isReadIn(one, other));
			if (!own.every(isIn) || found.some((one) => !own.some((other) => contains(one, other)))) continue;
			fits += 1;
			besides += others.filter((piece) => isIn(piece.element)).length;
		}
		const words = wordsIn(css);
		const score = fits / bodies.length - 0.15 * (besides / bodies.length) + (words.some(isText) ? 0.05 : 0);
		if (fits >= 0.7 * bodies.length && score > (best?.score ?? 0)) best = { css, score };
		// Of names for words that differ with who wrote them, those that fit wherever they stand.
		if (hits === fits && besides === 0 && (fits >= 0.5 * bodies.length || words.some((word) => isText(word))))
			some.push(css);
	}
	if (best === null) return some;
	const isQuoted = bodies.some(({ row }) => findAll(row, `blockquote ${best?.css}`).length > 0);
	return [isQuoted ? `${best.css}:not(blockquote *)` : best.css];
};

const pressed = 'button,[role="button"]';

/** The element around a part that holds nothing else of the row than such parts. */
export const lifted = (
	{ element }: Piece,
	{ row, pieces }: PiecedRow,
	isSame: (piece: Piece) => boolean = () => false,
	isWord: (word: string) => boolean = () => false,
): Element => {
	// What is in a button is read within it alone: buttons are left out of everything around them.
	const button = closest(element, pressed);
	const alone = [element, ...around(element, row)].filter(
		(one) =>
			(button === null || contains(button, one)) &&
			pieces.every(
				(other) =>
					other.element === element ||
					contains(element, other.element) ||
					!contains(one, other.element) ||
					isSame(other),
			),
	);
	// The innermost that says what it is, or that has a name.
	return alone.find((one) => wordsOf(one).some(isWord)) ?? alone.find((one) => simpleCss(one).length > 0) ?? element;
};

/** Where parts stand in the shadow root of their row, as seen from the row. */
const inShadow = (elements: readonly Element[], rows: readonly Element[], css: string): string => {
	const host = elements[0] === undefined ? null : shadowHostOf(elements[0]);
	return host !== null && rows.includes(host) ? `:scope ${intoShadow} ${css}` : css;
};

/** So many names tell sorts of elements apart. */
const mostNames = 4;
/** So many rows may lose words to a part: in lines of the system, where names stand elsewhere. */
const mostHurt = 0.12;

/** A selector for parts of one sort that matches no words. */
const cssOfPart = (elements: readonly Element[], bodies: readonly Body[], rows: readonly Element[]): string | null => {
	const isApart = (css: string): boolean => {
		const hits = rows.flatMap((row) => findAll(row, css));
		const hurt = bodies.filter(({ own }) => own.some((word) => hits.some((one) => contains(one, word))));
		return hurt.length <= mostHurt * bodies.length;
	};
	const shared = [sharedCss(elements) ?? [], sharedNames(elements)].flat();
	const all = shared.map((css) => inShadow(elements, rows, css));
	return [...all, ...placeCss(elements)].find(isApart) ?? null;
};

/** Elements of one sort each: by the first of their names, or by so many. */
const clustersOf = (elements: readonly Element[], names = 1): readonly (readonly Element[])[] => {
	const clusters = new Map<string, Element[]>();
	for (const one of elements) {
		const key = simpleCss(one).slice(0, names).join('') || tagOf(one);
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
	pressed,
	'[aria-hidden="true"]',
	'blockquote',
	...['sr-only', 'visually-hidden', 'screen-reader', 'signature', 'attachment', 'InReply', 'embedded'].map(
		(name) => `[class*="${name}" i]`,
	),
	...iconCss,
];

/**
 * Finds the parts of the rows of a transcript; `unseen` = elements with words that cannot be seen, `labels` = short texts
 * that stand around it.
 */
export const findParts = (
	rows: readonly Element[],
	pieces: readonly Piece[],
	unseen: readonly Element[] = [],
	labels: ReadonlySet<string> = new Set(),
): RowParts => {
	const filled: readonly PiecedRow[] = rows
		.map((row) => ({ row, pieces: pieces.filter(({ element }) => contains(row, element)) }))
		.filter((one) => one.pieces.length > 0);
	const names = namesIn(filled, labels);
	const all = filled.map((one) => ({ ...one, parts: partsOf(one, names) }));
	const bodies = all.flatMap(({ row, parts }): readonly Body[] => {
		const own = [...parts].filter(([, part]) => part === 'body').map(([piece]) => piece);
		const others = [...parts.keys()].filter((piece) => !own.includes(piece));
		// Days say nothing of where words stand.
		if (own.length === 0 || own.every(({ text }) => separator.test(text))) return [];
		return [{ row, element: commonAround(own, row), own: own.map(({ element }) => element), others }];
	});
	const elementsOf = (wanted: Part): readonly Element[] =>
		all.flatMap((one) => {
			const isSame = (piece: Piece): boolean => wanted === 'time' && one.parts.get(piece) === wanted;
			const isWord = wanted === 'time' ? isTime : () => false;
			return [...one.parts].flatMap(([piece, part]) => (part === wanted ? [lifted(piece, one, isSame, isWord)] : []));
		});
	const cssOf = (elements: readonly Element[]): readonly string[] =>
		clustersOf(elements).flatMap(
			(some) =>
				cssOfPart(some, bodies, rows) ??
				// Their first name may be the whole library's.
				clustersOf(some, mostNames).flatMap((one) => cssOfPart(one, bodies, rows) ?? []),
		);
	const selectorsOf = (wanted: Part): readonly string[] => cssOf(elementsOf(wanted));
	const [times, authors] = [selectorsOf('time'), selectorsOf('name')];
	const isSeen = (css: string): boolean =>
		rows.some((row) => findAll(row, css).some((one) => pieces.some(({ element }) => contains(one, element))));
	const hidden = cssOf(unseen);
	const body = findBody(bodies);
	const id = findId(rows);
	const iso = times.find((css) =>
		rows.some((row) => findAll(row, css).some((one) => attribute(one, 'datetime') !== null)),
	);
	return {
		// Lines of the system have no such part: all of them is their text.
		body: body.length === 0 ? {} : { css: [...body, ':scope'].map((css) => ({ css })) },
		// What stands in a shadow root is not read with the words anyway.
		drop: [
			...new Set([
				...times,
				...authors,
				...selectorsOf('aside'),
				...hidden.filter((css) => !isSeen(css)),
				...alwaysDropped,
			]),
		].filter((css) => !css.includes(intoShadow)),
		...(authors.length === 0 ? {} : { author: { css: authors.map((css) => ({ css })) } }),
		...(iso !== undefined
			? { time: { css: [{ css: iso }], attribute: 'datetime', form: 'iso' as const } }
			: times.length === 0
				? {}
				: { time: { css: times.map((css) => ({ css })), form: 'clock' as const } }),
		...(id === null ? {} : { id: { attribute: id }, temporaryId: temporaryText }),
	};
};
