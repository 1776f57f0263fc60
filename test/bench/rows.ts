/** One line of the table. */
export interface Row {
	readonly name: string;
	/** A ratio, unless `unit` says otherwise. */
	readonly value: number;
	/** What the value counts; `×` when missing. */
	readonly unit?: string;
	/** What the value must keep; none where it is only told. */
	readonly limit?: { readonly atMost: number } | { readonly atLeast: number };
	/** What the ratio is of, and the cost behind it. */
	readonly note: string;
}

/** Whether a row keeps its limit; null where it has none. */
export const keepsLimit = ({ value, limit }: Row): boolean | null => {
	if (limit === undefined) return null;
	// Written so that a figure that is none (NaN) fails.
	return 'atMost' in limit ? value <= limit.atMost : value >= limit.atLeast;
};

const limitText = ({ limit }: Row): string =>
	limit === undefined ? '' : 'atMost' in limit ? `≤ ${limit.atMost}` : `≥ ${limit.atLeast}`;

const figure = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(2));

const marks = new Map<boolean | null, string>([
	[true, '✓'],
	[false, '✗'],
	[null, ' '],
]);

/** The table as text. */
export const tableOf = (rows: readonly Row[]): string => {
	const width = Math.max(...rows.map(({ name }) => name.length));
	return rows
		.map((row) => {
			const value = `${figure(row.value)} ${row.unit ?? '×'}`;
			const mark = marks.get(keepsLimit(row)) ?? ' ';
			return `${mark} ${row.name.padEnd(width)}  ${value.padStart(12)}  ${limitText(row).padEnd(7)} ${row.note}`.trimEnd();
		})
		.join('\n');
};
