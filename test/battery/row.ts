import { appendFileSync } from 'node:fs';

/** A row of the table that `npm run battery` prints. */
export interface Row {
	readonly case: string;
	readonly tried: number;
	readonly survived: number;
	/** Figures worth keeping beside it. */
	readonly note?: string;
}

/** Puts a row into the table; without a table, onto the console of a test that runs alone. */
export const record = (row: Row): void => {
	const file = process.env.SANTUN_BATTERY;
	if (file === undefined) console.log(row);
	else appendFileSync(file, `${JSON.stringify(row)}\n`);
};
