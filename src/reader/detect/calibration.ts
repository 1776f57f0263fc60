import type { Adapter } from '../../adapters/adapter.ts';
import { contains, findAll, intoShadow, isConnected, matches } from '../dom.ts';
import { findFirst, readFirst } from '../fields.ts';
import { parseTime } from '../times.ts';
import { type Piece, piecesIn, speechBox } from './bubbles.ts';
import type { ComposerFound } from './composers.ts';
import { labelRoles } from './label-roles.ts';
import type { Box, Layout } from './layout.ts';
import { learnTests } from './learn-tests.ts';
import { findParts, type RowParts } from './row-parts.ts';
import { findAsides, type RowSet } from './row-sets.ts';
import type { Sample } from './samples.ts';
import { around } from './scope.ts';
import { sharedCss, uniqueCss } from './selector.ts';
import { type Shape, shapeOf } from './shapes.ts';
import { type Side, sideOf } from './sides.ts';
import { separatorText } from './words.ts';

/** Where the messages of a page stand. */
export interface Found {
	readonly root: Element;
	readonly composer: ComposerFound;
	readonly rows: RowSet;
	/** 0 to 1: how much this looks like a chat at all. */
	readonly likeness: number;
}

/** A page as far as it is understood; learns more with each row of a kind not seen before. */
export interface Calibration {
	readonly found: Found;
	/** As learned up to now. */
	adapter(): Adapter;
	/** 0 to 1. */
	confidence(): number;
	/** Rows draw a part of themselves in shadow roots of their own, a moment after they come. */
	readonly isLate: boolean;
	/** Roles known among the shapes seen. */
	roles(): number;
	/** Looks at a row; answers whether what was learned has changed. Asks for layout only for shapes not seen before. */
	meet(row: Element): boolean;
	/** Something that is no row has come into the transcript; answers whether it is one of a new kind. */
	meetAside(target: Element): boolean;
	/** The row shows a text that the agent has just sent; answers whether that changes whose messages are whose. */
	sent(row: Element): boolean;
}

/** What calibrating works with. */
export interface CalibrationOptions {
	readonly layout: Layout;
	readonly now: () => number;
	/** What was learned of this page before. */
	readonly before?: ReadonlyMap<string, Sample>;
}

/** Rows looked at when a chat is found. */
const mostRows = 60;
/** Rows of one shape that are measured. */
const perShape = 4;
/** So many shapes are measured; a page that makes a new one for each message is no chat that this reader knows. */
const mostShapes = 200;

const newestFirst = (rows: readonly Element[], parts: RowParts, composer: Element, layout: Layout, now: number): boolean => {
	const { time } = parts;
	const times = time === undefined ? [] : rows.flatMap((row) => parseTime(readFirst(row, time, null) ?? '', time.form, now) ?? []);
	const [first, last] = [times[0], times.at(-1)];
	if (first !== undefined && last !== undefined && first !== last) return first > last;
	const boxes = [rows[0], rows.at(-1)].flatMap((row) => (row === undefined ? [] : layout.box(row)));
	const [top, bottom] = [boxes[0]?.top ?? 0, boxes[1]?.top ?? 0];
	const isBelow = layout.box(composer).top > Math.min(top, bottom);
	return isBelow ? top > bottom : top < bottom;
};

