import type { Adapter } from '../adapters/adapter.ts';
import { closest, intoShadow } from './dom.ts';
import { anyOf, type Places } from './fields.ts';
import { readPeople } from './names.ts';

/** Whether roles depend on the customer's name, which a page may show later than the rows. */
export const needsCustomer = ({ row }: Adapter): boolean => row.role.some(({ byCustomer }) => byCustomer === true);

/** Finds the name of the customer whose chat a row stands in; looked up once for all rows read in one task. */
export const createCustomerOf = (adapter: Adapter, places: () => Places): ((row: Element) => string | null) => {
	const rootCss = anyOf(adapter.conversation.root.filter(({ css }) => !css.includes(intoShadow)));
	let known = new Map<Element, string | null>();
	return (row) => {
		const root = rootCss === '' ? null : closest(row, rootCss);
		if (root === null) return null;
		const name = known.get(root);
		if (name !== undefined) return name;
		if (known.size === 0) {
			queueMicrotask(() => {
				known = new Map();
			});
		}
		const customer = readPeople(adapter, root, places(), '').customer ?? null;
		known.set(root, customer);
		return customer;
	};
};
