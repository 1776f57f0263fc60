import { register } from 'vue-advanced-chat';
import { clockOf, keepList } from '../keep-list.js';

register();

export const mount = (host, { history, onSend, customer }) => {
	const chat = document.createElement('vue-advanced-chat');
	const users = [
		{ _id: 'me', username: 'Mei' },
		{ _id: 'them', username: customer },
	];
	const room = (typing) => ({
		roomId: '1',
		roomName: customer,
		avatar: '',
		users,
		typingUsers: typing ? ['them'] : [],
	});
	const other = { roomId: '2', roomName: 'Ben Tan', avatar: '', users, lastMessage: { content: 'Thanks a lot!' } };
	Object.assign(chat, {
		height: '100vh',
		currentUserId: 'me',
		rooms: [room(false), other],
		roomId: '1',
		roomsLoaded: true,
		messagesLoaded: true,
	});
	chat.addEventListener('send-message', ({ detail: [{ content }] }) => onSend(content));
	const draw = (messages, isTyping) => {
		chat.rooms = [room(isTyping), other];
		chat.messages = messages.map(({ id, from, text, at, name }) => ({
			_id: id,
			content: text,
			senderId: from === 'agent' ? 'me' : 'them',
			username: name,
			system: from === 'system',
			date: '25 November',
			timestamp: clockOf(at),
			saved: true,
			distributed: true,
		}));
	};
	const list = keepList(history, () => undefined);
	host.append(chat);
	// The component empties its list when the room opens, so messages come afterwards, as they do from a server.
	let current = [];
	chat.addEventListener('fetch-messages', () => setTimeout(() => draw(current, false), 50));
	const kept = keepList(history, (messages, isTyping) => {
		current = messages;
		draw(messages, isTyping);
	});
	return {
		...list,
		...kept,
		composer: () => chat.shadowRoot.querySelector('#roomTextarea'),
		send: () => chat.shadowRoot.querySelector('.vac-icon-send')?.parentElement ?? null,
		has: ['edit', 'remove', 'system', 'typing'],
	};
};
