import { endClass, ignoredClass } from './classes.ts';
import { createEndings, type Endings } from './endings.ts';
import type { Graph } from './graph.ts';
import { createStepper, firstThreads, type Threads } from './step.ts';

/**
 * Cells of the table at most: four megabytes, which only a day of chats about everything would fill. A text that needs
 * more makes the table start over.
 */
const mostCells = 1 << 21;
/** A cell that was not visited yet. */
export const unknownCell = 0xffff;
/** Cells from here on are no state but 0x8000 + the number of a find. */
export const firstFind = 0x8000;

/** Added to the next state of a find with which there may be a hit. */
export const liveFind = 0x10000;

/** A transition at which pieces end: `before` = before its character (a boundary), `after` = with it. */
export interface Find {
	readonly before: Endings;
	readonly after: Endings;
}

/**
 * The graph made deterministic while texts are read: a row for each list of threads, a cell for each class, filled on
 * first visit (the lazy DFA of RE2). State 0 is the beginning of a text.
 */
export interface Automaton {
	/** Grows and is replaced, so take it anew after each `visit`. Cell of a state and class: [state * columns + class]. */
	table: Uint16Array;
	/** Number of classes. */
	readonly columns: number;
	readonly finds: Find[];
	/** Next state of each find, plus `liveFind` where there may be a hit; beside the finds, since each word has some. */
	nexts: Int32Array;
	/** Fills one cell and returns it; after starting over, the cell is valid though its row is gone. */
	visit(state: number, c: number): number;
	/** How often the table was full. */
	restarts: number;
}

/** Makes the automaton of a finished graph. `cells` bounds the table. */
export const createAutomaton = (graph: Graph, cells = mostCells): Automaton => {
	const columns = graph.classCount();
	const mostRows = Math.max(2, Math.min(firstFind, Math.floor(cells / columns)));
	const takeStep = createStepper(graph);
	const endingsAt = createEndings();
	const stateOf = new Map<string, number>();
	let rows: Threads[] = [];

	const addRow = (threads: Threads, key: string): number => {
		const state = rows.length;
		if ((state + 1) * columns > automaton.table.length) grow();
		rows.push(threads);
		stateOf.set(key, state);
		return state;
	};

	const grow = (): void => {
		const old = automaton.table;
		automaton.table = new Uint16Array(Math.min(old.length * 2, mostRows * columns)).fill(unknownCell, old.length);
		automaton.table.set(old);
	};

	const startOver = (): void => {
		automaton.restarts += 1;
		automaton.table.fill(unknownCell);
		automaton.finds.length = 0;
		stateOf.clear();
		rows = [];
		const threads = firstThreads(graph);
		addRow(threads, threads.join());
	};

	const addFind = (next: number, before: Endings, after: Endings): void => {
		const { finds, nexts } = automaton;
		if (finds.length === nexts.length) {
			automaton.nexts = new Int32Array(nexts.length * 2);
			automaton.nexts.set(nexts);
		}
		automaton.nexts[finds.length] = next + (before.isLive || after.isLive ? liveFind : 0);
		finds.push({ before, after });
	};

	/** Whether there is room for one more row and one more find. */
	const isFull = (): boolean => rows.length >= mostRows || firstFind + automaton.finds.length >= unknownCell;

	const visit = (state: number, c: number): number => {
		if (c === ignoredClass) {
			automaton.table[state * columns + c] = state;
			return state;
		}
		const { threads, before, after } = takeStep(rows[state] ?? [], c);
		const key = threads.join();
		const startsOver = isFull();
		if (startsOver) startOver();
		let cell = stateOf.get(key) ?? addRow(threads, key);
		if (before.length + after.length > 0) {
			addFind(cell, endingsAt(before), endingsAt(after));
			cell = firstFind + automaton.finds.length - 1;
		}
		if (!startsOver) automaton.table[state * columns + c] = cell;
		return cell;
	};

	const automaton: Automaton = {
		table: new Uint16Array(Math.min(64, mostRows) * columns).fill(unknownCell),
		columns,
		finds: [],
		nexts: new Int32Array(256),
		restarts: 0,
		visit,
	};
	const threads = firstThreads(graph);
	addRow(threads, threads.join());
	return automaton;
};

/** The class that every text ends with. */
export const closingClass = endClass;
