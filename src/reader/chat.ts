import type { Adapter } from '../adapters/adapter.ts';
import type { People } from '../engine/message.ts';
import { needsCustomer } from './customer-of.ts';
import { grace, manyRows } from './grace.ts';
import { countHere, type Known, spoken, toHistory, toMessage } from './known.ts';
import type { Change } from './message-list.ts';
import type { ReaderEvent } from './reading.ts';
import type { Row } from './rows.ts';
import type { Timers } from './schedule.ts';
import { createTranscript, type Touched, type Transcript, type TranscriptOptions } from './transcript.ts';

/** One open chat of the page. */
export interface Chat {
	readonly id: string;
	root(): Element;
	/** Whether it has been told: its history is known. */
	isOpen(): boolean;
	here(): readonly Known[];
	shown(): ReadonlyMap<Element, Row>;
	touch(touched: Touched): void;
	/** The page shows the same chat in another element. */
	moveTo(root: Element): void;
	/** Tells new knowledge of names; does nothing before the chat is open. */
	introduce(people: People): void;
	leave(): void;
}

/** What a chat works with. */
export interface ChatOptions extends Omit<TranscriptOptions, 'adapter'> {
	readonly id: string;
	readonly adapter: Adapter;
	readonly timers: Timers;
	readonly people: () => People;
	readonly emit: (event: ReaderEvent) => void;
	/** Called right after `opened` was told. */
	readonly onOpen: (chat: Chat) => void;
	/** Called before a message of the agent (or a note) is told: its draft has left the composer. */
	readonly onOwn: (chat: Chat, text: string) => void;
	/** Whether the chat still is what its element shows; asked when rows came to rest. */
	readonly confirm: () => boolean;
}

