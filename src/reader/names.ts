import type { Adapter, PlaceField } from '../adapters/adapter.ts';
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

const readPlace = (
	field: PlaceField | undefined,
	root: Element,
	places: Places,
	url: string,
	drop: string | null,
): string | null =>
	field?.from === 'address' ? (new RegExp(field.match).exec(url)?.[1] ?? null) : readName(field, root, places, drop);

/** What the page at this address says about a chat now: its people, its queue and its brand. */
export const readPeople = ({ conversation, row }: Adapter, root: Element, places: Places, url: string): People => {
	const drop = row.drop === undefined || row.drop.length === 0 ? null : row.drop.join(',');
	const read = {
		customer: readName(conversation.customerName, root, places, drop),
		agent: readName(conversation.agentName, root, places, drop),
		queue: readPlace(conversation.queue, root, places, url, drop),
		brand: readPlace(conversation.brand, root, places, url, drop),
	};
	return Object.fromEntries(Object.entries(read).filter(([, said]) => said !== null));
};
