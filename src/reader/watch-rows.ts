import { closest, findAll, isElement, matches, parentElementOf } from './dom.ts';
import { observe } from './observe.ts';
import type { Timers } from './schedule.ts';
import type { Touched } from './transcript.ts';

/** What a watch looks for. */
export interface WatchOptions {
	readonly root: Element;
	/** Selector of the rows in this root, as known now. */
	readonly rowCss: (root: Element) => string;
	/** Attributes that decide what a row is, or what the chat's state is. */
	readonly attributes: readonly string[];
	/** Called once for each batch of mutations. */
	readonly onBatch: (batch: Batch) => void;
	/** Called where so much changed that each change was not looked at: everything may be different. */
	readonly onFlood: () => void;
	readonly now: () => number;
	readonly timers: Timers;
}

/** What a batch of mutations touched. */
export interface Batch {
	/** Null where no row was. */
	readonly rows: Touched | null;
	/** Something in the root, but outside of its rows, changed its state or came or went. */
	readonly around: boolean;
	/** An attribute of the root itself changed. */
	readonly root: boolean;
}

/** Sorts a batch of mutations into rows that came, went and changed, and the rest. */
const sortRecords = (records: readonly MutationRecord[], root: Element, rowCss: string): Batch => {
	const added = new Set<Element>();
	const removed = new Set<Element>();
	const changed = new Set<Element>();
	let isAround = false;
	let isRoot = false;
	const rowsIn = (node: Node): readonly Element[] => {
		if (!isElement(node)) return [];
		const below = findAll(node, rowCss);
		return matches(node, rowCss) ? [node, ...below] : below;
	};
	/** Floods touch the same few elements again and again. */
	const rowsAround = new Map<Element, Element | null>();
	const rowAround = (element: Element): Element | null => {
		const known = rowsAround.get(element);
		if (known !== undefined) return known;
		const row = closest(element, rowCss);
		rowsAround.set(element, row);
		return row;
	};
	for (const { type, target, addedNodes, removedNodes } of records) {
		const element = isElement(target) ? target : parentElementOf(target);
		const row = element === null ? null : rowAround(element);
		if (row !== null) changed.add(row);
		else if (type !== 'characterData') isAround = true;
		// An element that has just ceased to match is no row to `closest`; the transcript knows it all the same.
		if (type === 'attributes' && row === null && element !== null && element !== root) changed.add(element);
		if (type === 'attributes' && target === root) isRoot = true;
		if (type !== 'childList') continue;
		for (const node of addedNodes) for (const one of rowsIn(node)) added.add(one);
		for (const node of removedNodes) if (isElement(node)) removed.add(node);
	}
	const isQuiet = added.size + removed.size + changed.size === 0;
	return { rows: isQuiet ? null : { added, removed, changed }, around: isAround, root: isRoot };
};

/**
 * Watches one transcript until the signal aborts. Batches come as the browser makes them, in a microtask after the
 * page's own script; no animation frame, so background tabs are read as well.
 */
export const watchRows = (options: WatchOptions, signal: AbortSignal): void => {
	const { root, rowCss, attributes, onBatch, onFlood, now, timers } = options;
	if (signal.aborted) return;
	const init = {
		subtree: true,
		childList: true,
		characterData: true,
		attributes: true,
		attributeFilter: [...attributes],
	};
	const onRecords = (records: readonly MutationRecord[]): void => onBatch(sortRecords(records, root, rowCss(root)));
	observe({ scopes: () => [root], init, now, timers, onRecords, onFlood }, signal);
};
