import type { Conversations } from './conversations.ts';
import { findAll } from './dom.ts';
import { holdsTalk } from './holds-talk.ts';
import type { Health } from './reading.ts';

/** Whether the chat in front can be read. Counts only, never text. */
export const checkHealth = (conversations: Conversations): Health => {
	const chat = conversations.front();
	if (chat === null || !chat.isOpen()) return { state: 'waiting' };
	const composer = conversations.composers.element(chat) !== null;
	if (composer && chat.here().length > 0) return { state: 'reading' };
	const root = chat.root();
	const rows = findAll(root, conversations.rowCss(root)).filter((row) => !conversations.rows.isAside(row));
	const roles = rows.filter((row) => conversations.rows.isKnown(row)).length;
	// A chat nobody has written in yet is fine; one full of words of which none is a row is not.
	const isFine = rows.length === 0 ? !holdsTalk(root) : roles > 0;
	if (composer && isFine) return { state: 'reading' };
	return { state: 'unreadable', found: { rows: rows.length, roles, composer } };
};
