import type { Adapter } from '../adapters/adapter.ts';
import type { People } from '../engine/message.ts';
import { findNear, type Places, readFirst } from './fields.ts';

type NameField = Adapter['conversation']['customerName'];

const readName = (field: NameField, root: Element, places: Places, drop: string | null): string | null => {
	if (field === undefined) return null;
	const { from, css, ...own } = field;
	if (from === 'root') return readFirst(root, css === undefined ? own : { ...own, css }, drop);
	if (css === undefined) return null;
	for (const one of findNear(root, css, places)) {
		const name = readFirst(one, own, drop);
		if (name !== null) return name;
	}
	return null;
};

/** What the page says about the people of a chat now. */
export const readPeople = ({ conversation, row }: Adapter, root: Element, places: Places): People => {
	const drop = row.drop === undefined || row.drop.length === 0 ? null : row.drop.join(',');
	const customer = readName(conversation.customerName, root, places, drop);
	const agent = readName(conversation.agentName, root, places, drop);
	return { ...(customer === null ? {} : { customer }), ...(agent === null ? {} : { agent }) };
};
