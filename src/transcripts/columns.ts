import { parseCsv } from './csv.ts';

/** What a column of a table may hold. `role` = a word for the side; `author` = the name of who wrote. */
export const columnUses = ['chat', 'role', 'author', 'text', 'at', 'customer', 'agent'] as const;
export type ColumnUse = (typeof columnUses)[number];

/** For each use, the name of its column, as in the first row. */
export type Columns = Readonly<Partial<Record<ColumnUse, string>>>;

/** Names of columns by use, the likeliest first; small letters, words apart by one space. */
const usual: Readonly<Record<ColumnUse, readonly string[]>> = {
	chat: [
		...['conversation id', 'conversation', 'chat id', 'chat', 'session id', 'session', 'ticket id', 'ticket'],
		...[
			'thread id',
			'thread',
			'case id',
			'case number',
			'case',
			'id sembang',
			'sembang',
			'perbualan',
			'id perbualan',
			'tiket',
		],
	],
	text: [
		'message',
		'text',
		'body',
		'content',
		'message text',
		'message body',
		'utterance',
		'msg',
		'mesej',
		'teks',
		'kandungan',
	],
	role: [
		...['role', 'sender type', 'author type', 'from type', 'participant type', 'speaker', 'direction', 'type', 'side'],
		...['message type', 'peranan', 'jenis penghantar'],
	],
	author: [
		'author',
		'sender',
		'sender name',
		'from',
		'name',
		'author name',
		'user name',
		'username',
		'who',
		'siapa',
		'penghantar',
		'nama',
		'daripada',
	],
	at: ['time', 'timestamp', 'created at', 'date', 'sent at', 'datetime', 'date time', 'at', 'masa', 'tarikh', 'waktu'],
	customer: [
		'customer',
		'customer name',
		'visitor',
		'visitor name',
		'contact name',
		'requester',
		'requester name',
		'pelanggan',
		'nama pelanggan',
	],
	agent: ['agent', 'agent name', 'operator', 'assignee', 'assignee name', 'ejen', 'nama ejen'],
};

const plainName = (name: string): string =>
	name
		.trim()
		.toLowerCase()
		.replace(/[\s_.-]+/g, ' ');

/** What each column most likely holds, by its name. A column has one use. */
export const guessColumns = (header: readonly string[]): Columns => {
	const names = new Map(header.map((name) => [plainName(name), name]));
	const taken = new Set<string>();
	const columns: Partial<Record<ColumnUse, string>> = {};
	for (const use of ['text', 'chat', 'role', 'author', 'at', 'customer', 'agent'] as const) {
		const found = usual[use].map((name) => names.get(name)).find((name) => name !== undefined && !taken.has(name));
		if (found === undefined) continue;
		taken.add(found);
		columns[use] = found;
	}
	return columns;
};

/** The names of the columns of a table. */
export const headerOf = (text: string): readonly string[] => {
	// The first row is all that is asked for; quotes may carry it over a few lines.
	const head = text.slice(0, 100_000);
	return (parseCsv(head).rows[0]?.cells ?? []).map((cell) => cell.trim());
};