/** Starts from what was found on the page. */
export const createCalibration = (found: Found, options: CalibrationOptions): Calibration => {
	const { layout, now } = options;
	const { root, composer, rows } = found;
	const pieces: readonly Piece[] = piecesIn(root, layout);
	const sampleRows = rows.rows.slice(-mostRows);
	const parts = findParts(sampleRows, pieces);
	const bodyCss = parts.body.css?.[0]?.css ?? null;
	const drop = parts.drop?.join(',') ?? null;
	const asides = new Set<string>();
	const samples = new Map<string, Sample>(options.before);
	const isRightToLeft = layout.look(root).isRightToLeft;
	let isByNames = false;
	/** The last row known to be the agent's own. */
	let sentRow: Element | null = null;
	let learned = learnTests([]);
	let confidence = 0;
	let roleCount = 0;
	let adapter: Adapter;

	const rowCss = (): string => [rows.css, ...asides].join(',');
	const frame = (): Box => {
		const boxes = findAll(root, rows.css).slice(-mostRows).map((row) => layout.box(row)).filter(({ left, right }) => right > left);
		const own = layout.box(root);
		if (boxes.length === 0) return own;
		const box = { ...own, left: Math.min(...boxes.map(({ left }) => left)), right: Math.max(...boxes.map(({ right }) => right)) };
		// Rows as narrow as their words say nothing of the room they had.
		return box.right - box.left < 0.5 * (own.right - own.left) ? own : box;
	};
	const authorOf = (row: Element): string | null => (parts.author === undefined ? null : readFirst(row, parts.author, null));
	const shapeOfRow = (row: Element): Shape => shapeOf(row, root, bodyCss);
	const keyOf = (row: Element, shape: Shape): string => (isByNames ? `${shape.key}\n${authorOf(row) ?? ''}` : shape.key);
	const sideOfRow = (row: Element, around: Box): Side => {
		const inside = piecesIn(row, layout, root);
		const words = drop === null ? inside : inside.filter(({ element }) => !findAll(row, drop).some((one) => contains(one, element)));
		return sideOf(speechBox(words.length > 0 ? words : inside, layout, row), around, isRightToLeft);
	};
	/** Null where nothing new was seen. */
	const look = (row: Element, around: () => Box): boolean => {
		const shape = shapeOfRow(row);
		const key = keyOf(row, shape);
		const known = samples.get(key);
		const measured = known?.sides.filter((side) => side !== 'unknown').length ?? 0;
		if (known !== undefined && (measured >= perShape || (measured > 0 && known.sides.some((side) => side !== 'full' && side !== 'unknown') && known.sides.length > 1))) return false;
		if (known === undefined && samples.size >= mostShapes) return false;
		const side = sideOfRow(row, around());
		if (known !== undefined && side === 'unknown') return false;
		samples.set(key, {
			shape,
			author: isByNames ? authorOf(row) : null,
			sides: [...(known?.sides ?? []), side],
			background: '',
			isSent: known?.isSent ?? false,
		});
		return true;
	};
	const lookAll = (all: readonly Element[]): void => {
		const around = frame();
		for (const row of all) look(row, () => around);
	};
	const learn = (): void => {
		const labels = labelRoles([...samples.values()]);
		learned = learnTests(labels.labelled);
		confidence = learned.isComplete ? labels.confidence : 0;
		roleCount = new Set(labels.labelled.map(({ role }) => role)).size;
		adapter = {
			id: 'generic',
			name: 'Generic',
			basis: 'live',
			detect: { present: [{ css: uniqueCss(root) }] },
			conversation: {
				root: [{ css: uniqueCss(root) }],
				order: isNewestFirst ? 'newest-first' : 'oldest-first',
				...(findFirst(root, typing).length > 0 ? {} : { typing: { css: typing, from: 'root' as const } }),
			},
			row: {
				css: [{ css: rowCss() }],
				...parts,
				role: learned.tests,
				separators: separatorText,
				otherwise: null,
			},
			composer: {
				css: [{ css: uniqueCss(composer.element) }],
				from: 'document',
				...(composer.send === null ? {} : { send: [{ css: uniqueCss(composer.send) }] }),
			},
		};
	};
	/** Where sides tell nothing and several people sign, their names may tell. */
	const tryNames = (): void => {
		if (isByNames || confidence > 0.6) return;
		const all = findAll(root, rowCss()).slice(-mostRows);
		const names = new Set(all.flatMap((row) => authorOf(row) ?? []));
		if (names.size < 2) return;
		isByNames = true;
		const sent = all.filter((row) => samples.get(shapeOfRow(row).key)?.isSent === true);
		samples.clear();
		lookAll(all);
		learn();
		if (sentRow !== null && sent.length > 0) markSent(sentRow);
	};
	const markSent = (row: Element): void => {
		const shape = shapeOfRow(row);
		const key = keyOf(row, shape);
		sentRow = row;
		samples.set(key, {
			shape,
			author: isByNames ? authorOf(row) : null,
			sides: samples.get(key)?.sides ?? [sideOfRow(row, frame())],
			background: '',
			isSent: true,
		});
		learn();
	};
	const isNewestFirst = newestFirst(sampleRows, parts, composer.element, layout, now());
	/** A selector that catches rows, or what holds them, would read everything twice. */
	const isApart = (css: string): boolean => {
		const all = findAll(root, rows.css);
		return findAll(root, css).every((one) => all.every((row) => !contains(one, row) && !contains(row, one)));
	};
	const addAside = (target: Element): boolean => {
		if (sideOfRow(target, frame()) !== 'centre') return false;
		const [piece] = piecesIn(target, layout, root);
		const path = piece === undefined ? [target] : [piece.element, ...around(piece.element, root)].filter((one) => contains(target, one)).reverse();
		for (const one of path) {
			const css = sharedCss([one]);
			if (css === null || asides.has(css) || !isApart(css)) continue;
			asides.add(css);
			return true;
		}
		return false;
	};

	for (const aside of findAsides(root, rows.css, pieces)) addAside(aside);
	lookAll(findAll(root, rowCss()).slice(-mostRows));
	learn();
	tryNames();
	const current = (): Adapter => adapter;

	return {
		found,
		adapter: current,
		isLate: JSON.stringify(parts).includes(intoShadow),
		confidence: () => Math.min(confidence, found.likeness),
		roles: () => roleCount,
		meet: (row) => {
			if (!isConnected(row) || !look(row, frame)) return false;
			const before = JSON.stringify(learned);
			learn();
			tryNames();
			return JSON.stringify(learned) !== before;
		},
		meetAside: (target) => {
			if (!addAside(target)) return false;
			for (const row of [target, ...findAll(target, rowCss())]) if (matches(row, rowCss())) look(row, frame);
			learn();
			return true;
		},
		sent: (row) => {
			const shape = shapeOfRow(row);
			const key = keyOf(row, shape);
			const known = samples.get(key);
			if (known?.isSent === true) return false;
			const before = JSON.stringify(learned);
			markSent(row);
			tryNames();
			return JSON.stringify(learned) !== before;
		},
	};
};

const typing = [{ css: '[class*="typing" i]' }];
