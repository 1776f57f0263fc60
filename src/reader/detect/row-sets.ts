import { attribute, attributesOf, contains, findAll, matches, parentElementOf, tagOf } from '../dom.ts';
import type { Piece } from './bubbles.ts';
import { heightOf, type Layout } from './layout.ts';
import { around } from './scope.ts';
import { simpleCss } from './selector.ts';
import { isHashed, stableClassesOf, wordsIn, wordsOf } from './tokens.ts';
import { clockText, isMessage, isTyping, labelText } from './words.ts';

/** The elements of a transcript that show one message each. */
export interface RowSet {
	/** Relative to the transcript. */
	readonly css: string;
	readonly rows: readonly Element[];
	readonly score: number;
}

interface Kind {
	readonly css: string;
	readonly elements: Set<Element>;
}

/** Every simple selector that elements between the pieces and the transcript match, with these elements. */
const kindsOf = (pieces: readonly Piece[], root: Element): readonly Kind[] => {
	const kinds = new Map<string, Set<Element>>();
	const seen = new Set<Element>();
	for (const { element } of pieces) {
		for (const one of [element, ...around(element, root)]) {
			if (seen.has(one) || !contains(root, one)) continue;
			seen.add(one);
			for (const css of simpleCss(one)) {
				const known = kinds.get(css);
				if (known === undefined) kinds.set(css, new Set([one]));
				else known.add(one);
			}
		}
	}
	return [...kinds].map(([css, elements]) => ({ css, elements }));
};

const isNested = (elements: ReadonlySet<Element>, root: Element): boolean =>
	[...elements].some((one) => around(one, root).some((other) => elements.has(other)));

