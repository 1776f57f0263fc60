import type { Translate } from '../locales/translate.ts';
import { makeAvatar } from './avatar.ts';
import { createChatEntry } from './chat-entry.ts';
import type { Clock } from './clock.ts';
import { type Composer, type ComposerMode, createComposer } from './composer.ts';
import { make, setText } from './element.ts';
import type { CardFact } from './scenario.ts';
import { createTranscript, type DeskLine } from './transcript.ts';

/** A chat to open on the desk. */
export interface DeskChat {
	readonly id: string;
	/** The customer's name as the helpdesk shows it. */
	readonly customer: string;
	readonly agent: string;
	readonly queue: string;
	readonly channel: string;
	readonly facts: readonly CardFact[];
}

/** A line to add; `at` is now where missing. */
export type NewLine = Omit<DeskLine, 'at'> & { readonly at?: number };

/** What a chat needs from its desk. */
export interface ChatSurroundings {
	readonly document: Document;
	readonly t: Translate;
	readonly clock: Clock;
	readonly formatTime: (at: number) => string;
	/** A person sent something. */
	onSend(text: string, mode: ComposerMode): void;
	/** A person changed the draft. */
	onDraft(text: string): void;
	/** A person picked the chat in the list. */
	onPick(): void;
}

/** One open chat: its entry in the list and its conversation. */
export interface OpenChat {
	readonly entry: HTMLElement;
	readonly section: HTMLElement;
	readonly composer: Composer;
	/** Gives the id of the new row. */
	add(line: NewLine): string;
	setTyping(on: boolean): void;
	setOnline(on: boolean): void;
	setFront(on: boolean): void;
	/** Sends what stands in the composer: a pending row first, the final one some 300 ms later. */
	send(): Promise<void>;
	/** Takes the agent's last reply and all after it away; gives its text, null where there is none. */
	takeBack(): string | null;
	/** Refreshes the waiting time. */
	tick(): void;
}

/** How long a sent row keeps its temporary id, as over a good connection. */
const sendMs = 300;

/** Builds one chat; the desk puts its two elements in place. */
export const createChat = (chat: DeskChat, around: ChatSurroundings): OpenChat => {
	const { document, t, clock } = around;
	const transcript = createTranscript(document, t, around.formatTime, chat.customer);
	const entry = createChatEntry(document, t, around.formatTime, chat);
	const composer = createComposer(document, t, `desk-${chat.id}`, {
		onSubmit: (text, mode) => {
			void send();
			around.onSend(text, mode);
		},
		onInput: (text) => around.onDraft(text),
	});
	const presence = make(document, 'span.desk-presence', { 'data-online': 'true' }, t('deskOnline'));
	const section = make(
		document,
		'section.desk-conversation',
		{ 'data-conversation-id': chat.id, 'aria-label': chat.customer, hidden: true },
		makeHeader(document, t, chat, presence),
		makeCard(document, t, chat),
		transcript.element,
		composer.element,
	);
	entry.element.addEventListener('click', () => around.onPick());
	let lines: readonly DeskLine[] = [];
	let count = 0;
	const nextId = (): string => {
		count += 1;
		return `${chat.id}-${count}`;
	};
	const send = async (): Promise<void> => {
		const text = composer.draft().trim();
		if (text === '') return;
		const id = nextId();
		const from = composer.mode() === 'note' ? 'note' : 'agent';
		const line: DeskLine = { from, text, author: chat.agent, at: clock.now() };
		composer.clear();
		lines = [...lines, line];
		transcript.addPending(`pending-${id}`, line);
		entry.note(line, clock.now());
		await clock.wait(sendMs);
		transcript.settle(`pending-${id}`, id);
	};
	return {
		entry: entry.element,
		section,
		composer,
		send,
		add: ({ at, ...rest }) => {
			const id = nextId();
			const line = { ...rest, at: at ?? clock.now() };
			lines = [...lines, line];
			transcript.add(id, line);
			entry.note(line, clock.now());
			return id;
		},
		takeBack: () => {
			const from = lines.findLastIndex((line) => line.from === 'agent');
			const taken = lines[from];
			if (taken === undefined) return null;
			lines = lines.slice(0, from);
			transcript.takeBack();
			// They wait from the first line that nobody has answered now.
			const answered = lines.findLastIndex((line) => line.from === 'agent');
			for (const line of lines.slice(Math.max(answered, 0))) entry.note(line, clock.now());
			return taken.text;
		},
		tick: () => entry.tick(clock.now()),
		setTyping: (on) => {
			transcript.setTyping(on);
			entry.setTyping(on);
		},
		setOnline: (on) => {
			presence.dataset.online = String(on);
			setText(presence, on ? t('deskOnline') : t('deskGone'));
		},
		setFront: (on) => {
			section.hidden = !on;
			entry.setFront(on);
			if (on) transcript.scrollToEnd();
		},
	};
};

const makeHeader = (document: Document, t: Translate, chat: DeskChat, presence: HTMLElement): HTMLElement =>
	make(
		document,
		'header.desk-header',
		{},
		makeAvatar(document, chat.customer),
		make(
			document,
			'div.desk-who',
			{},
			make(document, 'h2.desk-customer', {}, chat.customer),
			make(document, 'p.desk-sub', {}, presence, make(document, 'span', {}, chat.channel)),
		),
		make(
			document,
			'p.desk-assigned',
			{},
			make(document, 'span', {}, t('deskAssigned')),
			make(document, 'b.desk-agent', { 'data-agent': chat.agent }, chat.agent),
		),
	);

const makeCard = (document: Document, t: Translate, chat: DeskChat): HTMLElement => {
	const facts = [{ label: t('deskQueue'), value: chat.queue }, ...chat.facts].map(({ label, value }) =>
		make(document, 'div', {}, make(document, 'dt', {}, label), make(document, 'dd', {}, value)),
	);
	return make(
		document,
		'aside.desk-card',
		{ 'aria-label': t('deskDetails') },
		make(document, 'h3', {}, t('deskDetails')),
		make(document, 'dl', {}, ...facts),
	);
};
