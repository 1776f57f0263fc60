import type { Adapter } from '../../adapters/adapter.ts';
import type { SetUpProblem } from '../../engine/set-up.ts';
import { createCalibration, type Found } from '../detect/calibration.ts';
import type { Layout } from '../detect/layout.ts';
import { learnTests } from '../detect/learn-tests.ts';
import type { Labelled } from '../detect/samples.ts';
import { type Feature, type Shape, shapeOf } from '../detect/shapes.ts';
import { contains, documentOf, viewOf } from '../dom.ts';
import { readFirst } from '../fields.ts';
import { findPicked, type Picked } from './find-picked.ts';
import { readerOf } from './reader-of.ts';
import { isBuilt, stableCss } from './stable-css.ts';
import { withoutNames } from './without-names.ts';

/** What deriving works with. */
export interface DeriveOptions {
	readonly layout: Layout;
	/** Milliseconds since the epoch. */
	readonly now: () => number;
}

/** A description of the page made from what was pointed at, or why there is none. */
export type Derived =
	| { readonly ok: true; readonly adapter: Adapter; readonly base: Document; readonly root: Element }
	| { readonly ok: false; readonly problem: SetUpProblem };

const rowsLooked = 60;

const keyOf = ({ css, where }: Feature): string => `${where} ${css}`;
const featuresOf = (shape: Shape): ReadonlySet<string> => new Set(shape.features.map(keyOf));
const without = (some: ReadonlySet<string>, others: ReadonlySet<string>): readonly string[] =>
	[...some].filter((one) => !others.has(one));

/** Roles by what the two rows do not share; a row that has something of both, or of neither, is no message. */
const byLikeness = (
	found: Found,
	adapter: Adapter,
	seeds: readonly [Element, Element],
	isUsed: (css: string) => boolean,
): Adapter => {
	const bodyCss = adapter.row.body.css?.[0]?.css ?? null;
	const plain = (row: Element): Shape => {
		const shape = shapeOf(row, found.root, bodyCss);
		return { ...shape, features: shape.features.filter(({ css }) => isUsed(css)) };
	};
	const [customer, own] = [plain(seeds[0]), plain(seeds[1])];
	const [theirs, ours] = [featuresOf(customer), featuresOf(own)];
	const [onlyTheirs, onlyOurs] = [without(theirs, ours), without(ours, theirs)];
	const authorOf = (row: Element): string | null =>
		adapter.row.author === undefined ? null : readFirst(row, adapter.row.author, null);
	const isSameShape = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
		one.size === other.size && without(one, other).length === 0;
	const roleOf = (shape: Shape): Labelled['role'] => {
		const has = featuresOf(shape);
		const count = (only: readonly string[]): number => only.filter((one) => has.has(one)).length;
		const [a, b] = [count(onlyTheirs), count(onlyOurs)];
		if (a > 0 && b === 0) return 'customer';
		if (b > 0 && a === 0) return 'agent';
		if (onlyTheirs.length === 0 && isSameShape(has, theirs)) return 'customer';
		return onlyOurs.length === 0 && isSameShape(has, ours) ? 'agent' : null;
	};
	const isByNames = onlyTheirs.length === 0 && onlyOurs.length === 0;
	const customerName = isByNames ? authorOf(seeds[0]) : null;
	const sample = {
		sides: [],
		isSigned: false,
		isLine: false,
		isBubble: false,
		indent: Number.NaN,
		isYellow: false,
		isDay: false,
		isSent: false,
	};
	const labelled = found.rows.rows.slice(-rowsLooked).map((row): Labelled => {
		const shape = plain(row);
		const author = isByNames ? authorOf(row) : null;
		const byName = author === null ? null : author === customerName ? 'customer' : 'agent';
		return { ...sample, shape, author, role: isByNames ? byName : roleOf(shape) };
	});
	return { ...adapter, row: { ...adapter.row, role: learnTests(labelled).tests } };
};

/** Whether the two messages are read as what they are. */
const isTold = (
	adapter: Adapter,
	base: Document,
	[customer, own]: readonly [Element, Element],
	now: number,
): boolean => {
	const rows = readerOf(adapter, base);
	return rows.read(customer, now)?.role === 'customer' && rows.read(own, now)?.role === 'agent';
};

/** The document that holds all of these, in itself or in frames of the same site; frames without an address have none of their own. */
const commonDocument = (targets: readonly Element[]): Document | null => {
	const pathOf = (target: Element): readonly Document[] => {
		const path: Document[] = [];
		for (let at: Element | null = target; at !== null; ) {
			const own = documentOf(at);
			path.push(own);
			at = viewOf(own)?.frameElement ?? null;
		}
		return path;
	};
	const [first = [], ...rest] = targets.map(pathOf);
	const isSite = ({ location }: Document): boolean => /^https?:$/.test(location.protocol);
	return first.find((one) => isSite(one) && rest.every((path) => path.includes(one))) ?? null;
};

const rowOf = (target: Element, rows: readonly Element[]): Element | undefined =>
	rows.find((row) => contains(row, target));

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** The same description, with selectors that last. */
const settled = (learned: Adapter, found: Found, picked: Picked, base: Document): Adapter => {
	const { composer, root } = found;
	const rootCss = [{ css: stableCss(root, base) }];
	const { customerName: _, ...conversation } = learned.conversation;
	const { location } = base;
	return {
		...learned,
		id: 'set-up',
		name: location.host,
		detect: { url: `^${escaped(location.origin)}/`, present: rootCss },
		conversation: {
			...conversation,
			root: rootCss,
			...(picked.name === null
				? {}
				: { customerName: { css: [{ css: stableCss(picked.name, base) }], from: 'document' } }),
		},
		composer: {
			css: [{ css: stableCss(composer.element, base) }],
			from: 'document',
			...(composer.send === null ? {} : { send: [{ css: stableCss(composer.send, base) }] }),
		},
	};
};

/** Makes a description of a chat page from two messages and the field to write in; asks for layout. */
export const derive = (picked: Picked, options: DeriveOptions): Derived => {
	const found = findPicked(picked, options.layout);
	if (typeof found === 'string') return { ok: false, problem: found };
	const base = commonDocument([found.root, found.composer.element]);
	const customer = rowOf(picked.customer, found.rows.rows);
	const own = rowOf(picked.own, found.rows.rows);
	if (base === null || customer === undefined || own === undefined) return { ok: false, problem: 'apart' };
	const seeds = [customer, own] as const;
	const calibration = createCalibration(found, options);
	calibration.sent(own);
	// A name in a row goes with the row: it is the author, which is read anyway.
	const isOver = picked.name !== null && !contains(found.root, picked.name);
	const learned = settled(calibration.adapter(), found, isOver ? picked : { ...picked, name: null }, base);
	const isGood = (one: Adapter): boolean => isTold(one, base, seeds, options.now());
	const lasting = byLikeness(found, learned, seeds, (css) => !isBuilt(css));
	const any = byLikeness(found, learned, seeds, () => true);
	const usesBuilt = learned.row.role.some(({ css }) => isBuilt(css));
	const choices = usesBuilt ? [lasting, learned, any] : [learned, lasting, any];
	const { author } = learned.row;
	const ownName = author === undefined ? null : readFirst(own, author, null);
	const adapter = choices.flatMap((one) => withoutNames(one, ownName)).find(isGood);
	return adapter === undefined ? { ok: false, problem: 'alike' } : { ok: true, adapter, base, root: found.root };
};
