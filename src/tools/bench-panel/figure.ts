/** One line of the table; a limit is told with the figure. */
export interface Figure {
	readonly name: string;
	readonly value: number;
	readonly unit: string;
	readonly atMost: number | null;
	readonly note: string;
}

/** Whether its limit holds, where it has one. */
export const holds = ({ value, atMost }: Figure): boolean => atMost === null || value <= atMost;

/** The figures as lines, those with a limit marked by whether it holds. */
export const table = (figures: readonly Figure[]): string =>
	figures
		.map((one) => {
			const { name, value, unit, atMost, note } = one;
			const mark = atMost === null ? ' ' : holds(one) ? '✓' : '✗';
			const limit = atMost === null ? '' : `≤ ${atMost}`;
			const figure = `${Number.isInteger(value) ? value : value.toFixed(1)} ${unit}`.trim();
			return `${mark} ${name.padEnd(36)} ${figure.padStart(9)}  ${limit.padEnd(5)} ${note}`.trimEnd();
		})
		.join('\n');
