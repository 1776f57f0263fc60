import type { Adapter } from '../adapters/adapter.ts';
import { readConversations } from './conversations.ts';
import { followCursor } from './cursor.ts';
import { isConnected } from './dom.ts';
import { findFirst } from './fields.ts';
import { checkHealth } from './health.ts';
import { insertText } from './insert.ts';
import type { InsertInPage } from './insert-ways.ts';
import type { ReaderEvent, Reading } from './reading.ts';
import type { RowReader } from './rows.ts';
import { createTimers, type Schedule, windowSchedule } from './schedule.ts';

/** Rows of a page that is still being learned. */
export interface LiveRows extends RowReader {
	/** Selector of the rows, as known now. */
	readonly css: () => string;
	/** What changed is looked at in a task of its own: rows finish drawing themselves after they come. */
	readonly isLate: boolean;
}

/** What reading a page works with. */
export interface ReadOptions {
	readonly document: Document;
	/** The page's address now; it changes without a page load. */
	readonly url: () => string;
	readonly adapter: Adapter;
	/** Called with each event as it happens, never before `readPage` has returned its reading for the first chat. */
	readonly onEvent: (event: ReaderEvent) => void;
	/** Milliseconds since the epoch. */
	readonly now: () => number;
	/** Reads rows and says which elements are rows where the adapter alone does not: it may learn while it reads. */
	readonly rows?: LiveRows;
	/** Has the page's own world put text at its cursor, where somebody can. */
	readonly inPage?: InsertInPage | undefined;
	/** Lets so many ms pass while an editor takes over what was inserted; by the window's timers when missing. */
	readonly wait?: (ms: number) => Promise<void>;
	/** Ends the reading with all its observers, listeners and timers. */
	readonly signal: AbortSignal;
	/** The window's timers when missing. */
	readonly schedule?: Schedule;
}

/** The first adapter that knows this page; null while none does (a page may still be loading). */
export const pickAdapter = (document: Document, url: string, adapters: readonly Adapter[]): Adapter | null =>
	adapters.find(
		({ detect }) =>
			(detect.url === undefined || new RegExp(detect.url).test(url)) && findFirst(document, detect.present).length > 0,
	) ?? null;

/**
 * Reads a helpdesk page until the signal aborts: tells chats, messages once each in page order, and drafts. Writes to
 * the page only when asked to insert.
 */
export const readPage = (options: ReadOptions): Reading => {
	const { document, url, adapter, onEvent, now, rows, signal, schedule = windowSchedule } = options;
	const { wait = (ms) => new Promise<void>((resolve) => window.setTimeout(resolve, ms)) } = options;
	const timers = createTimers(schedule, signal);
	const emit = (event: ReaderEvent): void => {
		if (!signal.aborted) onEvent(event);
	};
	const conversations = readConversations({ document, url, adapter, now, rows, timers, emit }, signal);
	const cursors = followCursor(document, conversations.composers.around, signal);
	return {
		adapter: adapter.id,
		health: () => checkHealth(conversations),
		again: conversations.again,
		insert: async (conversation, text) => {
			const chat = conversations.byId(conversation);
			const composer = chat === null || !chat.isOpen() ? null : conversations.composers.element(chat);
			if (composer === null || signal.aborted || !isConnected(composer)) return false;
			return insertText(composer, text, { cursors, inPage: options.inPage ?? null, wait });
		},
	};
};
