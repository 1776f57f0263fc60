import { separatorText } from '../../adapters/known-expressions.ts';
import { contains, matches, parentElementOf, tagOf } from '../dom.ts';
import type { Piece } from './bubbles.ts';
import { around, hasOwnText } from './scope.ts';
import { simpleCss } from './selector.ts';
import { wordsOf } from './tokens.ts';
import {
	clockText,
	isAside,
	isCalledName,
	isName,
	isQuote,
	isSurelyName,
	isTime,
	labelText,
	ownName,
} from './words.ts';

/** A row with the pieces of text in it. */
export interface PiecedRow {
	readonly row: Element;
	readonly pieces: readonly Piece[];
}

/** What a piece is in its row. */
export type Part = 'body' | 'time' | 'name' | 'aside';

const longestName = 40;
const quoteCss = 'blockquote *,blockquote';

/** The words of an element and of what stands closely around it in the row. */
const wordsNear = (element: Element, row: Element): readonly string[] =>
	[element, ...around(element, row)].slice(0, 3).flatMap(wordsOf);

const separator = new RegExp(separatorText, 'iu');

const isTimePiece = ({ element, text }: Piece): boolean =>
	clockText.test(text) ||
	tagOf(element) === 'time' ||
	((/\d/.test(text) || separator.test(text)) && text.length < 30 && wordsOf(element).some(isTime));

/** Whether a name stands within a sentence, as in “Nurul joined”. */
const isInSentence = (element: Element): boolean => {
	const parent = parentElementOf(element);
	return parent !== null && hasOwnText(parent);
};

const isNamePiece = ({ element, text }: Piece, row: Element): boolean => {
	if (text.length < 2 || text.length > longestName || /[.?!]$/.test(text) || matches(element, quoteCss)) return false;
	if (isCalledName(element) || ownName.test(text)) return true;
	const own = wordsOf(element);
	if (own.some((word) => /^(?:text|body|content|message|msg)$/.test(word))) return false;
	return own.some(isName) || wordsNear(element, row).some(isSurelyName);
};

const isAsidePiece = ({ element }: Piece, row: Element): boolean =>
	matches(element, quoteCss) ||
	(wordsNear(element, row).some(isAside) && !(tagOf(element) === 'a' && isInSentence(element)));

/** In a box within the box that other words of the row stand in: a quotation. */
const isQuoted = ({ element, bubble }: Piece, others: readonly Piece[]): boolean =>
	bubble !== null &&
	!isInSentence(element) &&
	!matches(element, 'pre,pre *') &&
	others.some((other) => other.bubble !== null && other.bubble !== bubble && contains(other.bubble, bubble));

/** Where a piece stands in its row, by what the elements around it are called. */
const placeOf = ({ element }: Piece, row: Element): string =>
	[element, ...around(element, row)]
		.slice(0, 2)
		.map((one) => `${tagOf(one)} ${simpleCss(one).join('')}`)
		.join(' < ');

/** What is known of the names in a transcript. */
export interface Names {
	readonly texts: ReadonlySet<string>;
	/** Where they stand in their rows. */
	readonly places: ReadonlySet<string>;
}

/** `NI` and `NU` for Nurul Izzah, as avatars show them. */
const isInitials = (text: string, names: ReadonlySet<string>): boolean =>
	/^\p{L}{1,2}$/u.test(text) &&
	[...names].some((name) => {
		if (name === text) return false;
		const letters = name.split(/\s+/).map((word) => word.charAt(0));
		return [name.charAt(0), name.slice(0, 2), letters.slice(0, 2).join('')].some(
			(one) => one.toLowerCase() === text.toLowerCase(),
		);
	});

