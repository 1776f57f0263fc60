import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import { StreamChat } from 'stream-chat';
import { Channel, ChannelHeader, Chat, MessageInput, MessageList, Window } from 'stream-chat-react';
import 'stream-chat-react/dist/css/v2/index.css';

const me = { id: 'mei', name: 'Mei' };

export const mount = async (host, { history, onSend, customer }) => {
	const them = { id: 'customer', name: customer };
	// A client that is never connected: all it would ask its server for is answered here.
	const client = new StreamChat('key', { enableWSFallback: false });
	client.user = me;
	client.userID = me.id;
	client._user = me;
	client.wsConnection = { isHealthy: true, connectionID: 'x' };
	client.userToken = 'x';
	client._setUser(me);
	client.connectionId = 'x';
	client.userToken = 'x';
	client.tokenManager.token = 'x';
	client._hasConnectionID = () => true;
	client.wsPromise = Promise.resolve();
	const channel = client.channel('messaging', 'one', { name: customer });
	const toStream = ({ id, from, text, at }) => ({
		id,
		text,
		type: from === 'system' ? 'system' : 'regular',
		user: from === 'agent' ? me : them,
		created_at: at,
		updated_at: at,
		status: 'received',
		attachments: [],
		latest_reactions: [],
		own_reactions: [],
		reaction_groups: {},
	});
	client.activeChannels[channel.cid] = channel;
	channel.initialized = true;
	channel.data = {
		name: customer,
		own_capabilities: ['send-message', 'read-events'],
		config: { commands: [], typing_events: true },
	};
	channel.state.membership = { user: me };
	channel.state.members = { mei: { user: me }, customer: { user: them } };
	channel.state.addMessagesSorted(history.map(toStream), false, true);
	channel.watch = async () => ({});
	channel.markRead = async () => ({});
	channel.countUnread = () => 0;
	channel.keystroke = async () => undefined;
	channel.stopTyping = async () => undefined;
	channel.getConfig = () => ({ commands: [], typing_events: true });
	const known = new Map(history.map((one) => [one.id, one]));
	const tell = (type, message, more = {}) =>
		client.dispatchEvent({
			type,
			cid: channel.cid,
			channel_id: channel.id,
			channel_type: 'messaging',
			message,
			user: message?.user,
			created_at: new Date(),
			...more,
		});
	channel.sendMessage = async (message) => {
		onSend(message.text, { isDrawn: true, id: message.id });
		return { message: { ...toStream({ id: message.id, from: 'agent', text: message.text, at: new Date() }) } };
	};
	createRoot(host).render(
		h(Chat, { client }, h(Channel, { channel }, h(Window, null, h(ChannelHeader), h(MessageList), h(MessageInput)))),
	);
	return {
		add: (message) => {
			known.set(message.id, message);
			tell('message.new', toStream(message));
		},
		drawn: (id, given, text) => known.set(id, { id, from: 'agent', text, at: new Date(), given }),
		edit: (id, text) => {
			const next = { ...known.get(id), text };
			known.set(id, next);
			tell('message.updated', { ...toStream(next), updated_at: new Date() });
		},
		remove: (id) => tell('message.deleted', toStream(known.get(id)), { hard_delete: true }),
		typing: (on) => tell(on ? 'typing.start' : 'typing.stop', undefined, { user: them }),
		composer: () => host.querySelector('.str-chat__textarea textarea, textarea'),
		send: () => host.querySelector('.str-chat__send-button'),
		has: ['edit', 'remove', 'system', 'typing'],
	};
};
