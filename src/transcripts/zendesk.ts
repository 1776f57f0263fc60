import type { Role } from '../engine/message.ts';
import { createChatBuilder, messageOf } from './chat-builder.ts';
import { textOfHtml } from './html.ts';
import { createLedger, type Imported, type Ledger } from './imported.ts';
import { groupOf, idIn, type JsonPart, readJson, textIn } from './json.ts';
import { timeOfValue } from './times.ts';

type Group = ReadonlyMap<string, unknown>;
type Builder = ReturnType<typeof createChatBuilder>;

/**
 * Reads what Zendesk gives out: tickets with their comments, as in the account's JSON export, and chats with their
 * history, as the Chat API tells them; in a list, in `tickets` or `chats`, whole or one a line.
 */
export const importZendesk = (text: string): Imported => {
	const ledger = createLedger();
	const parts = readJson(text, ledger).flatMap(unwrap);
	const builder = createChatBuilder(ledger);
	for (const part of parts) addPart(part, builder, ledger);
	const chats = builder.chats();
	return chats.length === 0 ? { ...ledger.done([]), refused: true } : ledger.done(chats);
};

const unwrap = (part: JsonPart): readonly JsonPart[] => {
	const group = groupOf(part.value);
	for (const key of ['tickets', 'chats', 'results']) {
		const list = group?.get(key);
		if (!Array.isArray(list)) continue;
		const at = `${part.at}.${key}`.replace(/^\./, '');
		return list.map((value: unknown, i) => ({ value, line: part.line, at: `${at}[${i}]` }));
	}
	return [part];
};

const placeOf = ({ line, at }: JsonPart): { readonly line?: number; readonly field: string } => ({
	...(line === null ? {} : { line }),
	field: at,
});

const addPart = (part: JsonPart, builder: Builder, ledger: Ledger): void => {
	const group = groupOf(part.value);
	const ticket = groupOf(group?.get('ticket')) ?? group;
	const id = idIn(ticket, 'id');
	const [comments, history] = ['comments', 'history'].map((key) => ticket?.get(key));
	const message = textIn(ticket, 'type') === 'offline_msg' ? textIn(ticket, 'message') : null;
	if (ticket === null || id === null) {
		ledger.tell('no-export', placeOf(part), { product: 'Zendesk', key: 'id' });
	} else if (Array.isArray(comments)) {
		addTicket(ticket, id, comments, part, builder, ledger);
	} else if (Array.isArray(history)) {
		addChat(ticket, id, history, part, builder, ledger);
	} else if (message !== null) {
		const name = textIn(groupOf(ticket.get('visitor')), 'name');
		builder.add(id, messageOf('customer', message, name, timeOfValue(ticket.get('timestamp'))), placeOf(part));
	} else {
		ledger.tell('no-export', placeOf(part), { product: 'Zendesk', key: 'comments' });
	}
};

/** Every entry of a list that is a group; others are told. */
const eachGroup = (
	list: readonly unknown[],
	key: string,
	part: JsonPart,
	ledger: Ledger,
	add: (group: Group, part: JsonPart) => void,
): void => {
	list.forEach((value, i) => {
		const inner = { ...part, at: `${part.at}.${key}[${i}]`.replace(/^\./, '') };
		const group = groupOf(value);
		if (group !== null) {
			add(group, inner);
			return;
		}
		ledger.tell('no-message', placeOf(inner), { key: 'body' });
		ledger.leave();
	});
};

const addTicket = (
	ticket: Group,
	id: string,
	comments: readonly unknown[],
	part: JsonPart,
	builder: Builder,
	ledger: Ledger,
): void => {
	const requester = groupOf(ticket.get('requester'));
	const asked = idIn(ticket, 'requester_id') ?? idIn(requester, 'id');
	const [first] = comments.map(groupOf);
	// The ticket opens with the customer's own words where nothing says who asked.
	const customer = asked ?? idIn(first ?? null, 'author_id');
	const name = textIn(requester, 'name');
	if (name !== null) builder.name(id, 'customer', name);
	const assignee = textIn(groupOf(ticket.get('assignee')), 'name');
	if (assignee !== null) builder.name(id, 'agent', assignee);
	eachGroup(comments, 'comments', part, ledger, (comment, inner) => {
		const plain = textIn(comment, 'plain_body') ?? textIn(comment, 'body');
		const html = textIn(comment, 'html_body');
		if (plain === null && html === null) {
			ledger.tell('no-message', placeOf(inner), { key: 'body' });
			ledger.leave();
			return;
		}
		const author = idIn(comment, 'author_id') ?? idIn(groupOf(comment.get('author')), 'id');
		const isCustomer = author !== null && author === customer;
		const role: Role = comment.get('public') === false ? 'note' : isCustomer ? 'customer' : 'agent';
		const writer = textIn(groupOf(comment.get('author')), 'name') ?? (isCustomer ? name : null);
		const text = plain === null ? textOfHtml(html ?? '') : plain.replaceAll('&nbsp;', ' ');
		builder.add(id, messageOf(role, text, writer, timeOfValue(comment.get('created_at'))), placeOf(inner));
	});
};

const senders: ReadonlyMap<string, Role> = new Map([
	['visitor', 'customer'],
	['enduser', 'customer'],
	['agent', 'agent'],
	['trigger', 'bot'],
	['bot', 'bot'],
	['system', 'system'],
]);

const senderOf = (entry: Group): Role => {
	const said = senders.get((textIn(entry, 'sender_type') ?? '').toLowerCase().replace(/[\s_-]/g, ''));
	if (said !== undefined) return said;
	const nick = textIn(entry, 'nick') ?? '';
	if (nick.startsWith('visitor')) return 'customer';
	if (nick.startsWith('agent:trigger') || nick.startsWith('trigger')) return 'bot';
	return nick.startsWith('agent') ? 'agent' : 'system';
};

/** Things that happened in a chat and that nobody wrote: joining, leaving, rating. */
const isEvent = (entry: Group): boolean => {
	const type = textIn(entry, 'type') ?? 'chat.msg';
	return type !== 'chat.msg' && type !== 'chat.trigger' && textIn(entry, 'msg') === null;
};

const addChat = (
	chat: Group,
	id: string,
	history: readonly unknown[],
	part: JsonPart,
	builder: Builder,
	ledger: Ledger,
): void => {
	const visitor = textIn(groupOf(chat.get('visitor')), 'name');
	if (visitor !== null) builder.name(id, 'customer', visitor);
	eachGroup(history, 'history', part, ledger, (entry, inner) => {
		if (isEvent(entry)) return;
		const text = entry.get('msg');
		if (typeof text !== 'string') {
			ledger.tell('no-message', placeOf(inner), { key: 'msg' });
			ledger.leave();
			return;
		}
		const author = textIn(entry, 'name') ?? textIn(entry, 'display_name');
		builder.add(id, messageOf(senderOf(entry), text, author, timeOfValue(entry.get('timestamp'))), placeOf(inner));
	});
};
