/** The first words of a row, by which it is found again: up to two spaces or a column of figures. */
const keyOf = (row: string): string => /^\S+(?: [a-z]+)*/.exec(row)?.[0] ?? '';

const rowsOf = (table: readonly string[]): ReadonlyMap<string, string> =>
	new Map(table.filter((row) => row.trim() !== '').map((row) => [keyOf(row), row.trimEnd()]));

/**
 * Rows of two tables that differ, each as it was (`-`) and as it is (`+`), in the order of the new table; rows that are
 * gone come last. Rows are known by their names, so that one more row does not change the others.
 */
export const changedRows = (before: readonly string[], after: readonly string[]): readonly string[] => {
	const old = rowsOf(before);
	const now = rowsOf(after);
	const changed = [...now].flatMap(([key, row]) => {
		const was = old.get(key);
		return was === row ? [] : was === undefined ? [`+ ${row}`] : [`- ${was}`, `+ ${row}`];
	});
	const gone = [...old].flatMap(([key, row]) => (now.has(key) ? [] : [`- ${row}`]));
	return [...changed, ...gone];
};