/** Starts reading a chat: it is told once its rows have come to rest. */
export const createChat = (options: ChatOptions): Chat => {
	const { id, adapter, timers, now, emit } = options;
	let transcript: Transcript = createTranscript(options);
	let root = options.root;
	let people: People = {};
	let phase: 'opening' | 'open' | 'unsure' | 'left' = 'opening';
	let openedAt = 0;
	/** A message was told since the chat opened: what loads now is not its history any more. */
	let hasSpoken = false;
	let restlessSince = now();
	let isStaleOver = false;
	let cancelRest = (): void => undefined;
	/** In doubt: what stood there when the doubt came up, and what came since. */
	let doubt: { readonly before: readonly Known[]; readonly fresh: Set<Known>; hasOlder: boolean } | null = null;

	/** Messages the listener knows of; only these can be edited or removed. */
	let told = new WeakSet<Known>();

	const history = () => toHistory(transcript.here(), adapter.row.time?.form === 'clock');
	const open = (): void => {
		phase = 'open';
		doubt = null;
		hasSpoken = false;
		openedAt = now();
		people = options.people();
		told = new WeakSet(transcript.here());
		emit({ type: 'opened', conversation: id, people, history: history() });
		options.onOpen(chat);
	};
	/** Tells the chat anew: the page shows another transcript under the same id, or only now all of it. */
	const reopen = (isSame: boolean): void => {
		emit({ type: 'left', conversation: id });
		if (!isSame) {
			transcript = createTranscript({ ...options, root, stale: new Map() });
			transcript.start();
		}
		open();
	};
	const tell = (known: Known): void => {
		hasSpoken = true;
		told.add(known);
		if (known.row.role === 'agent' || known.row.role === 'note') options.onOwn(chat, known.row.text);
		emit({ type: 'message', conversation: id, message: toMessage(known) });
	};
	const settle = (): void => {
		if (!options.confirm() || phase === 'left') return;
		if (transcript.staleCount() > 0) {
			if (!isStaleOver) return;
			transcript.adoptStale();
		}
		if (phase === 'opening' || doubt === null) {
			// The customer's name may have come after the rows.
			if (needsCustomer(adapter)) {
				transcript.update({ added: new Set(), removed: new Set(), changed: new Set(transcript.shown().keys()) });
			}
			open();
			return;
		}
		const { before, fresh, hasOlder } = doubt;
		const isSame = countHere(spoken(before)) * 2 >= spoken(before).length;
		if (before.length === 0 ? transcript.here().length === 0 : isSame && !hasOlder) {
			phase = 'open';
			doubt = null;
			for (const known of transcript.here()) if (fresh.has(known)) tell(known);
			return;
		}
		if (before.length === 0) open();
		else reopen(isSame);
	};
	/** Waits until rows have been still for a while. */
	const rest = (): void => {
		cancelRest();
		const left = grace.restlessMs - (now() - restlessSince);
		cancelRest = timers.after(Math.max(0, Math.min(grace.stillMs, left)), settle);
	};
	const doubtIt = (before: readonly Known[], change: Change): void => {
		if (doubt === null) {
			phase = 'unsure';
			restlessSince = now();
			doubt = { before, fresh: new Set(), hasOlder: false };
		}
		for (const known of change.fresh) doubt.fresh.add(known);
		if (change.older.length > 0) doubt.hasOlder = true;
		rest();
	};
	const isYoung = (): boolean => !hasSpoken && now() - openedAt <= grace.loadingMs;
	/** Whether a change looks like another transcript, or like one that is still loading, rather than like talk. */
	const isDoubtful = ({ fresh, older, before, kept }: Change): boolean => {
		// “Hello” stands in the next chat as well.
		if (before > 1 && (kept === 0 || (kept * 3 < before && fresh.length > 0))) return true;
		if (before > 0 && kept === 0 && fresh.length > 1) return true;
		if (before === 0) return fresh.length >= manyRows && isYoung();
		return older.length > 0 && isYoung();
	};
	const dropAfter = (gone: readonly Known[], ms: number): void => {
		if (gone.length === 0) return;
		const from = transcript;
		const lost = gone.map((known) => [known, known.losses] as const);
		timers.after(ms, () => {
			const still = lost.filter(([known, losses]) => known.losses === losses && from.drop(known));
			const dropped = still.map(([known]) => known);
			if (from !== transcript || phase === 'left') return;
			for (const known of dropped) {
				if (told.has(known)) emit({ type: 'removed', conversation: id, id: known.id });
			}
		});
	};
	/** Deleted, unless it is back in time. Where a temporary row is taken away first, the final one may take its time. */
	const watchGone = (gone: readonly Known[]): void => {
		dropAfter(
			gone.filter(({ row }) => !row.temporary),
			grace.removedMs,
		);
		dropAfter(
			gone.filter(({ row }) => row.temporary),
			grace.pendingMs,
		);
	};
	const apply = (before: readonly Known[], change: Change): void => {
		if (phase === 'left') return;
		watchGone(change.gone);
		if (phase === 'opening') {
			if (change.stirred) rest();
			return;
		}
		for (const known of change.edited) {
			if (!told.has(known)) continue;
			emit({ type: 'edited', conversation: id, id: known.id, text: known.row.text });
		}
		if (phase === 'unsure' ? change.stirred : isDoubtful(change)) doubtIt(before, change);
		else if (phase === 'open') for (const known of change.fresh) tell(known);
	};

	const chat: Chat = {
		id,
		root: () => root,
		isOpen: () => phase === 'open' || phase === 'unsure',
		here: () => transcript.here(),
		shown: () => transcript.shown(),
		touch: (touched) => {
			const before = transcript.here();
			const staleBefore = transcript.staleCount();
			const change = transcript.update(touched);
			if (phase === 'opening' && transcript.staleCount() !== staleBefore) rest();
			apply(before, change);
		},
		moveTo: (next) => {
			root = next;
			const before = transcript.here();
			const change = transcript.moveTo(next);
			if (phase === 'opening') rest();
			else if (phase !== 'left') doubtIt(before, change);
		},
		introduce: (next) => {
			const known = { ...people, ...next };
			const isSame = (['customer', 'agent', 'queue', 'brand'] as const).every((one) => known[one] === people[one]);
			if (phase !== 'open' || isSame) return;
			people = known;
			emit({ type: 'opened', conversation: id, people, history: [] });
		},
		leave: () => {
			if (phase === 'open' || phase === 'unsure') emit({ type: 'left', conversation: id });
			phase = 'left';
			cancelRest();
		},
	};
	transcript.start();
	if (transcript.staleCount() > 0) {
		timers.after(grace.staleMs, () => {
			isStaleOver = true;
			if (phase === 'opening') settle();
		});
	}
	rest();
	return chat;
};
