/** A row of a table, its cells without quotes. */
export interface CsvRow {
	/** Line it begins on, from 1; a cell in quotes may hold more lines. */
	readonly line: number;
	readonly cells: readonly string[];
}

/** A place where the text breaks the rules of CSV. */
export interface CsvFault {
	readonly name: 'open-quote' | 'after-quote';
	readonly line: number;
	readonly column: number;
}

export interface CsvTable {
	/** Rows that are not empty; the first one is as good as the others. */
	readonly rows: readonly CsvRow[];
	readonly faults: readonly CsvFault[];
}

const separators = [',', ';', '\t', '|'] as const;

/** The separator that stands most often in the first line, outside of quotes: Excel writes `;` in many countries. */
export const guessSeparator = (text: string): string => {
	const counts = new Map<string, number>();
	let quoted = false;
	for (let i = 0; i < text.length; i += 1) {
		const char = text.charAt(i);
		if (char === '"') quoted = !quoted;
		else if (!quoted && (char === '\n' || char === '\r')) break;
		else if (!quoted) counts.set(char, (counts.get(char) ?? 0) + 1);
	}
	return separators.reduce<string>((best, one) => ((counts.get(one) ?? 0) > (counts.get(best) ?? 0) ? one : best), ',');
};

/**
 * Reads a table as RFC 4180 has it: quotes around cells, doubled within, line ends of any kind. Reads each character
 * once. A quote inside an unquoted cell is a character like any other.
 */
export const parseCsv = (text: string, separator: string = guessSeparator(text)): CsvTable => {
	const rows: CsvRow[] = [];
	const faults: CsvFault[] = [];
	let line = 1;
	let lineStart = 0;
	let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
	let cells: string[] = [];
	let rowLine = 1;
	const endRow = (): void => {
		if (cells.length > 1 || (cells[0] ?? '') !== '') rows.push({ line: rowLine, cells });
		cells = [];
	};
	const passLines = (from: number, to: number): void => {
		for (let i = text.indexOf('\n', from); i !== -1 && i < to; i = text.indexOf('\n', i + 1)) {
			line += 1;
			lineStart = i + 1;
		}
	};
	/** Reads from a quote to its partner; the text of the cell so far. */
	const quotedCell = (): string => {
		const opened = { line, column: at - lineStart + 1 };
		const parts: string[] = [];
		let from = at + 1;
		for (;;) {
			const close = text.indexOf('"', from);
			if (close === -1) {
				faults.push({ name: 'open-quote', ...opened });
				parts.push(text.slice(from));
				passLines(at, text.length);
				at = text.length;
				return parts.join('');
			}
			parts.push(text.slice(from, close));
			if (text.charCodeAt(close + 1) !== 0x22) {
				passLines(at, close);
				at = close + 1;
				return parts.join('');
			}
			parts.push('"');
			from = close + 2;
		}
	};
	const isEnd = (char: string): boolean => char === separator || char === '\n' || char === '\r' || char === '';
	while (at < text.length) {
		if (cells.length === 0) rowLine = line;
		let cell = '';
		if (text.charCodeAt(at) === 0x22) {
			cell = quotedCell();
			if (!isEnd(text.charAt(at))) faults.push({ name: 'after-quote', line, column: at - lineStart + 1 });
		}
		let end = at;
		while (!isEnd(text.charAt(end))) end += 1;
		cells.push(cell + text.slice(at, end));
		const stop = text.charAt(end);
		at = end + 1;
		if (stop === separator) {
			if (at === text.length) cells.push('');
			continue;
		}
		if (stop === '\r' && text.charAt(at) === '\n') at += 1;
		if (stop !== '') {
			line += 1;
			lineStart = at;
		}
		endRow();
	}
	endRow();
	return { rows, faults };
};
