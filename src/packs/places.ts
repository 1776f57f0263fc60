/** A place in a file, as editors count: lines and columns from 1, columns in UTF-16 units. */
export interface Place {
	readonly file: string;
	readonly line: number;
	readonly column: number;
}

/** Something wrong in a file a person wrote. */
export interface FileProblem extends Place {
	/** Id of the rule it stands in; null where that is none, or not known. */
	readonly rule: string | null;
	/** One plain sentence: what is wrong and what to do. */
	readonly why: string;
}

/** Turns offsets into places. */
export const placesIn = (file: string, text: string): ((offset: number) => Place) => {
	const starts = [0];
	for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
	return (offset) => {
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = Math.ceil((low + high) / 2);
			if ((starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return { file, line: low + 1, column: Math.min(offset, text.length) - (starts[low] ?? 0) + 1 };
	};
};

/** By file, then from top to bottom. */
export const inReadingOrder = (problems: readonly FileProblem[]): readonly FileProblem[] =>
	[...problems].sort(
		(a, b) => (a.file === b.file ? 0 : a.file < b.file ? -1 : 1) || a.line - b.line || a.column - b.column,
	);

/** `file:line:column: rule: why`, as editors and terminals know to follow. */
export const showProblem = ({ file, line, column, rule, why }: FileProblem): string =>
	`${file}:${line}:${column}: ${rule === null ? '' : `${rule}: `}${why}`;
