import { firstDigit, firstLetter } from './classes.ts';
import type { Junction } from './graph.ts';

/** What a node stands for. */
export const letterNode = 0;
/** The place before a word, or before a suffix. */
export const startNode = 1;
/** `word*` once its letters are read: any letters. */
export const starNode = 2;
/** `word+` once its letters are read: the shared suffixes. */
export const plusNode = 3;
export const numberNode = 4;
export const literalNode = 5;

/** Letter trees in typed arrays. Node 0 is no node. */
export interface Nodes {
	make(type: number, symbol: number, run: number): number;
	/** The node that class `c` leads to; 0 = none. */
	child(node: number, c: number): number;
	type(node: number): number;
	/** The class that leads to a node. */
	symbol(node: number): number;
	/** How often this letter has just been read, up to 3; 0 where runs of letters are nothing special. */
	run(node: number): number;
	/** The star or plus node that hangs on a node; 0 = none. */
	tail(node: number, type: typeof starNode | typeof plusNode): number;
	makeTail(node: number, type: typeof starNode | typeof plusNode): number;
	/** Junctions whose unit may end here; of a start node, the one it belongs to. */
	ends(node: number): readonly Junction[];
	addEnd(node: number, to: Junction): void;
	/** Adds the path of a word (`letterNode`) or of a literal, and returns its last node. */
	insert(from: number, classes: readonly number[], type: typeof letterNode | typeof literalNode): number;
}

const noEnds: readonly Junction[] = [];

export const createNodes = (): Nodes => {
	let types = new Uint8Array(512);
	let symbols = new Uint8Array(512);
	let runs = new Uint8Array(512);
	let firstChild = new Int32Array(512);
	let sibling = new Int32Array(512);
	const ends = new Map<number, Junction[]>();
	const stars = new Map<number, number>();
	const pluses = new Map<number, number>();
	let count = 1;

	const grow = (): void => {
		const size = types.length * 2;
		types = copyOf(types, new Uint8Array(size));
		symbols = copyOf(symbols, new Uint8Array(size));
		runs = copyOf(runs, new Uint8Array(size));
		firstChild = copyOf(firstChild, new Int32Array(size));
		sibling = copyOf(sibling, new Int32Array(size));
	};

	const make = (type: number, symbol: number, run: number): number => {
		if (count === types.length) grow();
		const node = count;
		count += 1;
		types[node] = type;
		symbols[node] = symbol;
		runs[node] = run;
		return node;
	};

	const child = (node: number, c: number): number => {
		let at = firstChild[node] ?? 0;
		while (at !== 0 && symbols[at] !== c) at = sibling[at] ?? 0;
		return at;
	};

	const addChild = (node: number, c: number, type: number): number => {
		const isLetter = type === letterNode && c >= firstLetter && c < firstDigit;
		const run = !isLetter ? 0 : symbols[node] === c ? (runs[node] ?? 0) + 1 : 1;
		// Three of a letter stand for three or more, so a fourth adds nothing.
		if (run > 3) return node;
		const made = make(type, c, run);
		sibling[made] = firstChild[node] ?? 0;
		firstChild[node] = made;
		return made;
	};

	return {
		make,
		child,
		type: (node) => types[node] ?? 0,
		symbol: (node) => symbols[node] ?? 0,
		run: (node) => runs[node] ?? 0,
		tail: (node, type) => (type === starNode ? stars : pluses).get(node) ?? 0,
		makeTail: (node, type) => {
			const tails = type === starNode ? stars : pluses;
			const old = tails.get(node);
			if (old !== undefined) return old;
			const made = make(type, 0, 0);
			tails.set(node, made);
			return made;
		},
		ends: (node) => ends.get(node) ?? noEnds,
		addEnd: (node, to) => {
			const old = ends.get(node);
			if (old === undefined) ends.set(node, [to]);
			else if (!old.includes(to)) old.push(to);
		},
		insert: (from, classes, type) => {
			let node = from;
			for (const c of classes) {
				const next = child(node, c);
				node = next === 0 ? addChild(node, c, type) : next;
			}
			return node;
		},
	};
};

const copyOf = <T extends Uint8Array | Int32Array>(from: T, to: T): T => {
	to.set(from);
	return to;
};
