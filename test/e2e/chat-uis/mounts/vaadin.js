import '@vaadin/message-input';
import '@vaadin/message-list';
import { clockOf, keepList } from '../keep-list.js';

export const mount = (host, { history, onSend }) => {
	const list = document.createElement('vaadin-message-list');
	const input = document.createElement('vaadin-message-input');
	list.style.height = '80vh';
	input.addEventListener('submit', ({ detail }) => onSend(detail.value));
	host.append(list, input);
	const draw = (messages) => {
		list.items = messages.map(({ name, text, at, from }) => ({
			text,
			time: clockOf(at),
			userName: name,
			userColorIndex: from === 'agent' ? 1 : 2,
		}));
	};
	return {
		...keepList(history, draw),
		composer: () => input.querySelector('textarea'),
		send: () => input.querySelector('vaadin-message-input-button'),
		has: ['edit', 'remove'],
	};
};
