import type { Conversation, Role } from '../engine/message.ts';
import { createChatBuilder, messageOf } from './chat-builder.ts';
import { textOfHtml } from './html.ts';
import { createLedger, type Imported, type Ledger } from './imported.ts';
import { groupOf, idIn, type JsonPart, readJson, textIn } from './json.ts';
import { timeOfValue } from './times.ts';

type Group = ReadonlyMap<string, unknown>;

/** Kinds of messages, by number in answers of the API and by name in its webhooks. */
const roles: ReadonlyMap<unknown, Role> = new Map<unknown, Role>([
	[0, 'customer'],
	['incoming', 'customer'],
	[1, 'agent'],
	['outgoing', 'agent'],
	[2, 'system'],
	['activity', 'system'],
	[3, 'bot'],
	['template', 'bot'],
]);

/**
 * Reads what Chatwoot gives out: conversations with their messages, the answer to one conversation's messages, or messages
 * by themselves; in a list, in `payload` or `data.payload`, whole or one a line.
 */
export const importChatwoot = (text: string): Imported => {
	const ledger = createLedger();
	const parts = readJson(text, ledger).flatMap(unwrap);
	const builder = createChatBuilder(ledger);
	for (const part of parts) addPart(part, builder, ledger);
	const chats: readonly Conversation[] = builder.chats();
	return chats.length === 0 ? { ...ledger.done([]), refused: true } : ledger.done(chats);
};

/** Takes the wrapping of the API away. */
const unwrap = (part: JsonPart): readonly JsonPart[] => {
	const group = groupOf(part.value);
	for (const [outer, key] of [
		[group, 'payload'],
		[groupOf(group?.get('data')), 'payload'],
		[group, 'conversations'],
	] as const) {
		const list = outer?.get(key);
		if (!Array.isArray(list)) continue;
		const at = `${part.at}${outer === group ? '' : '.data'}.${key}`.replace(/^\./, '');
		// The messages of one conversation come with what is known of it beside them.
		const meta = groupOf(group?.get('meta'));
		const contact = textIn(groupOf(meta?.get('contact')), 'name');
		return list.map((value: unknown, i) => ({
			value: contact === null ? value : { contact_name: contact, ...Object.fromEntries(groupOf(value) ?? []) },
			line: part.line,
			at: `${at}[${i}]`,
		}));
	}
	return [part];
};

type Builder = ReturnType<typeof createChatBuilder>;

const addPart = (part: JsonPart, builder: Builder, ledger: Ledger): void => {
	const group = groupOf(part.value);
	const place = { ...(part.line === null ? {} : { line: part.line }), field: part.at };
	if (group === null || (!group.has('messages') && !group.has('message_type'))) {
		ledger.tell('no-export', place, { product: 'Chatwoot', key: 'messages' });
		return;
	}
	if (!group.has('messages')) {
		addMessage(group, idIn(group, 'conversation_id') ?? '1', part, builder, ledger);
		return;
	}
	const messages = group.get('messages');
	const id = idIn(group, 'id') ?? idIn(group, 'uuid');
	if (!Array.isArray(messages) || id === null) {
		ledger.tell('no-export', place, { product: 'Chatwoot', key: id === null ? 'id' : 'messages' });
		return;
	}
	const meta = groupOf(group.get('meta'));
	const customer = textIn(groupOf(meta?.get('sender')), 'name') ?? textIn(groupOf(group.get('contact')), 'name');
	const agent = textIn(groupOf(meta?.get('assignee')), 'name');
	if (customer !== null) builder.name(id, 'customer', customer);
	if (agent !== null) builder.name(id, 'agent', agent);
	messages.forEach((value: unknown, i) => {
		const at = `${part.at}.messages[${i}]`.replace(/^\./, '');
		const message = groupOf(value);
		if (message !== null) addMessage(message, id, { ...part, at }, builder, ledger);
		else left({ ...part, at }, 'content', ledger);
	});
};

const left = ({ line, at }: JsonPart, key: string, ledger: Ledger): void => {
	ledger.tell('no-message', { ...(line === null ? {} : { line }), field: at }, { key });
	ledger.leave();
};

const addMessage = (message: Group, chat: string, part: JsonPart, builder: Builder, ledger: Ledger): void => {
	const kind = roles.get(message.get('message_type'));
	const content = message.get('content') ?? '';
	// A message of files alone has no words.
	if (kind === undefined || typeof content !== 'string') {
		left(part, kind === undefined ? 'message_type' : 'content', ledger);
		return;
	}
	const contact = textIn(message, 'contact_name');
	if (contact !== null) builder.name(chat, 'customer', contact);
	const sender = groupOf(message.get('sender'));
	const author = textIn(sender, 'name') ?? textIn(message, 'sender_name');
	const place = { ...(part.line === null ? {} : { line: part.line }), field: part.at };
	builder.add(
		chat,
		messageOf(roleOf(message, kind, sender), textOfHtml(content), author, timeOfValue(message.get('created_at'))),
		place,
	);
};

const roleOf = (message: Group, kind: Role, sender: Group | null): Role => {
	if (message.get('private') === true) return 'note';
	const type = sender?.get('type') ?? message.get('sender_type');
	return kind === 'agent' && typeof type === 'string' && /bot|captain/i.test(type) ? 'bot' : kind;
};
