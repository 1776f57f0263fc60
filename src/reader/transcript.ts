import type { Adapter } from '../adapters/adapter.ts';
import { findAll, isBefore } from './dom.ts';
import { fillRuns, type Known, likenessOf } from './known.ts';
import { classifyLost } from './lost.ts';
import { createMatcher } from './match.ts';
import { createRegistry, type RegistryOptions } from './registry.ts';
import type { Row } from './rows.ts';
import { mayReturn, saidAgain } from './said-again.ts';
import { sameText } from './text-of.ts';

/** Rows that a batch of mutations touched; only these are read again. */
export interface Touched {
	/** Rows. */
	readonly added: ReadonlySet<Element>;
	/** Elements taken out of the page, rows or not: out of its place a row may not match its selector any more. */
	readonly removed: ReadonlySet<Element>;
	/** Rows, and elements that may have been rows. */
	readonly changed: ReadonlySet<Element>;
}

/** What a batch of mutations meant. All lists oldest first. */
export interface Change {
	/** Messages not seen before, below what stood there. */
	readonly fresh: readonly Known[];
	/** Messages not seen before, above what stood there: the page loaded older ones. */
	readonly older: readonly Known[];
	readonly edited: readonly Known[];
	/** Gone; deleted if they are not back within a second. */
	readonly gone: readonly Known[];
	/** How many messages stood there before, and how many of these still do. */
	readonly before: number;
	readonly kept: number;
	/** Whether any message came, went or changed. */
	readonly stirred: boolean;
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

type Found = readonly [element: Element, row: Row];

/** Starts empty: everything in the root is new to it. */
export const createTranscript = (options: TranscriptOptions): Transcript => {
	const { adapter, rows, rowCss, now } = options;
	const registry = createRegistry(options);
	const stale = new Map(options.stale);
	const missing = new Set<Known>();
	const parked = new Set<Known>();
	let order: readonly Known[] = [];
	const newestFirst = adapter.conversation.order === 'newest-first';

	const allRows = (): readonly Element[] => {
		const all = findAll(registry.root(), rowCss(registry.root()));
		return newestFirst ? all.toReversed() : all;
	};
	const precedes = (one: Element, other: Element): boolean =>
		newestFirst ? isBefore(other, one) : isBefore(one, other);
	const inPageOrder = (elements: readonly Element[]): readonly Element[] => {
		if (elements.length < 8) return elements.toSorted((one, other) => (precedes(one, other) ? -1 : 1));
		const wanted = new Set(elements);
		return allRows().filter((element) => wanted.has(element));
	};
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
		const count = order.length;
		return { fresh: [], older: [], edited: [], gone: [], before: count, kept: count, stirred: false };
	};
	const readNew = (arrivals: ReadonlySet<Element>): readonly Found[] => {
		const news = [...arrivals].filter((element) => !registry.has(element) && registry.isRow(element));
		return inPageOrder(news).flatMap((element): Found[] => {
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
	const matcherFor = (lost: ReadonlySet<Known>) => {
		const { byPageId, temporary } = registry;
		for (const [index, known] of order.entries()) if (lost.has(known)) known.next = order[index + 1];
		const standing = order.filter(({ place }) => place === 'here');
		return createMatcher(
			{
				byPageId,
				temporary,
				missing: new Set([...missing, ...lost]),
				parked,
				mayReturn: mayReturn(standing, precedes),
			},
			now(),
		);
	};
	/** A temporary row replaced by one row of the same role that the server reworded. */
	const findReworded = (unmatched: readonly Found[], lost: ReadonlySet<Known>): readonly [Known, Found] | null => {
		const sent = [...lost].filter(({ place, row }) => place === 'missing' && row.temporary);
		const stored = unmatched.filter(([, row]) => !row.temporary);
		const [known, found] = [sent[0], stored[0]];
		if (known === undefined || found === undefined || sent.length > 1 || stored.length > 1) return null;
		return known.row.role === found[1].role ? [known, found] : null;
	};
	/** The only row gone and the only row new, in the same place and by the same side: drawn anew with another text. */
	const findRedrawn = (
		before: readonly Known[],
		unmatched: readonly Found[],
		lost: ReadonlySet<Known>,
	): readonly [Known, Found] | null => {
		const [known, ...more] = [...lost].filter(({ place }) => place === 'missing');
		const [found, ...others] = unmatched;
		if (known === undefined || found === undefined || more.length + others.length > 0) return null;
		const [element, row] = found;
		if (row.pageId !== null || known.row.pageId !== null || row.role !== known.row.role) return null;
		const above = before.filter(({ elements: [first] }) => first !== undefined && precedes(first, element)).length;
		return above === before.indexOf(known) ? [known, found] : null;
	};
	/** `back` and `fresh` are in order, each for itself. */
	const setOrder = (back: readonly Known[], fresh: readonly Known[], untouched: readonly Known[]): void => {
		const added = [...back, ...fresh];
		const last = untouched.at(-1)?.elements.at(-1);
		const [end, start] = [back.at(-1)?.elements.at(-1), fresh[0]?.elements[0]];
		const isJoined = end === undefined || start === undefined || precedes(end, start);
		const isBelow =
			isJoined && (last === undefined || added.every(({ elements: [first] }) => first && precedes(last, first)));
		const next = isBelow
			? [...untouched, ...added]
			: [...new Set(allRows().flatMap((element) => registry.get(element) ?? []))];
		order = next;
		fillRuns(order, adapter.row.grouped, isBelow ? untouched.length : 0);
	};

	const apply = (arrivals: ReadonlySet<Element>, lost: ReadonlySet<Known>, reworded: ReadonlySet<Known>): Change => {
		const before = order;
		const edited = new Set(reworded);
		const back = new Set<Known>();
		const readopt = (known: Known, [element, row]: Found): void => {
			const isHere = known.place === 'here';
			if (registry.attach(known, element, row)) edited.add(known);
			if (!isHere) back.add(known);
			missing.delete(known);
			parked.delete(known);
		};
		const matcher = matcherFor(lost);
		const pairs = readNew(arrivals).map((found) => [found, matcher.find(found[1], found[0])] as const);
		const byWords = pairs.flatMap(([[element, row], known]) =>
			known?.place === 'missing' && lost.has(known) && (row.pageId === null || row.pageId !== known.row.pageId)
				? [[known, element] as const]
				: [],
		);
		const again = saidAgain(before, new Map(byWords), precedes);
		let unmatched = pairs.flatMap(([found, known]) => {
			if (known === null || again.has(known)) return [found];
			readopt(known, found);
			return [];
		});
		const pair = findReworded(unmatched, lost) ?? findRedrawn(before, unmatched, lost);
		if (pair !== null) {
			readopt(...pair);
			unmatched = unmatched.filter((found) => found !== pair[1]);
		}
		const vanished = new Set([...lost].filter(({ place }) => place !== 'here'));
		const { gone, dropped } = classifyLost(before, vanished);
		for (const known of gone) missing.add(known);
		for (const known of dropped) {
			known.place = 'parked';
			parked.add(known);
		}
		const untouched = before.filter((known) => known.place === 'here' && !back.has(known));
		const anchor = (untouched[0] ?? [...back][0])?.elements.at(-1);
		const added = unmatched.flatMap((found) => {
			const [element, row] = found;
			// Shown twice, or a temporary row that stands beside the final one.
			const twin = row.pageId === null ? undefined : registry.byPageId.get(row.pageId);
			if (twin === undefined || !sameText(twin.row.text, row.text)) return [registry.create(row, element)];
			readopt(twin, found);
			return [];
		});
		const isOlder = ({ elements: [first] }: Known): boolean =>
			anchor !== undefined && first !== undefined && precedes(first, anchor);
		setOrder([...back], added, untouched);
		return {
			fresh: added.filter((known) => !isOlder(known)),
			older: added.filter(isOlder),
			edited: [...edited],
			gone,
			before: before.length,
			kept: before.length - vanished.size,
			stirred: added.length + back.size + vanished.size + edited.size > 0,
		};
	};

	return {
		start: () => {
			for (const element of stale.keys()) if (!registry.isRow(element)) stale.delete(element);
			return apply(new Set(allRows()), new Set(), new Set());
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
			return arrivals.size + lost.size + edited.size === 0 ? quiet() : apply(arrivals, lost, edited);
		},
		moveTo: (next) => {
			registry.moveTo(next);
			stale.clear();
			const away = registry.elements().filter((element) => !registry.isRow(element));
			const lost = new Set(away.flatMap((element) => registry.detach(element) ?? []));
			return apply(new Set(allRows()), lost, new Set());
		},
		here: () => order,
		drop: (known) => {
			if (!missing.delete(known)) return false;
			registry.forget(known);
			return true;
		},
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
			return apply(elements, new Set(), new Set());
		},
	};
};
