import type { Adapter } from '../adapters/adapter.ts';
import { readFirst } from './fields.ts';

/** Finds the id of the chat that an element shows at the moment. */
export const createConversationIds = ({ conversation }: Adapter, url: () => string): ((root: Element) => string) => {
	const fromUrl = conversation.idFromUrl === undefined ? null : new RegExp(conversation.idFromUrl);
	const own = new WeakMap<Element, string>();
	let count = 0;
	return (root) => {
		const groups = fromUrl?.exec(url())?.slice(1);
		const inUrl = groups?.find((group) => group !== undefined && group !== '');
		if (inUrl !== undefined) return inUrl;
		const inField = conversation.id === undefined ? null : readFirst(root, conversation.id, null);
		if (inField !== null) return inField;
		// The page names none: the element stands for the chat as long as it lives.
		const known = own.get(root);
		if (known !== undefined) return known;
		count += 1;
		const id = `chat-${count}`;
		own.set(root, id);
		return id;
	};
};
