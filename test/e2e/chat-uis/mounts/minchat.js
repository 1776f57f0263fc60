import {
	MainContainer,
	MessageContainer,
	MessageHeader,
	MessageInput,
	MessageList,
	MinChatUiProvider,
} from '@minchat/react-chat-ui';
import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import { keepList } from '../keep-list.js';

export const mount = (host, { history, onSend, customer }) => {
	const root = createRoot(host);
	const draw = (messages, isTyping) =>
		root.render(
			h(
				MinChatUiProvider,
				{ theme: '#6ea9d7' },
				h(
					MainContainer,
					{ style: { height: '95vh' } },
					h(
						MessageContainer,
						null,
						h(MessageHeader, null, customer),
						h(MessageList, {
							currentUserId: 'agent',
							showTypingIndicator: isTyping,
							messages: messages.map(({ from, name, text, at }) => ({ text, createdAt: at, user: { id: from, name } })),
						}),
						h(MessageInput, {
							placeholder: 'Type message here',
							showSendButton: true,
							onSendMessage: (text) => onSend(text),
						}),
					),
				),
			),
		);
	return {
		...keepList(history, draw),
		composer: () => host.querySelector('[contenteditable], textarea, input'),
		send: () => null,
		has: ['edit', 'remove', 'typing'],
	};
};
