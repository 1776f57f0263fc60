import 'deep-chat';

const roleOf = (from) => (from === 'agent' ? 'user' : 'ai');

export const mount = (host, { history, onSend, customer }) => {
	const chat = document.createElement('deep-chat');
	const ids = [];
	Object.assign(chat, {
		history: history.filter(({ from }) => from !== 'system').map(({ from, text }) => ({ role: roleOf(from), text })),
		names: { user: { text: 'Mei' }, ai: { text: customer } },
		// The component draws what was typed by itself; nothing answers.
		connect: {
			handler: (body, signals) => {
				onSend(body.messages.at(-1).text, { isDrawn: true });
				signals.onClose();
			},
			stream: true,
		},
	});
	chat.style.cssText = 'width: 100%; height: 90vh';
	host.append(chat);
	for (const { id } of history) ids.push(id);
	return {
		add: ({ id, from, text }) => {
			ids.push(id);
			chat.addMessage({ role: roleOf(from), text });
		},
		drawn: (id) => ids.push(id),
		edit: (id, text) => chat.updateMessage({ role: 'ai', text }, ids.indexOf(id)),
		remove: () => undefined,
		typing: () => undefined,
		composer: () => chat.shadowRoot.querySelector('#text-input'),
		send: () => chat.shadowRoot.querySelector('.input-button'),
		has: ['edit'],
	};
};
