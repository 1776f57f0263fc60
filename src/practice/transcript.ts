import type { Role } from '../engine/message.ts';
import type { Translate } from '../locales/translate.ts';
import { make } from './element.ts';

/** A line to put into a chat. */
export interface DeskLine {
	readonly from: Role;
	readonly text: string;
	/** Who wrote it; system lines have no author, and a bot without one is called just that. */
	readonly author?: string;
	/** Milliseconds since the epoch. */
	readonly at: number;
}

/** The messages of one chat on screen. */
export interface Transcript {
	/** What scrolls; holds the list of rows. */
	readonly element: HTMLElement;
	/** Adds a row under this id. */
	add(id: string, line: DeskLine): void;
	/** Puts a row on its way out of the composer; it has no final id yet. */
	addPending(id: string, line: DeskLine): void;
	/** Takes the pending row away and puts the final one in its place, as helpdesks do. */
	settle(pendingId: string, id: string): void;
	/** Takes the agent's last row away, and all below it. */
	takeBack(): void;
	setTyping(on: boolean): void;
	scrollToEnd(): void;
}

/** Lines of one writer within this time stand under one name and time. */
const groupMs = 60_000;

/** A transcript for one chat. `customer` names who types. */
export const createTranscript = (
	document: Document,
	t: Translate,
	formatTime: (at: number) => string,
	customer: string,
): Transcript => {
	const log = make(document, 'ol.desk-log');
	const typing = make(document, 'p.desk-typing', { hidden: true }, t('deskIsTyping', { name: customer }));
	const element = make(
		document,
		'div.desk-scroll',
		{ role: 'log', 'aria-label': t('deskMessages'), tabindex: '0' },
		log,
		typing,
	);
	let last: DeskLine | null = null;
	const pending = new Map<string, { readonly row: HTMLElement; readonly line: DeskLine; readonly grouped: boolean }>();

	const isNearEnd = (): boolean => element.scrollHeight - element.scrollTop - element.clientHeight < 120;
	const scrollToEnd = (): void => {
		element.scrollTop = element.scrollHeight;
	};
	const makeRow = (id: string, line: DeskLine, grouped: boolean): HTMLElement => {
		const row = make(document, 'li.desk-row', { 'data-message-id': id, 'data-from': line.from });
		if (!grouped) {
			const time = make(document, 'time', { datetime: new Date(line.at).toISOString() }, formatTime(line.at));
			const about = make(document, 'div.desk-about');
			const author = line.author ?? (line.from === 'bot' ? t('deskBot') : undefined);
			if (author !== undefined) about.append(make(document, 'span.desk-author', {}, author));
			if (line.from === 'note') about.append(make(document, 'span.desk-mark', {}, t('deskNote')));
			about.append(time);
			row.append(about);
		}
		row.append(make(document, 'p.desk-text', {}, line.text));
		return row;
	};
	const put = (id: string, line: DeskLine): { row: HTMLElement; grouped: boolean } => {
		const stick = line.from === 'agent' || line.from === 'note' || isNearEnd();
		const grouped = last !== null && belongsTo(last, line);
		const row = makeRow(id, line, grouped);
		last = line;
		log.append(row);
		if (stick) scrollToEnd();
		return { row, grouped };
	};
	return {
		element,
		scrollToEnd,
		add: (id, line) => {
			put(id, line);
		},
		addPending: (id, line) => {
			const { row, grouped } = put(id, line);
			row.append(make(document, 'span.desk-sending', {}, t('deskSending')));
			pending.set(id, { row, line, grouped });
		},
		settle: (pendingId, id) => {
			const sent = pending.get(pendingId);
			if (sent === undefined) return;
			pending.delete(pendingId);
			sent.row.replaceWith(makeRow(id, sent.line, sent.grouped));
		},
		takeBack: () => {
			const first = [...log.querySelectorAll('[data-from=agent]')].at(-1);
			while (first?.nextElementSibling) first.nextElementSibling.remove();
			first?.remove();
			last = null;
		},
		setTyping: (on) => {
			if (typing.hidden === !on) return;
			const stick = isNearEnd();
			typing.hidden = !on;
			if (stick) scrollToEnd();
		},
	};
};

const belongsTo = (before: DeskLine, line: DeskLine): boolean =>
	before.from === line.from &&
	line.from !== 'system' &&
	line.from !== 'note' &&
	before.author === line.author &&
	line.at - before.at < groupMs;
