import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Language } from '../engine/message.ts';
import type { Snippet } from '../engine/wordings.ts';
import type { ChatView } from '../protocol/views.ts';
import type { Page } from './page.ts';
import { mostFound, searchSnippets } from './search.ts';

/** What the search shows. */
export interface Found {
	readonly query: string;
	/** The best, few enough for a screen. */
	readonly snippets: readonly Snippet[];
	/** How many there are in all. */
	readonly all: number;
	/** The page has not answered yet. */
	readonly isAsking: boolean;
	/** Index of the one that Enter takes. */
	readonly at: number;
}

/** The search for wording. */
export interface Find {
	/** null while it is closed. */
	readonly found: ReadonlySignal<Found | null>;
	/** Asks the page for its wording; nothing opens without a chat. */
	open(): void;
	close(): void;
	type(query: string): void;
	/** To the next one, or the one before; goes round. */
	move(by: 1 | -1): void;
	/** Puts one at the cursor, and closes when it stands there. */
	take(index: number): void;
}

/** `insert` puts text at the cursor of that chat, and answers whether it stands there. */
export function createFind(
	page: Page,
	chat: ReadonlySignal<ChatView | null>,
	language: ReadonlySignal<Language>,
	insert: (conversation: string, text: string) => Promise<boolean>,
): Find {
	const known = signal<{ readonly conversation: string; readonly snippets: readonly Snippet[] | null } | null>(null);
	const query = signal('');
	const at = signal(0);
	const close = (): void => {
		known.value = null;
	};
	const results = computed(() => searchSnippets(known.value?.snippets ?? [], query.value, language.value));
	const shown = computed(() => results.value.slice(0, mostFound));
	// The names filled in are those of one chat.
	effect(() => {
		if (known.value !== null && chat.value?.conversation !== known.value.conversation) close();
	});

	return {
		found: computed(() =>
			known.value === null
				? null
				: {
						query: query.value,
						snippets: shown.value,
						all: results.value.length,
						isAsking: known.value.snippets === null,
						at: at.value,
					},
		),
		open: () => {
			const conversation = chat.value?.conversation;
			if (conversation === undefined || known.value !== null) return;
			// Opens at once: what is typed before the page has answered must not be lost.
			batch(() => {
				query.value = '';
				at.value = 0;
				known.value = { conversation, snippets: null };
			});
			void page.tell('wordings', { conversation }).then((snippets) => {
				if (known.value?.conversation === conversation) known.value = { conversation, snippets: snippets ?? [] };
			});
		},
		close,
		type: (text) =>
			batch(() => {
				query.value = text;
				at.value = 0;
			}),
		move: (by) => {
			const { length } = shown.value;
			if (length > 0) at.value = (at.value + by + length) % length;
		},
		take: (index) => {
			const snippet = shown.value[index];
			const conversation = known.value?.conversation;
			if (snippet === undefined || conversation === undefined) return;
			void insert(conversation, snippet.wording.text).then((isThere) => {
				if (isThere) close();
			});
		},
	};
}
