import type { Conversations } from './conversations.ts';
import { findAll } from './dom.ts';
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
	if (composer && (rows.length === 0 || roles > 0)) return { state: 'reading' };
	return { state: 'unreadable', found: { rows: rows.length, roles, composer } };
};
