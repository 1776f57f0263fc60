import chatUi, { Bubble, SystemMessage } from '@chatui/core';
import '@chatui/core/dist/index.css';
import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import { keepList } from '../keep-list.js';

// Its bundle names its default export twice.
const Chat = chatUi.default ?? chatUi;

const renderMessageContent = ({ type, content }) =>
	type === 'system' ? h(SystemMessage, { content: content.text }) : h(Bubble, { content: content.text });

export const mount = (host, { history, onSend, customer }) => {
	const root = createRoot(host);
	const draw = (messages, isTyping) =>
		root.render(
			h(Chat, {
				navbar: { title: customer },
				locale: 'en-US',
				placeholder: 'Type a message',
				messages: [
					...messages.map(({ id, from, name, text, at }) => ({
						_id: id,
						type: from === 'system' ? 'system' : 'text',
						position: from === 'agent' ? 'right' : from === 'system' ? 'center' : 'left',
						user: from === 'system' ? undefined : { name },
						content: { text },
						createdAt: at.getTime(),
						hasTime: false,
					})),
					...(isTyping ? [{ _id: 'typing', type: 'typing', position: 'left', content: {} }] : []),
				],
				renderMessageContent,
				onSend: (_type, text) => onSend(text),
			}),
		);
	return {
		...keepList(history, draw),
		composer: () => host.querySelector('.Input, textarea'),
		send: () => host.querySelector('.Composer-sendBtn'),
		has: ['edit', 'remove', 'system', 'typing'],
	};
};
