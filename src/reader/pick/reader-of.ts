import type { Adapter } from '../../adapters/adapter.ts';
import { readFirst } from '../fields.ts';
import { createRowReader, type RowReader } from '../rows.ts';

/** The customer's name as the page shows it now; null where it shows none. */
export const nameIn = ({ conversation: { customerName } }: Adapter, base: Document): string | null =>
	customerName === undefined ? null : readFirst(base.documentElement, customerName, null);

/** Reads rows of a page that has one chat. */
export const readerOf = (adapter: Adapter, base: Document): RowReader => {
	const name = nameIn(adapter, base);
	return createRowReader(adapter, () => name);
};
