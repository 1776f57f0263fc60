import type { Adapter } from '../adapters/adapter.ts';
import { isShown } from './dom.ts';
import { findFirst } from './fields.ts';

/** The elements that show chats now, by id. Of two that claim the same chat, the one in sight counts. */
export const standingRoots = (
	document: Document,
	{ conversation }: Adapter,
	idOf: (root: Element) => string,
): ReadonlyMap<string, Element> => {
	const found = new Map<string, Element>();
	for (const root of findFirst(document, conversation.root)) {
		const id = idOf(root);
		const other = found.get(id);
		if (other === undefined || (!isShown(other) && isShown(root))) found.set(id, root);
	}
	return found;
};
