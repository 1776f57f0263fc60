import type { Adapter } from '../adapters/adapter.ts';
import type { Role } from '../engine/message.ts';
import { attribute, closest, holds, matches } from './dom.ts';
import { readAll, readFirst } from './fields.ts';
import { parseTime } from './times.ts';

/** What one row of a transcript says by itself, without the rows around it. */
export interface Row {
	/** The page's id of the message; null where it has none. */
	readonly pageId: string | null;
	/** On its way to the server: the same text comes again under its final id. */
	readonly temporary: boolean;
	readonly role: Role;
	readonly text: string;
	readonly author?: string;
	readonly at?: number;
}

/** Reads rows of one helpdesk. */
export interface RowReader {
	/** Null for what is no message: typing lines, separators, rows without text. */
	read(row: Element, now: number): Row | null;
	/** Whether any test, or the adapter's default, knows what the row is; false for rows of no known role. */
	isKnown(row: Element): boolean;
	/** Whether the row is known to be something else than a message. */
	isAside(row: Element): boolean;
}

/** Prepares reading rows the way the adapter says. */
export const createRowReader = ({ row: facts }: Adapter): RowReader => {
	const drop = facts.drop === undefined || facts.drop.length === 0 ? null : facts.drop.join(',');
	const temporaryId = facts.temporaryId === undefined ? null : new RegExp(facts.temporaryId);
	const testOf = (row: Element) => facts.role.find(({ where, css }) => fits(row, where, css));
	const roleOf = (row: Element): Role | null => {
		const test = testOf(row);
		return test === undefined ? facts.otherwise : test.role;
	};
	const read = (row: Element, now: number): Row | null => {
		if (attribute(row, 'hidden') !== null) return null;
		const role = roleOf(row);
		if (role === null) return null;
		const text = readAll(row, facts.body, drop);
		if (text === '') return null;
		const pageId = facts.id === undefined ? null : readFirst(row, facts.id, null);
		const author = facts.author === undefined ? null : readFirst(row, facts.author, drop);
		const time = facts.time === undefined ? null : readFirst(row, facts.time, null);
		const at = time === null || facts.time === undefined ? undefined : parseTime(time, facts.time.form, now);
		return {
			pageId,
			temporary: pageId !== null && (temporaryId?.test(pageId) ?? false),
			role,
			text,
			...(author === null ? {} : { author: author.replace(/\s*:$/, '') }),
			...(at === undefined ? {} : { at }),
		};
	};
	return {
		read,
		isKnown: (row) => roleOf(row) !== null,
		isAside: (row) => testOf(row)?.role === null,
	};
};

const fits = (row: Element, where: 'self' | 'inside' | 'within', css: string): boolean => {
	if (where === 'within') return closest(row, css) !== null;
	return matches(row, css) || (where === 'inside' && holds(row, css));
};
