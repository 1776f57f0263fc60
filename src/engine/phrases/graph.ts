import { suffixes } from './affixes.ts';
import { createAlphabet } from './alphabet.ts';
import type { Chain } from './chains.ts';
import type { Later } from './later.ts';
import type { Target } from './matcher.ts';
import {
	createNodes,
	letterNode,
	literalNode,
	type Nodes,
	numberNode,
	plusNode,
	starNode,
	startNode,
} from './nodes.ts';
import type { Form } from './spellings.ts';
import type { Piece, Unit } from './unit.ts';

/** A place between words: some units of a piece are read, the next ones follow. Pieces that begin alike share it. */
export interface Junction {
	readonly parent: Junction | null;
	/** The unit that leads here from `parent`; null for the root. */
	readonly unit: Unit | null;
	/** What may follow; null = nothing does. */
	edges: Junction[] | null;
	/** The edges by unit, once there are many. */
	byUnit: Map<Unit, Junction> | null;
	/** Patterns that were read up to here; the rest of them is read when some text leads here. */
	later: Later[] | null;
	/** Whole patterns that end here; null = none does. */
	outputs: Target[] | null;
	/** Chains whose rarest part ends here; null = none. */
	wakes: Chain[] | null;
	/** How many parts of chains end here. */
	parts: number;
	/** Its place in `Graph.endings`; -1 = nothing ends here. */
	ending: number;
	/** Nodes from which the next units are read; 0 = none, or not built yet (see `open`). */
	words: number;
	literals: number;
	number: number;
}

/**
 * All pieces as one graph over character classes: letter trees hung between junctions. The tree behind a junction is
 * built when some text first leads there, so start-up pays only for first words.
 */
export interface Graph {
	readonly root: Junction;
	readonly nodes: Nodes;
	/** Class of each UTF-16 unit; characters that literals need are told apart. */
	readonly classes: Uint8Array;
	/** Kind of each class, and whether it may stand inside a number. */
	readonly kinds: Uint8Array;
	readonly marks: Uint8Array;
	/** Junctions at which pieces end. */
	readonly endings: Junction[];
	/** Root of the suffix tree that all `word+` share. */
	readonly suffixes: number;
	classCount(): number;
	/** Adds a piece and returns where it ends; null when the 256 classes have run out. */
	add(piece: Piece): Junction | null;
	/** The junction behind one more unit, made where it is missing. */
	follow(from: Junction, unit: Unit): Junction;
	/** Reads on with the patterns that wait at a junction; set by whoever put them there. */
	readMore(at: Junction): void;
	/** Whether nothing follows a junction. */
	isLast(junction: Junction): boolean;
	/** Makes sure that the trees behind a junction are built. */
	open(junction: Junction): void;
}

/** With more edges than this, a junction finds them by a map. */
const manyEdges = 8;

export const createGraph = (): Graph => {
	const alphabet = createAlphabet();
	const nodes = createNodes();
	const makeJunction = (parent: Junction | null, unit: Unit | null): Junction => ({
		parent,
		unit,
		edges: null,
		byUnit: null,
		later: null,
		outputs: null,
		wakes: null,
		parts: 0,
		ending: -1,
		words: 0,
		literals: 0,
		number: 0,
	});
	const root = makeJunction(null, null);
	// First of all nodes: threads have nine bits for the place in a suffix.
	const suffixRoot = nodes.make(startNode, 0, 0);
	for (const suffix of suffixes) nodes.addEnd(nodes.insert(suffixRoot, alphabet.read(suffix), letterNode), root);

	const follow = (from: Junction, unit: Unit): Junction => {
		const old = from.byUnit === null ? from.edges?.find((edge) => edge.unit === unit) : from.byUnit.get(unit);
		if (old !== undefined) return old;
		const to = makeJunction(from, unit);
		from.edges ??= [];
		from.edges.push(to);
		if (from.byUnit !== null) from.byUnit.set(unit, to);
		else if (from.edges.length > manyEdges) from.byUnit = new Map(from.edges.map((edge) => [edge.unit ?? unit, edge]));
		return to;
	};

	const hangWord = (from: number, form: Form, to: Junction): void => {
		const end = nodes.insert(from, alphabet.read(form.text), letterNode);
		if (form.tail === '') nodes.addEnd(end, to);
		else nodes.addEnd(nodes.makeTail(end, form.tail === '*' ? starNode : plusNode), to);
	};

	const hang = (at: Junction, unit: Unit, to: Junction): void => {
		if (unit.kind === 'words') for (const form of unit.forms) hangWord(at.words, form, to);
		else if (unit.kind === 'literal') {
			nodes.addEnd(nodes.insert(at.literals, alphabet.read(unit.text), literalNode), to);
		} else {
			if (at.number === 0) at.number = nodes.make(numberNode, 0, 0);
			nodes.addEnd(at.number, to);
		}
	};

	const graph: Graph = {
		root,
		nodes,
		classes: alphabet.classes,
		kinds: alphabet.kinds,
		marks: alphabet.marks,
		endings: [],
		suffixes: suffixRoot,
		classCount: alphabet.count,
		follow,
		readMore: () => undefined,
		isLast: (at) => at.edges === null && at.later === null,
		add: (piece) => {
			let at = root;
			for (const unit of piece) {
				if (!alphabet.claimUnit(unit)) return null;
				at = follow(at, unit);
			}
			if (at.ending < 0) at.ending = graph.endings.push(at) - 1;
			return at;
		},
		open: (at) => {
			if (at.words !== 0) return;
			if (at.later !== null) graph.readMore(at);
			at.words = nodes.make(startNode, 0, 0);
			nodes.addEnd(at.words, at);
			at.literals = nodes.make(startNode, 0, 0);
			for (const to of at.edges ?? []) if (to.unit !== null) hang(at, to.unit, to);
		},
	};
	return graph;
};
