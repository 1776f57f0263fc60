import type { Translate } from '../locales/translate.ts';
import { makeAvatar } from './avatar.ts';
import { make, setText } from './element.ts';
import type { DeskLine } from './transcript.ts';

/** A chat in the list: who, last line, how long they wait, how much is unread. */
export interface ChatEntry {
	readonly element: HTMLButtonElement;
	/** A line was added to the chat. */
	note(line: DeskLine, now: number): void;
	setTyping(on: boolean): void;
	setFront(on: boolean): void;
	/** Refreshes the waiting time. */
	tick(now: number): void;
}

/** From here on a waiting time is shown as late. */
const lateMs = 120_000;

/** An entry for the chat with this id and customer. */
export const createChatEntry = (
	document: Document,
	t: Translate,
	formatTime: (at: number) => string,
	chat: { readonly id: string; readonly customer: string },
): ChatEntry => {
	const last = make(document, 'span.desk-last');
	const typing = make(document, 'span.desk-last.desk-last-typing', { hidden: true }, t('deskTyping'));
	const wait = make(document, 'span.desk-wait');
	const count = make(document, 'span', { 'aria-hidden': 'true' });
	const countWords = make(document, 'span.desk-hidden');
	const badge = make(document, 'span.desk-unread', { hidden: true }, count, countWords);
	const element = make(
		document,
		'button.desk-chat',
		{ type: 'button', 'data-chat-id': chat.id, title: chat.customer },
		makeAvatar(document, chat.customer),
		make(document, 'span.desk-name', {}, chat.customer),
		wait,
		last,
		typing,
		badge,
	);
	let unread = 0;
	let inFront = false;
	let waitingSince: number | null = null;
	let lastAt: number | null = null;

	const showUnread = (): void => {
		badge.hidden = unread === 0;
		setText(count, String(unread));
		setText(countWords, t('deskUnread', { count: unread }));
	};
	const tick = (now: number): void => {
		const waitedMs = waitingSince === null ? null : Math.max(0, now - waitingSince);
		const state = waitedMs === null ? 'answered' : waitedMs >= lateMs ? 'late' : 'waiting';
		if (wait.dataset.state !== state) wait.dataset.state = state;
		if (waitedMs !== null) setText(wait, minutes(waitedMs));
		else setText(wait, lastAt === null ? '' : formatTime(lastAt));
	};
	return {
		element,
		tick,
		note: (line, now) => {
			if (line.from !== 'note') setText(last, line.from === 'agent' ? `${t('deskYou')}: ${line.text}` : line.text);
			lastAt = line.at;
			if (line.from === 'customer') waitingSince ??= line.at;
			if (line.from === 'customer' && !inFront) unread += 1;
			if (line.from === 'agent') {
				// A bot's answer ends no wait: they are waiting for a person.
				waitingSince = null;
				unread = 0;
			}
			showUnread();
			tick(now);
		},
		setTyping: (on) => {
			typing.hidden = !on;
			last.hidden = on;
		},
		setFront: (on) => {
			inFront = on;
			element.setAttribute('aria-current', String(on));
			if (on) unread = 0;
			showUnread();
		},
	};
};

/** `1:12`, `12:05`. */
const minutes = (ms: number): string => {
	const seconds = Math.floor(ms / 1000);
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};
