import type { Adapter, Selector } from '../adapters/adapter.ts';
import type { Chat } from './chat.ts';
import { draftOf, findComposer, isControl, isInNote, isNoteAround, isOpenTo } from './composer-element.ts';
import { followHands } from './composer-events.ts';
import { type ComposerState, createComposerState } from './composer-state.ts';
import { closest, contains, documentOf, intoShadow, isConnected, rootOf, viewOf } from './dom.ts';
import { anyOf, type Places } from './fields.ts';
import { grace } from './grace.ts';
import type { ReaderEvent } from './reading.ts';
import type { Timers } from './schedule.ts';
import { sameText } from './text-of.ts';

/** The composers of all open chats. */
export interface Composers {
	/** Searches the composer of a chat anew and tells what changed. */
	look(chat: Chat): void;
	/** A message of the agent has appeared in the transcript. */
	own(chat: Chat, text: string): void;
	/** The chat has just been told: tells its draft, if there is one. */
	open(chat: Chat): void;
	/** Null where the chat has none now. */
	element(chat: Chat): Element | null;
	/** The composer that a node stands in, of whichever chat. */
	around(node: Node): Element | null;
	forget(chat: Chat): void;
}

/** What the composers work with. */
export interface ComposersOptions {
	readonly document: Document;
	readonly adapter: Adapter;
	readonly chats: () => readonly Chat[];
	readonly places: () => Places;
	/** Brings the list of chats up to date with the page's address, before a draft is told for one of them. */
	readonly sync: () => void;
	readonly now: () => number;
	readonly timers: Timers;
	readonly emit: (event: ReaderEvent) => void;
}

/** A selector as it holds within the shadow root or frame that it leads into. */
const inItsTree = ({ css }: Selector): Selector => ({ css: css.split(intoShadow).at(-1) ?? css });

/** A frame that was taken out keeps its elements, in a document that no window shows. */
const isThere = (composer: Element): boolean => isConnected(composer) && viewOf(documentOf(composer)) !== null;

/** Text fields are emptied without an event, at once or when the server has answered: when to look again. */
const lookAgainMs = [0, 100, 500, 1000, grace.gestureMs - 100];

