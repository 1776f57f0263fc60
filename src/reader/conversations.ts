import type { Adapter } from '../adapters/adapter.ts';
import { watchedAttributes } from './attributes.ts';
import { type Chat, createChat } from './chat.ts';
import { type Composers, createComposers } from './composers.ts';
import { createConversationIds } from './conversation-id.ts';
import { createCustomerOf } from './customer-of.ts';
import { findAll, isConnected, listen, targetOf, viewOf } from './dom.ts';
import type { Places } from './fields.ts';
import { createFront } from './front.ts';
import { grace } from './grace.ts';
import { createInnerTrees } from './inner-trees.ts';
import { readPeople } from './names.ts';
import type { LiveRows } from './read-page.ts';
import type { ReaderEvent } from './reading.ts';
import { createRowCss } from './row-css.ts';
import { createRowReader, type RowReader } from './rows.ts';
import type { Timers } from './schedule.ts';
import { standingRoots } from './standing-roots.ts';
import { createThrottle } from './throttle.ts';
import type { Touched } from './transcript.ts';
import { isTyping } from './typing.ts';
import { watchPage } from './watch-page.ts';
import { type Batch, watchRows } from './watch-rows.ts';

/** The open chats of a page. */
export interface Conversations {
	/** The chat in front of the agent; null while none is open. */
	front(): Chat | null;
	byId(id: string): Chat | null;
	readonly composers: Composers;
	readonly rows: RowReader;
	rowCss(root: Element): string;
	/** Reads all rows of all chats again. */
	again(): void;
}

/** What reading the chats of a page works with. */
export interface ConversationsOptions {
	readonly document: Document;
	readonly url: () => string;
	readonly adapter: Adapter;
	readonly rows: LiveRows | undefined;
	readonly now: () => number;
	readonly timers: Timers;
	readonly emit: (event: ReaderEvent) => void;
}

/** A chat with what watches it. */
interface Entry {
	readonly chat: Chat;
	watch: AbortController;
	typing: boolean;
	/** Takes back the plan to close it. */
	keep: (() => void) | null;
}

