import type { Adapter } from '../adapters/adapter.ts';
import { closest, contains } from './dom.ts';
import { findFirst, findNear, type Places } from './fields.ts';

/**
 * Whether the customer is typing in this chat. What they type is never read, even where a page shows it. A chat that is
 * not in front hides all it holds, and its customer may type all the same.
 */
export const isTyping = ({ conversation: { typing } }: Adapter, root: Element, places: Places): boolean => {
	if (typing === undefined) return false;
	const found = typing.from === 'root' ? findFirst(root, typing.css) : findNear(root, typing.css, places);
	return found.some((one) => {
		const cover = closest(one, '[hidden]');
		return cover === null || contains(cover, root);
	});
};
