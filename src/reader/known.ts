import type { Adapter } from '../adapters/adapter.ts';
import type { Message } from '../engine/message.ts';
import type { Row } from './rows.ts';
import { squash } from './text-of.ts';
import { inOrder } from './times.ts';

/** One message the reader knows of, whichever elements show it at the moment. */
export interface Known {
	/** The id it is told under; never changes, whatever the page calls it later. */
	readonly id: string;
	row: Row;
	/** Elements that show it: usually one; for a moment two while a temporary row is replaced. */
	elements: Element[];
	/** From its own row, or from the run it stands in. */
	author: string | undefined;
	at: number | undefined;
	/** When it was first seen. */
	readonly since: number;
	/**
	 * `here`: on the page; `missing`: gone, perhaps for a moment; `parked`: dropped by the page without being deleted
	 * (a list that shows a window of its rows, or draws itself anew).
	 */
	place: 'here' | 'missing' | 'parked';
	/** How many times it has gone from the page. */
	losses: number;
	/** The message that stood right below it when it went; undefined for the newest. */
	next: Known | undefined;
}

/** The message as it is told. */
export const toMessage = ({ id, row, author, at }: Known): Message => ({
	id,
	role: row.role,
	text: row.text,
	...(author === undefined ? {} : { author }),
	...(at === undefined ? {} : { at }),
});

/** What two rows of the same message have in common when their ids differ. */
export const likenessOf = ({ role, text }: Row): string => `${role}\n${squash(text)}`;

/** What people wrote of these. Lines of the system stand in other chats as well: they count where there is nothing else. */
export const spoken = (list: readonly Known[]): readonly Known[] => {
	const said = list.filter(({ row }) => row.role !== 'system');
	return said.length > 0 ? said : list;
};

/** How many of these stand on the page. */
export const countHere = (list: readonly Known[]): number => list.filter(({ place }) => place === 'here').length;

type Grouped = Adapter['row']['grouped'];

const inherits = (known: Known, from: Known | undefined): from is Known =>
	from !== undefined &&
	known.row.author === undefined &&
	known.row.at === undefined &&
	known.row.role === from.row.role;

/** Gives one row what the row next to it knows of the run both stand in. */
const inherit = (known: Known, from: Known | undefined): void => {
	if (!inherits(known, from)) return;
	known.author ??= from.author;
	known.at ??= from.at;
};

/** Gives the rows of a run their author and time, from index `start` on; oldest first. */
export const fillRuns = (order: readonly Known[], grouped: Grouped, start = 0): void => {
	if (grouped === undefined) return;
	const from = Math.max(0, start);
	for (let step = from; step < order.length; step += 1) {
		const index = grouped === 'first-row' ? step : order.length - 1 - (step - from);
		const known = order[index];
		if (known !== undefined) inherit(known, order[grouped === 'first-row' ? index - 1 : index + 1]);
	}
};

/** A transcript as history: clock times in order, oldest first. */
export const toHistory = (order: readonly Known[], isClock: boolean): readonly Message[] => {
	if (isClock) {
		const times = inOrder(order.map(({ at }) => at));
		for (const [index, known] of order.entries()) known.at = times[index];
	}
	return order.map(toMessage);
};