/** Finds the chats of a page, follows which is in front, and lets each be read until the signal aborts. */
export const readConversations = (options: ConversationsOptions, signal: AbortSignal): Conversations => {
	const { document, url, adapter, now, timers, emit } = options;
	const {
		rows = createRowReader(
			adapter,
			createCustomerOf(adapter, () => places()),
		),
	} = options;
	const rowCss = options.rows?.css ?? createRowCss(adapter);
	const isLate = options.rows?.isLate === true;
	const allRows = (root: Element): Pick<Touched, 'added' | 'changed'> => {
		const all = new Set(findAll(root, rowCss(root)));
		return { added: all, changed: all };
	};
	const idOf = createConversationIds(adapter, url);
	const attributes = watchedAttributes(adapter);
	const innerTrees = createInnerTrees(adapter);
	const entries = new Map<string, Entry>();

	const chats = (): readonly Chat[] => [...entries.values()].map(({ chat }) => chat);
	const front = createFront(chats, emit);
	const places = (): Places => ({ roots: chats().map((chat) => chat.root()), front: front.chat()?.root() ?? null });
	const composers = createComposers(
		{ document, adapter, chats, places, sync: () => sync(), now, timers, emit },
		signal,
	);

	const checkTyping = (entry: Entry): void => {
		if (!entry.chat.isOpen()) return;
		const typing = isTyping(adapter, entry.chat.root(), places());
		if (typing === entry.typing) return;
		entry.typing = typing;
		emit({ type: 'typing', conversation: entry.chat.id, on: typing });
	};
	const watch = (entry: Entry): void => {
		entry.watch.abort();
		entry.watch = new AbortController();
		const root = entry.chat.root();
		const onBatch = (batch: Batch): void => {
			if (isLate) timers.after(0, () => take(batch));
			else take(batch);
		};
		const take = (batch: Batch): void => {
			sync();
			if (entries.get(entry.chat.id) !== entry) return;
			if (batch.around) checkTyping(entry);
			if (batch.rows !== null) entry.chat.touch(isLate ? { ...batch.rows, ...allRows(root) } : batch.rows);
			if (batch.root) front.find();
			if (batch.around) composers.look(entry.chat);
		};
		const onFlood = (): void =>
			onBatch({ rows: { ...allRows(root), removed: new Set(entry.chat.shown().keys()) }, around: true, root: true });
		const own = AbortSignal.any([signal, entry.watch.signal]);
		watchRows({ root, rowCss, attributes, onBatch, onFlood, now, timers }, own);
	};
	const close = (entry: Entry): void => {
		if (entries.get(entry.chat.id) !== entry) return;
		entries.delete(entry.chat.id);
		entry.keep?.();
		entry.watch.abort();
		composers.forget(entry.chat);
		entry.chat.leave();
		front.forget(entry.chat);
	};
	const open = (id: string, root: Element, stale: ReturnType<Chat['shown']>): void => {
		const chat = createChat({
			id,
			root,
			rows,
			rowCss,
			adapter,
			stale,
			now,
			timers,
			emit,
			people: () => readPeople(adapter, chat.root(), places(), url()),
			onOpen,
			onOwn: composers.own,
			confirm: () => {
				sync();
				return entries.get(id)?.chat === chat;
			},
		});
		const entry: Entry = { chat, watch: new AbortController(), typing: false, keep: null };
		entries.set(id, entry);
		watch(entry);
	};
	const onOpen = (chat: Chat): void => {
		const entry = entries.get(chat.id);
		front.tellAgain(chat);
		composers.open(chat);
		if (entry === undefined) return;
		entry.typing = false;
		checkTyping(entry);
		introduceSoon();
	};
	/** Names can come, or change to those of the next chat, after the rows have. */
	const introduceSoon = createThrottle(timers, grace.peopleMs, () => {
		for (const { chat } of entries.values()) {
			if (chat.isOpen()) chat.introduce(readPeople(adapter, chat.root(), places(), url()));
		}
	});

	/** A chat whose element went away may be drawn anew in a moment. */
	const closeSoon = (entry: Entry): void => {
		entry.keep ??= timers.after(grace.leftMs, () => {
			close(entry);
			front.find();
		});
	};
	const look = (isFrontTouched: boolean): void => {
		const found = standingRoots(document, adapter, idOf);
		const before = new Map([...entries.values()].map((entry) => [entry.chat.root(), entry]));
		const stale = new Map<Element, ReturnType<Chat['shown']>>();
		for (const entry of before.values()) {
			const root = entry.chat.root();
			const isElsewhere = found.has(entry.chat.id);
			if (isElsewhere) continue;
			// The same element shows another chat now.
			if (isConnected(root) && [...found.values()].includes(root)) {
				stale.set(root, entry.chat.shown());
				close(entry);
			} else closeSoon(entry);
		}
		for (const [id, root] of found) {
			const entry = entries.get(id);
			if (entry === undefined) open(id, root, stale.get(root) ?? new Map());
			else {
				entry.keep?.();
				entry.keep = null;
				if (entry.chat.root() !== root) {
					entry.chat.moveTo(root);
					watch(entry);
				}
			}
		}
		if (isFrontTouched || entries.size !== before.size) front.find();
		for (const entry of entries.values()) {
			checkTyping(entry);
			composers.look(entry.chat);
		}
		introduceSoon();
	};
	/** Whether each element still shows the chat it showed; cheap enough for every batch and key. */
	const sync = (): void => {
		for (const [id, { chat }] of entries) {
			if (isConnected(chat.root()) && idOf(chat.root()) === id) continue;
			look(true);
			return;
		}
	};

	let isFrontWanted = false;
	const lookSoon = createThrottle(timers, grace.lookMs, () => {
		const frontToo = isFrontWanted;
		isFrontWanted = false;
		look(frontToo);
	});
	const lookWithFront = (): void => {
		isFrontWanted = true;
		lookSoon();
	};
	const onHand = (event: Event): void => {
		const target = targetOf(event);
		if (target !== null && entries.size > 1) front.touch(target);
	};

	if (!signal.aborted) {
		lookWithFront();
		const options = {
			document,
			attributes,
			inner: () => innerTrees(document),
			roots: () => chats().map((chat) => chat.root()),
			onChange: ({ front }: { readonly front: boolean }) => (front ? lookWithFront() : lookSoon()),
			now,
			timers,
		};
		watchPage(options, signal);
		listen(document, 'focusin', onHand, signal);
		listen(document, 'pointerdown', onHand, signal);
		const view = viewOf(document);
		if (view !== null) for (const type of ['popstate', 'hashchange']) listen(view, type, lookWithFront, signal);
		signal.addEventListener('abort', () => {
			for (const { watch: own } of entries.values()) own.abort();
		});
	}
	return {
		front: () => front.chat(),
		byId: (id) => entries.get(id)?.chat ?? null,
		composers,
		rows,
		rowCss,
		again: () => {
			for (const { chat } of entries.values()) {
				chat.touch({ ...allRows(chat.root()), removed: new Set() });
			}
		},
	};
};
