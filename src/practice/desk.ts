import type { Language } from '../engine/message.ts';
import { translate } from '../locales/translate.ts';
import { createChat, type DeskChat, type NewLine, type OpenChat } from './chat.ts';
import type { Clock } from './clock.ts';
import type { ComposerMode } from './composer.ts';
import { make, setText } from './element.ts';

export type { DeskChat, NewLine } from './chat.ts';
export type { ComposerMode } from './composer.ts';

/** What a desk is made with. The listeners hear what a person does, never what a script does through `Desk`. */
export interface DeskOptions {
	readonly clock: Clock;
	readonly language: Language;
	/** Company or product name in the bar. */
	readonly company: string;
	onSend?(chatId: string, text: string, mode: ComposerMode): void;
	onDraft?(chatId: string, text: string): void;
	onSwitch?(chatId: string): void;
}

/**
 * A helpdesk on a page: open chats, transcripts, composers. Knows nothing of extensions and of scenarios. Unknown
 * chat ids throw: they are mistakes in the calling code.
 */
export interface Desk {
	/** Right end of the bar, for the page's own buttons. */
	readonly controls: HTMLElement;
	setTitle(title: string): void;
	/** The first chat opened comes to the front. */
	openChat(chat: DeskChat): void;
	/** Brings a chat to the front. */
	show(chatId: string): void;
	/** Adds a line and gives its message id. */
	addMessage(chatId: string, line: NewLine): string;
	setTyping(chatId: string, on: boolean): void;
	/** Whether the customer is still there. */
	setPresence(chatId: string, online: boolean): void;
	setMode(chatId: string, mode: ComposerMode): void;
	/** Makes the composer hold this text, as if typed. */
	typeDraft(chatId: string, text: string): void;
	draft(chatId: string): string;
	/** Sends what stands in the composer; resolves when the row has its final id. */
	send(chatId: string): Promise<void>;
	/** Takes the agent's last reply and all after it off the page; gives its text, null where there is none. */
	takeBack(chatId: string): string | null;
	/** Refreshes waiting times; the page calls it about once a second. */
	tick(): void;
}

/** Renders a helpdesk into an empty element and marks the document as a practice desk. */
export const createDesk = (root: HTMLElement, options: DeskOptions): Desk => {
	const document = root.ownerDocument;
	const t = translate(options.language);
	const chats = new Map<string, OpenChat>();
	const title = make(document, 'h1.desk-title');
	const controls = make(document, 'div.desk-controls');
	const count = make(document, 'span', {}, '0');
	const list = make(document, 'div.desk-list');
	const stage = make(document, 'div.desk-stage');
	const time = new Intl.DateTimeFormat(options.language === 'ms' ? 'ms-MY' : 'en-GB', {
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23',
	});
	document.documentElement.setAttribute('data-practice-desk', '');
	root.classList.add('desk');
	root.lang = options.language;
	root.append(
		make(
			document,
			'header.desk-bar',
			{},
			make(document, 'span.desk-brand', {}, options.company),
			title,
			make(document, 'span.desk-tag', { title: t('deskPractice') }, t('deskPractice')),
			controls,
		),
		make(
			document,
			'nav.desk-chats',
			{ 'aria-label': t('deskChats') },
			make(document, 'div.desk-chats-head', {}, make(document, 'h2', {}, t('deskOpen')), count),
			list,
		),
		make(document, 'main.desk-main', {}, stage),
	);

	const chatOf = (chatId: string): OpenChat => {
		const chat = chats.get(chatId);
		if (chat === undefined) throw new Error(`no open chat “${chatId}”`);
		return chat;
	};
	const show = (chatId: string): void => {
		const front = chatOf(chatId);
		for (const chat of chats.values()) if (chat !== front) chat.setFront(false);
		front.setFront(true);
	};
	return {
		controls,
		show,
		setTitle: (text) => setText(title, text),
		openChat: (chat) => {
			const open = createChat(chat, {
				document,
				t,
				clock: options.clock,
				formatTime: (at) => time.format(at),
				onSend: (text, mode) => options.onSend?.(chat.id, text, mode),
				onDraft: (text) => options.onDraft?.(chat.id, text),
				onPick: () => {
					show(chat.id);
					options.onSwitch?.(chat.id);
				},
			});
			chats.set(chat.id, open);
			setText(count, String(chats.size));
			list.append(open.entry);
			stage.append(open.section);
			open.setFront(chats.size === 1);
		},
		addMessage: (chatId, line) => chatOf(chatId).add(line),
		setTyping: (chatId, on) => chatOf(chatId).setTyping(on),
		setPresence: (chatId, online) => chatOf(chatId).setOnline(online),
		setMode: (chatId, mode) => chatOf(chatId).composer.setMode(mode),
		typeDraft: (chatId, text) => {
			const { composer } = chatOf(chatId);
			const focused = document.activeElement;
			if (focused === null || focused === document.body) composer.focus();
			composer.type(text);
		},
		draft: (chatId) => chatOf(chatId).composer.draft(),
		send: (chatId) => chatOf(chatId).send(),
		takeBack: (chatId) => chatOf(chatId).takeBack(),
		tick: () => {
			for (const chat of chats.values()) chat.tick();
		},
	};
};