/** Reads drafts and tells when one was sent, until the signal aborts. */
export const createComposers = (options: ComposersOptions, signal: AbortSignal): Composers => {
	const { document, adapter, chats, places, sync, now, timers, emit } = options;
	const states = new Map<Chat, ComposerState>();
	const sendCss = adapter.composer.send === undefined ? null : anyOf(adapter.composer.send.map(inItsTree));

	const stateOf = (chat: Chat): ComposerState => {
		const state = states.get(chat) ?? createComposerState();
		states.set(chat, state);
		return state;
	};
	const search = (chat: Chat, state: ComposerState): void => {
		state.element = findComposer(adapter, chat.root(), places());
		state.isNone = state.element === null;
		state.isNoteAround = state.element !== null && isNoteAround(adapter, state.element, chat.root(), places());
		observe(chat, state);
	};
	const elementOf = (chat: Chat): Element | null => {
		const state = stateOf(chat);
		const isGood = state.element !== null && isThere(state.element) && isOpenTo(state.element, chat.root());
		if (!isGood && !state.isNone) search(chat, state);
		return state.element;
	};
	/** Editors made of elements change without `input` events when the page fills or empties them. */
	const observe = (chat: Chat, state: ComposerState): void => {
		if (state.observed === state.element) return;
		state.observer?.disconnect();
		state.observed = state.element;
		state.observer = null;
		if (state.element === null || signal.aborted) return;
		follow(documentOf(state.element));
		const root = rootOf(state.element);
		if (root instanceof ShadowRoot && root.mode === 'closed') follow(root);
		if (isControl(state.element)) return;
		state.observer = new MutationObserver(() => syncAndCheck(chat));
		state.observer.observe(state.element, { subtree: true, childList: true, characterData: true });
	};
	const isRecent = (at: number | null, ms: number): boolean => at !== null && now() - at <= ms;

	const empty = (chat: Chat, state: ComposerState, text: string, note: boolean, isByHand: boolean): void => {
		const { own } = state;
		const isInTranscript = own !== null && isRecent(own.at, grace.sentMs) && sameText(own.text, text);
		const isSent = isInTranscript || (!isByHand && isRecent(state.gestureAt, grace.gestureMs));
		state.gestureAt = null;
		state.own = null;
		state.emptied = isSent ? null : { text, at: now() };
		if (isSent) emit({ type: 'sent', conversation: chat.id });
		else emit({ type: 'draft', conversation: chat.id, text: '', note });
	};
	const check = (chat: Chat, isByHand = false): void => {
		if (!chat.isOpen() || signal.aborted) return;
		const state = stateOf(chat);
		const element = elementOf(chat);
		// A composer that is gone was neither emptied nor sent.
		if (element === null) return;
		const text = draftOf(adapter, element);
		const note = state.isNoteAround || isInNote(adapter, element);
		const before = { text: state.text, note: state.note };
		if (text === before.text && note === before.note) return;
		state.text = text;
		state.note = note;
		if (text === '' && before.text !== '') empty(chat, state, before.text, before.note, isByHand);
		else if (text !== '') {
			state.emptied = null;
			emit({ type: 'draft', conversation: chat.id, text, note });
		}
	};
	/** The page may show another chat in the same composer by now. */
	const syncAndCheck = (chat: Chat): void => {
		sync();
		check(chat);
	};
	const checkSoon = (chat: Chat, delays: readonly number[]): void => {
		for (const ms of delays) timers.after(ms, () => syncAndCheck(chat));
	};
	const chatOf = (target: Element): Chat | undefined => {
		sync();
		return chats().find((chat) => {
			const element = elementOf(chat);
			return element !== null && contains(element, target);
		});
	};
	const noteGesture = (chat: Chat | undefined): void => {
		if (chat === undefined) return;
		// What was typed up to here, in case the page filled the field without an event.
		check(chat);
		if (stateOf(chat).text === '') return;
		stateOf(chat).gestureAt = now();
		checkSoon(chat, lookAgainMs);
	};
	const chatOfButton = (button: Element): Chat | undefined => {
		sync();
		const { front } = places();
		return (
			chats().find((chat) => contains(chat.root(), button)) ??
			chats().find((chat) => chat.root() === front) ??
			chats()[0]
		);
	};
	const hands = {
		typed: (target: Element, isDeleting: boolean) => {
			const chat = chatOf(target);
			if (chat !== undefined) check(chat, isDeleting);
		},
		deletes: (target: Element) => {
			const chat = chatOf(target);
			if (chat !== undefined) stateOf(chat).gestureAt = null;
		},
		enters: (target: Element) => noteGesture(chatOf(target)),
		clicks: (target: Element) => {
			const button = sendCss === null ? null : closest(target, sendCss);
			if (button !== null) noteGesture(chatOfButton(button));
		},
		submits: (form: Element) => {
			sync();
			noteGesture(chats().find((chat) => contains(form, elementOf(chat) ?? document)));
		},
	};
	const followed = new WeakSet<Node>();
	/** What happens in a frame is told to its own document only, and in a closed shadow root to that alone. */
	const follow = (one: Node): void => {
		if (followed.has(one)) return;
		followed.add(one);
		followHands(one, hands, signal);
	};
	follow(document);
	signal.addEventListener('abort', () => {
		for (const { observer } of states.values()) observer?.disconnect();
	});

	return {
		look: (chat) => {
			search(chat, stateOf(chat));
			check(chat);
		},
		own: (chat, text) => {
			const state = stateOf(chat);
			const { emptied } = state;
			if (emptied !== null && isRecent(emptied.at, grace.sentMs) && sameText(emptied.text, text)) {
				state.emptied = null;
				emit({ type: 'sent', conversation: chat.id });
				return;
			}
			state.own = { text, at: now() };
			check(chat);
			if (state.own !== null && sameText(state.text, text)) checkSoon(chat, [0, 100, 500, grace.sentMs - 100]);
		},
		open: (chat) => {
			const state = stateOf(chat);
			state.text = '';
			state.note = false;
			search(chat, state);
			check(chat);
		},
		element: elementOf,
		around: (node) => {
			for (const chat of chats()) {
				const element = elementOf(chat);
				if (element !== null && contains(element, node)) return element;
			}
			return null;
		},
		forget: (chat) => {
			states.get(chat)?.observer?.disconnect();
			states.delete(chat);
		},
	};
};
