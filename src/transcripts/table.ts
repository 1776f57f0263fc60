import type { Role } from '../engine/message.ts';
import { createChatBuilder, messageOf } from './chat-builder.ts';
import { type Columns, type ColumnUse, columnUses, guessColumns } from './columns.ts';
import { type CsvRow, parseCsv } from './csv.ts';
import { createLedger, type Imported, type Ledger } from './imported.ts';
import { roleByName, roleOfWord } from './roles.ts';
import { tellAgents } from './tell-agents.ts';
import { type DayOrder, dayOrderOf, type LooseTime, readTime, toMs } from './times.ts';

/** How a table is read. */
export interface TableReading {
	/** Guessed from the names of the columns where missing. */
	readonly columns?: Columns;
	/** Names of agents, for tables that tell names only; guessed where missing. */
	readonly agents?: readonly string[];
}

interface Placed {
	readonly row: CsvRow;
	cell(use: ColumnUse): string;
}

/** Reads a table of messages, one a row, into chats. */
export const importTable = (text: string, reading: TableReading = {}): Imported => {
	const ledger = createLedger();
	const { rows, faults } = parseCsv(text);
	for (const { name, line, column } of faults) {
		if (name === 'open-quote') return ledger.refuse(name, { line, column });
		ledger.tell(name, { line, column });
	}
	const [head, ...body] = rows;
	if (head === undefined) return ledger.refuse('empty');
	const header = head.cells.map((cell) => cell.trim());
	const columns = reading.columns ?? guessColumns(header);
	const places = placesOf(header, columns, ledger);
	const shown = header.join(', ').slice(0, 400);
	if (places === null) return { ...ledger.done([]), refused: true };
	if (!places.has('text')) return ledger.refuse('needs-text-column', { line: head.line }, { columns: shown });
	if (!places.has('role') && !places.has('author')) {
		return ledger.refuse('needs-who-column', { line: head.line }, { columns: shown });
	}
	const placed = body.flatMap((row) => placeCells(row, header.length, places, ledger) ?? []);
	return gather(placed, places, columns, reading.agents ?? null, ledger);
};

const placesOf = (
	header: readonly string[],
	columns: Columns,
	ledger: Ledger,
): ReadonlyMap<ColumnUse, number> | null => {
	const places = new Map<ColumnUse, number>();
	let wrong = false;
	for (const use of columnUses) {
		const column = columns[use];
		if (column === undefined) continue;
		const at = header.indexOf(column);
		if (at !== -1) places.set(use, at);
		else {
			ledger.tell(
				'no-column',
				{ line: 1, field: use },
				{ column: column.slice(0, 60), columns: header.join(', ').slice(0, 400) },
			);
			wrong = true;
		}
	}
	return wrong ? null : places;
};

const placeCells = (
	row: CsvRow,
	width: number,
	places: ReadonlyMap<ColumnUse, number>,
	ledger: Ledger,
): Placed | null => {
	const { cells, line } = row;
	if (cells.length < width) ledger.tell('too-few-cells', { line }, { cells: cells.length, columns: width });
	if (cells.slice(width).some((cell) => cell !== '')) {
		ledger.tell('too-many-cells', { line }, { cells: cells.length, columns: width });
		ledger.leave();
		return null;
	}
	return {
		row,
		cell: (use) => {
			const at = places.get(use);
			return at === undefined ? '' : (cells[at] ?? '');
		},
	};
};

const gather = (
	rows: readonly Placed[],
	places: ReadonlyMap<ColumnUse, number>,
	columns: Columns,
	agents: readonly string[] | null,
	ledger: Ledger,
): Imported => {
	const builder = createChatBuilder(ledger);
	const roleOf = whoWrote(rows, places, agents, ledger);
	if (roleOf === null) return { ...ledger.done([]), refused: true };
	const times = rows.map(({ cell }) => (cell('at').trim() === '' ? null : readTime(cell('at'))));
	const order = dayOrderOf(times.filter((time): time is LooseTime => time !== null && typeof time === 'object'));
	rows.forEach(({ row: { line }, cell }, i) => {
		const named = cell('chat').trim();
		if (named === '' && places.has('chat')) ledger.tell('no-chat', { line, field: columns.chat ?? '' });
		const chat = named === '' ? (places.has('chat') ? `row-${line}` : '1') : named;
		for (const side of ['customer', 'agent'] as const) {
			const name = cell(side).trim();
			if (name !== '') builder.name(chat, side, name);
		}
		const role = roleOf({ role: cell('role'), author: cell('author').trim() });
		if (role === null) ledger.tell('no-role', { line, field: columns.role ?? columns.author ?? '' });
		const at = timeIn(times[i] ?? null, order);
		if (at === null && cell('at').trim() !== '') ledger.tell('no-time', { line, field: columns.at ?? '' });
		builder.add(chat, messageOf(role ?? 'system', cell('text'), cell('author').trim(), at), {
			line,
			field: columns.text ?? '',
		});
	});
	return ledger.done(builder.chats());
};

const timeIn = (time: LooseTime | number | null, order: DayOrder): number | null =>
	time === null || typeof time === 'number' ? time : toMs(time, order);

type WhoWrote = (cells: { readonly role: string; readonly author: string }) => Role | null;

/** By the column of roles where its words are known, else by names. Null where nobody can be told for an agent. */
const whoWrote = (
	rows: readonly Placed[],
	places: ReadonlyMap<ColumnUse, number>,
	agents: readonly string[] | null,
	ledger: Ledger,
): WhoWrote | null => {
	const known = rows.filter(({ cell }) => roleOfWord(cell('role')) !== null).length;
	if (places.has('role') && (known > 0 || !places.has('author'))) return ({ role }) => roleOfWord(role);
	const byChat = new Map<string, string[]>();
	for (const { cell } of rows) {
		const chat = cell('chat').trim();
		const writers = byChat.get(chat) ?? [];
		writers.push(cell('author').trim());
		byChat.set(chat, writers);
	}
	const named = tellAgents([...byChat.values()], agents, ledger);
	if (named === null) return null;
	const roleOf = roleByName(named);
	return ({ author }) => (author === '' ? null : roleOf(author));
};
