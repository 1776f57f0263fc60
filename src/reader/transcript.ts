import type { Adapter } from '../adapters/adapter.ts';
import { findAll } from './dom.ts';
import type { Found } from './drawn-anew.ts';
import { type Known, likenessOf } from './known.ts';
import { type Change, createMessageList } from './message-list.ts';
import { createPageOrder } from './page-order.ts';
import { createRegistry, type RegistryOptions } from './registry.ts';
import type { Row } from './rows.ts';

/** Rows that a batch of mutations touched; only these are read again. */
export interface Touched {
	/** Rows. */
	readonly added: ReadonlySet<Element>;
	/** Elements taken out of the page, rows or not: out of its place a row may not match its selector any more. */
	readonly removed: ReadonlySet<Element>;
	/** Rows, and elements that may have been rows. */
	readonly changed: ReadonlySet<Element>;
}

/** The messages of one open chat and the rows that show them. */
export interface Transcript {
	/** Reads everything that stands in the root now. */
	start(): Change;
	update(touched: Touched): Change;
	/** Goes on with another element that shows the same chat. */
	moveTo(root: Element): Change;
	/** The messages on the page, oldest first. */
	here(): readonly Known[];
	/** Forgets a missing message for good; false if it came back. */
	drop(known: Known): boolean;
	/** What the rows show now, to be told from the next chat that the same elements show. */
	shown(): ReadonlyMap<Element, Row>;
	/** How many rows of the chat before still stand there. */
	staleCount(): number;
	/** Takes the rows of the chat before for this chat's own after all. */
	adoptStale(): Change;
}

/** What a transcript works with. */
export interface TranscriptOptions extends RegistryOptions {
	readonly adapter: Adapter;
	/** Rows of the chat that stood in the same element before. */
	readonly stale: ReadonlyMap<Element, Row>;
}

/** Starts empty: everything in the root is new to it. */
export const createTranscript = (options: TranscriptOptions): Transcript => {
	const { adapter, rows, rowCss, now } = options;
	const registry = createRegistry(options);
	const stale = new Map(options.stale);
	const pageOrder = createPageOrder(registry.root, rowCss, adapter.conversation.order === 'newest-first');
	const messages = createMessageList({ registry, pageOrder, grouped: adapter.row.grouped, now });

	/** Rows of the chat before, as long as they show what they showed then. */
	const isStale = (element: Element, row: Row): boolean => {
		const before = stale.get(element);
		if (before === undefined) return false;
		if (before.pageId === row.pageId && before.text === row.text) return true;
		stale.delete(element);
		return false;
	};
	const rowsOf = (element: Element): readonly Element[] => {
		const isOurs = (one: Element) => registry.has(one) || stale.has(one);
		return isOurs(element) ? [element] : findAll(element, '*').filter(isOurs);
	};
	const quiet = (): Change => {
		const count = messages.here().length;
		return { fresh: [], older: [], edited: [], gone: [], before: count, kept: count, stirred: false };
	};
	const readNew = (arrivals: ReadonlySet<Element>): readonly Found[] => {
		const news = [...arrivals].filter((element) => !registry.has(element) && registry.isRow(element));
		return pageOrder.sorted(news).flatMap((element): Found[] => {
			const row = rows.read(element, now());
			return row === null || isStale(element, row) ? [] : [[element, row]];
		});
	};
	/**
	 * Rows that show now what another row showed before: pages that number their rows draw the next message in the
	 * element of one that was removed. Rows with ids tell by themselves.
	 */
	const movedAmong = (changed: ReadonlySet<Element>): ReadonlySet<Element> => {
		if (changed.size < 2) return new Set();
		const before = new Map<string, Element>();
		const after = new Map<Element, string>();
		for (const element of changed) {
			const known = registry.get(element);
			if (known === undefined || known.row.pageId !== null) continue;
			const row = registry.isRow(element) ? rows.read(element, now()) : null;
			if (row === null || likenessOf(row) === likenessOf(known.row)) continue;
			before.set(likenessOf(known.row), element);
			after.set(element, likenessOf(row));
		}
		const isMoved = [...after].some(([element, likeness]) => (before.get(likeness) ?? element) !== element);
		return new Set(isMoved ? after.keys() : []);
	};
	const take = (arrivals: ReadonlySet<Element>, lost: ReadonlySet<Known>, reworded: ReadonlySet<Known>): Change =>
		messages.take(readNew(arrivals), lost, reworded);

	return {
		start: () => {
			for (const element of stale.keys()) if (!registry.isRow(element)) stale.delete(element);
			return take(new Set(pageOrder.all()), new Set(), new Set());
		},
		update: ({ added, removed, changed }) => {
			const lost = new Set<Known>();
			const edited = new Set<Known>();
			const arrivals = new Set(added);
			const detach = (element: Element): void => {
				stale.delete(element);
				const known = registry.detach(element);
				if (known !== null) lost.add(known);
			};
			const moved = movedAmong(changed);
			for (const element of removed) for (const row of rowsOf(element)) if (!registry.isRow(row)) detach(row);
			for (const element of changed) {
				const known = registry.get(element);
				const verdict = known === undefined || moved.has(element) ? 'other' : registry.reread(element, known);
				if (known !== undefined && verdict === 'edited') edited.add(known);
				if (verdict === 'none' || (verdict === 'other' && known !== undefined)) detach(element);
				if (verdict === 'other') arrivals.add(element);
			}
			return arrivals.size + lost.size + edited.size === 0 ? quiet() : take(arrivals, lost, edited);
		},
		moveTo: (next) => {
			registry.moveTo(next);
			stale.clear();
			const away = registry.elements().filter((element) => !registry.isRow(element));
			const lost = new Set(away.flatMap((element) => registry.detach(element) ?? []));
			return take(new Set(pageOrder.all()), lost, new Set());
		},
		here: messages.here,
		drop: messages.drop,
		shown: () => {
			const own = registry.elements().flatMap((element): Found[] => {
				const known = registry.get(element);
				return known === undefined ? [] : [[element, known.row]];
			});
			return new Map([...stale, ...own]);
		},
		staleCount: () => stale.size,
		adoptStale: () => {
			const elements = new Set(stale.keys());
			stale.clear();
			return take(elements, new Set(), new Set());
		},
	};
};
