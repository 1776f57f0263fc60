import type { Adapter, RoleTest } from '../adapters/adapter.ts';
import type { Role } from '../engine/message.ts';
import { attribute, closest, findAll, holds, intoShadow, matches } from './dom.ts';
import { readAll, readFirst } from './fields.ts';
import { createRowAbove } from './row-above.ts';
import { squash } from './text-of.ts';
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

/** How far a row without a writer of its own may stand from the row that names one. */
const longestRun = 200;

/**
 * Prepares reading rows the way the adapter says. `customerOf` gives the name of the customer whose chat a row stands
 * in; null where the page does not show it.
 */
export const createRowReader = (
	adapter: Adapter,
	customerOf: (row: Element) => string | null = () => null,
): RowReader => {
	const { row: facts } = adapter;
	const drop = facts.drop === undefined || facts.drop.length === 0 ? null : facts.drop.join(',');
	const temporaryId = facts.temporaryId === undefined ? null : new RegExp(facts.temporaryId);
	const separators = facts.separators === undefined ? null : new RegExp(facts.separators, 'iu');
	const { continues } = facts;
	const rowAbove = createRowAbove(adapter);
	const authorOf = (row: Element): string | null => {
		const author = facts.author === undefined ? null : readFirst(row, facts.author, drop);
		return author === null ? null : author.replace(/\s*:$/, '');
	};
	const isByCustomer = (row: Element): boolean => {
		const [author, customer] = [authorOf(row), customerOf(row)];
		return author !== null && customer !== null && isSameName(author, customer);
	};
	const testOf = (row: Element): RoleTest | undefined =>
		facts.role.find(
			({ where, css, byCustomer, author }) =>
				fits(row, where, css) &&
				(byCustomer !== true || isByCustomer(row)) &&
				(author === undefined || isSameName(authorOf(row) ?? '', author)),
		);
	const roleOf = (row: Element): Role | null => {
		let at: Element | null = row;
		for (let steps = 0; at !== null && steps < longestRun; steps += 1) {
			const test = testOf(at);
			if (test !== undefined) return test.role;
			if (continues === undefined || !matches(at, continues)) return facts.otherwise;
			at = rowAbove(at);
		}
		return facts.otherwise;
	};
	const read = (row: Element, now: number): Row | null => {
		if (attribute(row, 'hidden') !== null) return null;
		const role = roleOf(row);
		if (role === null) return null;
		const text = readAll(row, facts.body, drop);
		if (text === '' || (role === 'system' && separators?.test(text))) return null;
		const pageId = facts.id === undefined ? null : readFirst(row, facts.id, null);
		const author = authorOf(row);
		const time = facts.time === undefined ? null : readFirst(row, facts.time, null);
		const at = time === null || facts.time === undefined ? undefined : parseTime(time, facts.time.form, now);
		return {
			pageId,
			temporary: pageId !== null && (temporaryId?.test(pageId) ?? false),
			role,
			text,
			...(author === null ? {} : { author }),
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
	if (css.includes(intoShadow)) return findAll(row, css).length > 0;
	return matches(row, css) || (where === 'inside' && holds(row, css));
};

const isSameName = (one: string, other: string): boolean => squash(one).toLowerCase() === squash(other).toLowerCase();
