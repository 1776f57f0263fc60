import type { Adapter, RoleTest } from '../../adapters/adapter.ts';
import { contains, documentOf, findAll, intoShadow, isConnected, matches, textContentOf, titleOf } from '../dom.ts';
import { readFirst } from '../fields.ts';
import { piecesIn, saidIn, unseenIn } from './bubbles.ts';
import type { ComposerFound } from './composers.ts';
import { findHeader, findInTitle, type Header, labelsNear } from './header.ts';
import { labelRoles } from './label-roles.ts';
import type { Box, Layout } from './layout.ts';
import { learnTests } from './learn-tests.ts';
import { createMeasure } from './measure.ts';
import { isNewestFirst } from './newest-first.ts';
import { bodyCssOf, findParts } from './row-parts.ts';
import { findAsides, type RowSet } from './row-sets.ts';
import type { Sample } from './samples.ts';
import { allIn, around, branchTo, hasOwnText } from './scope.ts';
import { sharedCss } from './selector.ts';
import { type Shape, shapeOf } from './shapes.ts';
import { toAdapter } from './to-adapter.ts';
import { wordsOf } from './tokens.ts';
import { botLabel, botName, isSurelyName, isSurelySystem } from './words.ts';

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
	/** How many roles are known among the rows seen. */
	roles(): number;
	/** Somebody writes of whom it is not known who they are; the page may say so in a moment. */
	hasUnknown(): boolean;
	/** Looks again at what the page says of the people; answers whether what was learned has changed. */
	again(): boolean;
	/** Looks at a row; answers whether what was learned has changed. Asks for layout only for shapes not seen before. */
	meet(row: Element): boolean;
	/** Something that is no row has come into the transcript; answers whether it is a line of a new kind. */
	meetAside(target: Element): boolean;
	/** The row shows a text that the agent has just sent; answers whether what was learned has changed. */
	sent(row: Element): boolean;
}

/** What calibrating works with. */
export interface CalibrationOptions {
	readonly layout: Layout;
	/** Milliseconds since the epoch. */
	readonly now: () => number;
}

/** Rows looked at when a chat is found. */
const mostRows = 60;
/** Rows of one shape that are measured: of those that say where they stand, and of those that do not. */
const perShape = { telling: 2, any: 8 };
/** So many shapes are measured; a page that makes a new one for each message is no chat that this reader knows. */
const mostShapes = 200;
/** Below this, names may tell more than sides do. */
const unsure = 0.6;

const ownTextOf = (one: Element): string => (hasOwnText(one) ? textContentOf(one).trim() : '');

/** Of rows that are no messages of people, whoever signs them. */
const isCareful = ({ role, css }: RoleTest): boolean =>
	css !== '*' && (role === null || role === 'system' || role === 'note');

const isMeasured = ({ sides }: Sample): boolean =>
	sides.length >= perShape.any ||
	sides.filter((side) => side !== 'full' && side !== 'unknown').length >= perShape.telling;

