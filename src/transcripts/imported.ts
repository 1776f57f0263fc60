import type { Conversation } from '../engine/message.ts';
import type { Fault, FaultName } from './faults.ts';

/** What became of a file of past chats. */
export interface Imported {
	/** In the order of the file; empty where the file was refused. */
	readonly conversations: readonly Conversation[];
	/** In reading order. */
	readonly faults: readonly Fault[];
	/** The file as a whole could not be read: `faults` says why. */
	readonly refused: boolean;
	/** Messages that stand in the file and not in the conversations. */
	readonly left: number;
}

/** Longest file that is read at once, in UTF-16 units: some hundred thousand chats. */
export const longestText = 128_000_000;

/** Longest message, in UTF-16 units: nobody types that much, and broken quotes do. */
export const longestMessage = 100_000;

/** Deepest nesting of an export: four times what the products write. */
export const deepestJson = 64;

/** Most faults that are told one by one. */
const mostFaults = 200;

export interface Place {
	readonly line?: number;
	readonly column?: number;
	readonly field?: string;
}

/** Takes down what is wrong while a file is read. */
export interface Ledger {
	readonly faults: Fault[];
	tell(name: FaultName, place: Place, values?: Fault['values']): void;
	/** Counts a message that was left out. */
	leave(count?: number): void;
	done(conversations: readonly Conversation[]): Imported;
	/** Nothing is taken from this file. */
	refuse(name: FaultName, place?: Place, values?: Fault['values']): Imported;
}

export const createLedger = (): Ledger => {
	const faults: Fault[] = [];
	let more = 0;
	let left = 0;
	const add = (name: FaultName, { line, column, field }: Place, values: Fault['values'] = {}): void => {
		faults.push({ name, line: line ?? null, column: column ?? null, field: field ?? '', values });
	};
	const close = (): void => {
		if (more > 0) add('more-faults', {}, { more });
	};
	return {
		faults,
		tell: (name, place, values) => {
			if (faults.length < mostFaults) add(name, place, values);
			else more += 1;
		},
		leave: (count = 1) => {
			left += count;
		},
		done: (conversations) => {
			close();
			return { conversations, faults, refused: false, left };
		},
		refuse: (name, place = {}, values = {}) => {
			close();
			add(name, place, values);
			return { conversations: [], faults, refused: true, left };
		},
	};
};