/** Initials in a box of their own, beside that of the words. */
const isFace = ({ text, bubble }: Piece, others: readonly Piece[]): boolean =>
	/^[\p{Lu}\d#?]{1,2}$/u.test(text) &&
	bubble !== null &&
	others.every((other) => other.text === text || !contains(bubble, other.element));

/** The longest piece is taken for the words themselves; names and times are told by their own words and places. */
export const partsOf = ({ row, pieces }: PiecedRow, names: Names): ReadonlyMap<Piece, Part> => {
	const parts = new Map<Piece, Part>();
	const timeless = pieces.filter((piece) => {
		if (isTimePiece(piece)) parts.set(piece, 'time');
		return !parts.has(piece);
	});
	const isPlaced = (piece: Piece): boolean => names.places.has(placeOf(piece, row));
	const isName = (piece: Piece): boolean =>
		!isInSentence(piece.element) &&
		(isPlaced(piece) || (timeless.length > 1 && (isNamePiece(piece, row) || names.texts.has(piece.text))));
	const called = new Set(timeless.filter(isName).map(({ text }) => text));
	const open = timeless.filter((piece) => {
		// “Nurul via chat” over the words, with the name in an element of its own: that is the name.
		const outer = timeless.find((one) => parts.get(one) === 'name' && contains(one.element, piece.element));
		const isInName =
			outer?.text.startsWith(piece.text) === true && timeless.some(({ element }) => !contains(outer.element, element));
		if (isInName) parts.set(outer, 'aside');
		if (isInName || (isName(piece) && !isInitials(piece.text, called))) parts.set(piece, 'name');
		return !parts.has(piece);
	});
	const known = new Set([
		...names.texts,
		...[...parts].flatMap(([piece, part]) => (part === 'name' ? [piece.text] : [])),
	]);
	const isSmall = (piece: Piece): boolean => timeless.length > 1 && isInitials(piece.text, known);
	const isLesser = (piece: Piece): number =>
		Number(
			isSmall(piece) || isFace(piece, pieces) || isQuoted(piece, open) || wordsNear(piece.element, row).some(isQuote),
		);
	const [main] = [...open].sort((one, other) => isLesser(one) - isLesser(other) || other.text.length - one.text.length);
	/** In a line with the time, apart from the words. */
	const isWithTime = ({ element }: Piece): boolean => {
		const line = parentElementOf(element);
		const holds = (one: Piece): boolean => line !== null && contains(line, one.element);
		return main !== undefined && !holds(main) && pieces.some((one) => parts.get(one) === 'time' && holds(one));
	};
	for (const piece of open) {
		const isBeside =
			isWithTime(piece) ||
			isLesser(piece) > 0 ||
			isAsidePiece(piece, row) ||
			separator.test(piece.text) ||
			labelText.test(piece.text);
		const isOnlyInitials = piece === main && isSmall(piece) && [...parts.values()].includes('name');
		parts.set(piece, (piece !== main && isBeside) || isOnlyInitials ? 'aside' : 'body');
	}
	const [longest] = [...timeless].sort((one, other) => other.text.length - one.text.length);
	// A row of nothing but a name is a message that says a name, unless names stand there.
	if (![...parts.values()].includes('body') && longest !== undefined && !timeless.some(isPlaced))
		parts.set(longest, 'body');
	return parts;
};

/**
 * Short texts that come again and again beside longer ones are names, and so is what stands where they do; `known` =
 * headings of the page around the transcript.
 */
export const namesIn = (rows: readonly PiecedRow[], known: ReadonlySet<string> = new Set()): Names => {
	const counts = new Map<string, { count: number; short: number }>();
	const places = new Map<string, { names: number; others: number }>();
	const all = rows.map(({ row, pieces }) => ({ row, pieces: pieces.filter((piece) => !isTimePiece(piece)) }));
	for (const { pieces } of all) {
		if (pieces.length < 2) continue;
		const longest = Math.max(...pieces.map(({ text }) => text.length));
		for (const text of new Set(pieces.map((piece) => piece.text))) {
			if (text.length < 3 || text.length > longestName || /[.?!]$/.test(text)) continue;
			const before = counts.get(text) ?? { count: 0, short: 0 };
			counts.set(text, { count: before.count + 1, short: before.short + Number(text.length < longest) });
		}
	}
	const texts = new Set(
		[...counts].flatMap(([text, { count, short }]) =>
			count > 2 || (short > 0 && (count > 1 || known.has(text))) ? [text] : [],
		),
	);
	for (const { row, pieces } of all) {
		for (const piece of pieces) {
			const isName = texts.has(piece.text) || (pieces.length > 1 && isNamePiece(piece, row));
			const place = placeOf(piece, row);
			const before = places.get(place) ?? { names: 0, others: 0 };
			const isOther = !isName && (piece.text.length > longestName || /[.?!]$/.test(piece.text) || pieces.length < 2);
			places.set(place, { names: before.names + Number(isName), others: before.others + Number(isOther) });
		}
	}
	const sure = [...places].flatMap(([place, { names, others }]) => (names > 1 && others * 4 < names ? [place] : []));
	return { texts, places: new Set(sure) };
};