/** Starts from what was found on the page. */
export const createCalibration = (found: Found, { layout, now }: CalibrationOptions): Calibration => {
	const { root, composer, rows } = found;
	const pieces = saidIn(root, composer.element, layout);
	const sampleRows = rows.rows.slice(-mostRows);
	const parts = findParts(sampleRows, pieces, unseenIn(sampleRows, layout), labelsNear(root));
	const bodyCss = bodyCssOf(parts);
	const measure = createMeasure(root, rows.css, parts, layout);
	const newestFirst = isNewestFirst(root, sampleRows, parts, composer.element, layout, now());
	const signs = parts.author?.css?.map(({ css }) => css).join(',') ?? '';
	const continues =
		signs === '' || (signs + bodyCss).includes(intoShadow)
			? null
			: `:not(:has(${signs}))${bodyCss === null ? '' : `:has(${bodyCss})`}`;
	const asides = new Set<string>();
	const drop = new Set<string>();
	const samples = new Map<string, Sample>();
	const names = { customers: new Set<string>(), ours: new Set<string>() };
	let header: Header | null = null;
	let hasUnknown = false;
	let isByNames = false;
	let sentAuthor: string | null = null;
	let confidence = 0;
	let roles = 0;

	const authorOf = (row: Element): string | null =>
		parts.author === undefined
			? null
			: (readFirst(row, parts.author, parts.drop?.join(',') ?? null)?.replace(/\s*:$/, '') ?? null);
	/** The name of the program that wrote a row: such a name, or a label beside it. */
	const botIn = (row: Element): string | null => {
		const author = authorOf(row);
		const isBot = author !== null && (botName.test(author) || allIn(row).some((one) => botLabel.test(ownTextOf(one))));
		return isBot ? author : null;
	};
	const rowCss = (): string => [rows.css, ...asides].join(',');
	const recentRows = (): readonly Element[] => findAll(root, rowCss()).slice(-mostRows);
	const shapeOfRow = (row: Element): Shape => shapeOf(row, root, bodyCss);
	const keyOf = (row: Element, { key }: Shape): string => (isByNames ? `${key}\n${authorOf(row) ?? ''}` : key);

	/** Measures a row of a shape that is not known well enough; answers whether it did. */
	const look = (row: Element, frame: () => Box): boolean => {
		const shape = shapeOfRow(row);
		const key = keyOf(row, shape);
		const known = samples.get(key);
		if (known === undefined ? samples.size >= mostShapes : isMeasured(known)) return false;
		const measured = measure.row(row, frame());
		if (measured === null) return false;
		const { side, ...drawn } = measured;
		const signed = authorOf(row);
		const isLine = signed === null && bodyCss !== null && findAll(row, bodyCss).length === 0;
		if (side === 'centre' || side === 'full' || isLine) for (const css of measure.spare(row)) drop.add(css);
		const author = isByNames ? signed : null;
		samples.set(key, {
			...drawn,
			...known,
			shape,
			author,
			isSigned: (known?.isSigned ?? false) || signed !== null,
			isLine: (known?.isLine ?? true) && isLine,
			sides: [...(known?.sides ?? []), side],
			isDay: (known?.isDay ?? true) && drawn.isDay,
			isSent: known?.isSent ?? (author !== null && author === sentAuthor),
		});
		return true;
	};
	const lookAtAll = (): void => {
		const frame = measure.frame();
		for (const row of recentRows()) look(row, () => frame);
	};
	/** Whose name stands over the chat now; the others who write in it are ours. */
	const lookAtHeader = (): void => {
		const authors = new Set(recentRows().flatMap((row) => authorOf(row) ?? []));
		const found = findHeader(root, [...authors]);
		header ??= found;
		const customer = found?.name ?? findInTitle(titleOf(documentOf(root)), [...authors]);
		if (customer === null) return;
		names.customers.add(customer);
		for (const name of authors) if (!names.customers.has(name)) names.ours.add(name);
		names.ours.delete(customer);
	};
	/** What a program writes on our side is not the agent's, though it looks like it. */
	const botTests = (): readonly RoleTest[] =>
		[...new Set(recentRows().flatMap((row) => botIn(row) ?? []))]
			.filter((author) => !names.customers.has(author))
			.map((author) => ({ role: 'bot', where: 'self', css: '*', author }));
	const learn = (): Adapter => {
		lookAtHeader();
		const labels = labelRoles([...samples.values()], names);
		hasUnknown = labels.labelled.some(({ role, author }) => role === null && author !== null);
		// Rows that nobody signs go on with what the one above says.
		const isFollowing = labels.isByNames && continues !== null;
		const { tests, isComplete } = learnTests(
			labels.labelled.filter(({ role, isSigned }) => role !== null || isSigned || !isFollowing),
		);
		confidence = isComplete ? labels.confidence : 0;
		roles = new Set(labels.labelled.map(({ role }) => role)).size;
		return toAdapter({
			root,
			composer,
			header,
			isNewestFirst: newestFirst,
			rowCss: rowCss(),
			parts,
			drop,
			role: [...tests.filter(isCareful), ...botTests(), ...tests.filter((test) => !isCareful(test))],
			continues: isFollowing ? continues : null,
		});
	};
	/** Where sides tell little and several people sign, their names may tell. */
	const learnNames = (): Adapter => {
		const plain = learn();
		if (isByNames || confidence > unsure) return plain;
		if (new Set(recentRows().flatMap((row) => authorOf(row) ?? [])).size < 2) return plain;
		isByNames = true;
		samples.clear();
		lookAtAll();
		return learn();
	};

	/** A selector that catches rows, or what holds them, would read everything twice. */
	const isApart = (css: string): boolean => {
		const all = findAll(root, rowCss());
		return findAll(root, css).every((one) => all.every((row) => !contains(one, row) && !contains(row, one)));
	};
	const addAside = (target: Element): boolean => {
		const measured = measure.row(target, measure.frame());
		const isCalled = measured?.isBubble === false && wordsOf(target).some(isSurelySystem);
		if (measured?.side !== 'centre' && !isCalled) return false;
		const [piece] = piecesIn(target, layout, root);
		// A name over the rows of one writer is no line of its own.
		if (piece !== undefined && wordsOf(piece.element).some(isSurelyName)) return false;
		const path = piece === undefined ? [] : [piece.element, ...around(piece.element, root)];
		for (const one of path.filter((other) => contains(target, other)).reverse()) {
			const css = sharedCss([one]);
			if (css === null || asides.has(css) || !isApart(css)) continue;
			asides.add(css);
			return true;
		}
		return false;
	};

	for (const aside of findAsides(root, rows.css, pieces)) addAside(aside);
	lookAtAll();
	let adapter = learnNames();
	const relearn = (): boolean => {
		const before = JSON.stringify(adapter.row);
		adapter = learnNames();
		return JSON.stringify(adapter.row) !== before;
	};

	return {
		found,
		adapter: () => adapter,
		isLate: JSON.stringify(parts).includes(intoShadow),
		confidence: () => Math.min(confidence, found.likeness),
		roles: () => roles,
		hasUnknown: () => hasUnknown,
		again: relearn,
		meet: (row) => isConnected(row) && look(row, measure.frame) && relearn(),
		meetAside: (target) => {
			const own = branchTo(composer.element, root);
			if ((own !== null && contains(own, target)) || !addAside(target)) return false;
			const fresh = [target, ...findAll(target, rowCss())].filter((one) => matches(one, rowCss()));
			for (const row of fresh) look(row, measure.frame);
			return relearn();
		},
		sent: (row) => {
			look(row, measure.frame);
			const key = keyOf(row, shapeOfRow(row));
			const known = samples.get(key);
			if (known === undefined || known.isSent) return false;
			sentAuthor = authorOf(row);
			samples.set(key, { ...known, isSent: true });
			return relearn();
		},
	};
};