/** How many of the neighbours stand one below the other, whichever way the list runs. */
const stacking = (elements: readonly Element[], layout: Layout): number => {
	const boxes = elements.map((one) => layout.box(one)).filter((box) => heightOf(box) > 0);
	if (boxes.length < 2) return 1;
	const slack = 3;
	const down = boxes.filter((box, index) => index > 0 && box.top >= (boxes[index - 1]?.bottom ?? 0) - slack).length;
	const up = boxes.filter((box, index) => index > 0 && box.bottom <= (boxes[index - 1]?.top ?? 0) + slack).length;
	return Math.max(down, up) / (boxes.length - 1);
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Names stand this near over the edge of a bubble, in CSS pixels. */
const flush = 24;

/** Initials, as faces show them. */
const initials = /^\p{Lu}{1,2}$/u;
/** Pieces that are words rather than a time, a face or a label. */
const isSpeech = ({ text, bubble }: Piece): boolean =>
	!initials.test(text) && !labelText.test(text) && (bubble !== null || (text.length > 1 && !clockText.test(text)));

/** Whether two elements are of one sort: messages of one group are, a quotation and the answer to it are not. */
const isAlike = (one: Element, other: Element): boolean => {
	const [above, below] = [one, other].map((at) =>
		[at, parentElementOf(at)]
			.map((part) => (part === null ? '' : tagOf(part) + stableClassesOf(part).join('.')))
			.join(),
	);
	return above === below;
};

const hasOwnId = (rows: readonly Element[]): boolean => rows.every((row) => /\d/.test(attribute(row, 'id') ?? ''));

const hasId = (one: Element): boolean => attributesOf(one).some((name) => /(?:^|-)(?:id|key|uuid)$/.test(name));

const scoreOf = (
	{ css, elements }: Kind,
	pieces: readonly Piece[],
	layout: Layout,
	bodies: readonly Kind[],
	root: Element,
): number => {
	const rows = [...elements];
	// Marks beside a message may carry its number as well.
	if (css.startsWith('[data-') && isNested(new Set(findAll(root, css)), root)) return 0;
	const inside = rows.map((row) => pieces.filter(({ element }) => contains(row, element)));
	const covered =
		sum(inside.flat().map(({ text }) => text.length)) / Math.max(1, sum(pieces.map(({ text }) => text.length)));
	const bubbles = inside.map((some) => new Set(some.filter(isSpeech).flatMap(({ bubble }) => bubble ?? [])).size);
	const speech = inside.filter((some) => some.some(isSpeech)).length;
	if (covered < 0.4 || speech < 0.6 * rows.length) return 0;
	const boxes = inside.map(
		(some, index) => some.find(({ bubble }) => bubble !== null && !contains(rows[index] ?? root, bubble))?.bubble,
	);
	// One box around several of them: they are parts of a message.
	if (boxes.filter((box, index) => box !== undefined && box === boxes[index - 1]).length > 0.3 * rows.length) return 0;
	const stacked = stacking(rows, layout);
	if (stacked < 0.85) return 0;
	const single = bubbles.filter((count) => count <= 1).length / rows.length;
	// Something inside that repeats within a row, and holds about as much of the text, is nearer to one message each.
	const isGroup =
		!hasOwnId(rows) &&
		bodies.some((body) => {
			if (body.css === css) return false;
			return rows.some((row) => {
				const [first, ...more] = [...body.elements].filter((one) => contains(row, one) && one !== row);
				return first !== undefined && more.some((one) => isAlike(first, one));
			});
		});
	// Names over groups of messages look like rows among their bubbles.
	const isOver = (index: number): boolean => {
		const [own, next] = [inside[index]?.[0], inside[index + 1]?.find(({ bubble }) => bubble !== null)?.bubble];
		if (bubbles[index] !== 0 || own === undefined || next === undefined || next === null) return false;
		const [name, box] = [layout.textBox(own.element), layout.box(next)];
		return Math.min(Math.abs(name.left - box.left), Math.abs(name.right - box.right)) < flush;
	};
	const bare = rows.filter((_, index) => isOver(index)).length / rows.length;
	const words = wordsIn(css);
	let score = 3 * covered + 3 * single + stacked + Math.min(1, rows.length / 6);
	if (isGroup) score -= 2;
	if (bare < 0.4) score -= 2 * bare;
	if (words.some(isMessage) || rows.every((row) => wordsOf(row).some(isMessage))) score += 0.5;
	if (words.some((word) => /^(?:group|groups|list|wrapper|container|inner)$/.test(word))) score -= 0.2;
	if (words.some(isTyping)) score -= 3;
	// Names of a whole library or made by a build: what holds the rows has them, too, or will.
	if (matches(root, css)) score -= 0.5;
	if (css.startsWith('.') && isHashed(css.slice(1))) score -= 0.1;
	if (rows.every(hasId)) score += 0.5;
	if (rows.some((row) => matches(row, 'a[href],[aria-selected],[role="option"],[role="tab"],tr'))) score -= 3;
	return score;
};

const bodyWord = /^(?:message|msg|bubble|text|body|content)s?$/;

/** Kinds that look like one message's words each: they part groups of messages. */
const bodiesIn = (kinds: readonly Kind[], pieces: readonly Piece[], layout: Layout): readonly Kind[] => {
	const all = sum(pieces.map(({ text }) => text.length));
	const bubbles = new Set(pieces.map(({ bubble }) => bubble));
	return kinds.filter(({ css, elements }) => {
		const list = [...elements];
		const covered = sum(
			pieces.filter(({ element }) => list.some((one) => contains(one, element))).map(({ text }) => text.length),
		);
		return (
			elements.size > 1 &&
			(wordsIn(css).some((word) => bodyWord.test(word)) || list.every((one) => bubbles.has(one))) &&
			covered >= 0.4 * all &&
			stacking(list, layout) > 0.9
		);
	});
};

/** The rows of a transcript, by the selector that fits best; null where nothing repeats. */
export const findRows = (root: Element, pieces: readonly Piece[], layout: Layout): RowSet | null => {
	const kinds = kindsOf(pieces, root).filter(({ elements }) => !isNested(elements, root));
	const bodies = bodiesIn(kinds, pieces, layout);
	let best: { readonly kind: Kind; readonly score: number } | null = null;
	for (const kind of kinds) {
		const score = scoreOf(kind, pieces, layout, bodies, root);
		// Of equals the outermost: it holds name and time as well.
		if (score > 0 && score >= (best?.score ?? 0)) best = { kind, score };
	}
	if (best === null) return null;
	const { css } = best.kind;
	return { css, rows: findAll(root, css), score: best.score };
};

/**
 * What stands between the rows without being one of their kind: lines of the system, days. Each as the outermost
 * element that holds no row.
 */
export const findAsides = (root: Element, rowCss: string, pieces: readonly Piece[]): readonly Element[] => {
	const rows = findAll(root, rowCss);
	const isRow = (one: Element): boolean => matches(one, rowCss);
	const outside = pieces.filter(({ element }) => !isRow(element) && !around(element, root).some(isRow));
	const found = new Set<Element>();
	for (const { element } of outside) {
		const free = [element, ...around(element, root)].filter((one) => !rows.some((row) => contains(one, row)));
		const [outermost] = free.slice(-1);
		if (outermost !== undefined && attribute(outermost, 'role') !== 'status') found.add(outermost);
	}
	return [...found];
};
