import { contains, matches } from './dom.ts';
import type { Known } from './known.ts';
import type { Row, RowReader } from './rows.ts';
import { sameText } from './text-of.ts';

/** Which message each row shows. */
export interface Registry {
	/** The element the rows stand in. */
	root(): Element;
	moveTo(root: Element): void;
	has(element: Element): boolean;
	get(element: Element): Known | undefined;
	elements(): readonly Element[];
	readonly byPageId: ReadonlyMap<string, Known>;
	/** Sent but not stored yet, oldest first. */
	readonly temporary: ReadonlySet<Known>;
	/** Whether the element is a row of this root now. */
	isRow(element: Element): boolean;
	create(row: Row, element: Element): Known;
	/** The element shows this message; answers whether its text is another one now. */
	attach(known: Known, element: Element, row: Row): boolean;
	/** The element shows nothing any more; answers the message that no element shows now. */
	detach(element: Element): Known | null;
	/** Reads a known row again: the same message, the same reworded, another message, or none. */
	reread(element: Element, known: Known): 'same' | 'edited' | 'other' | 'none';
	/** Forgets the message for good. */
	forget(known: Known): void;
}

/** What a registry works with. */
export interface RegistryOptions {
	readonly root: Element;
	readonly rows: RowReader;
	readonly rowCss: (root: Element) => string;
	readonly now: () => number;
}

/** Starts empty. */
export const createRegistry = ({ rows, rowCss, now, ...options }: RegistryOptions): Registry => {
	let root = options.root;
	let count = 0;
	const byElement = new Map<Element, Known>();
	const byPageId = new Map<string, Known>();
	const temporary = new Set<Known>();
	const ids = new Set<string>();

	const name = (known: Known, row: Row): void => {
		known.row = row;
		if (row.pageId !== null) byPageId.set(row.pageId, known);
		if (row.temporary) temporary.add(known);
		else temporary.delete(known);
	};
	const show = (known: Known, element: Element): void => {
		known.elements.push(element);
		known.place = 'here';
		byElement.set(element, known);
	};
	const isRow = (element: Element): boolean => contains(root, element) && matches(element, rowCss(root));

	return {
		root: () => root,
		moveTo: (next) => {
			root = next;
		},
		has: (element) => byElement.has(element),
		get: (element) => byElement.get(element),
		elements: () => [...byElement.keys()],
		byPageId,
		temporary,
		isRow,
		create: (row, element) => {
			count += 1;
			// Pages may call each message on its way the same, and show two under one id.
			const id = row.pageId === null || ids.has(row.pageId) ? `row-${count}` : row.pageId;
			ids.add(id);
			const known: Known = {
				id,
				row,
				elements: [],
				author: row.author,
				at: row.at,
				since: now(),
				place: 'here',
				losses: 0,
				next: undefined,
			};
			name(known, row);
			show(known, element);
			return known;
		},
		attach: (known, element, row) => {
			const isReworded = !sameText(known.row.text, row.text);
			// A temporary copy of a message that has its final id already adds nothing.
			if (!row.temporary || known.row.temporary) name(known, row);
			known.author ??= row.author;
			known.at ??= row.at;
			show(known, element);
			return isReworded;
		},
		detach: (element) => {
			const known = byElement.get(element);
			if (known === undefined) return null;
			byElement.delete(element);
			known.elements = known.elements.filter((one) => one !== element);
			if (known.elements.length > 0) return null;
			known.place = 'missing';
			known.losses += 1;
			return known;
		},
		reread: (element, known) => {
			const row = isRow(element) ? rows.read(element, now()) : null;
			if (row === null) return 'none';
			const isSame = sameText(row.text, known.row.text) && row.role === known.row.role;
			if (row.pageId !== known.row.pageId && !known.row.temporary && !isSame) return 'other';
			// Nobody's message becomes somebody else's: the page shows another one in this element.
			if (row.pageId === null && row.role !== known.row.role) return 'other';
			const isEdited = row.text !== known.row.text;
			const { pageId, temporary: wasTemporary } = known.row;
			// Renamed in its place: the temporary id is free for the next message.
			if (wasTemporary && !row.temporary && pageId !== null) byPageId.delete(pageId);
			name(known, row);
			known.author = row.author ?? known.author;
			known.at ??= row.at;
			return isEdited ? 'edited' : 'same';
		},
		forget: (known) => {
			temporary.delete(known);
			ids.delete(known.id);
			if (known.row.pageId !== null) byPageId.delete(known.row.pageId);
		},
	};
};
