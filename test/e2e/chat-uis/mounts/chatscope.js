import * as kit from '@chatscope/chat-ui-kit-react';
import '@chatscope/chat-ui-kit-styles/dist/default/styles.min.css';
import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import { clockOf, keepList } from '../keep-list.js';

const rowOf = ({ id, from, name, text, at }) =>
	from === 'system'
		? h(kit.MessageSeparator, { key: id, content: text })
		: h(
				kit.Message,
				{
					key: id,
					model: {
						message: text,
						sentTime: clockOf(at),
						sender: name,
						direction: from === 'agent' ? 'outgoing' : 'incoming',
						position: 'single',
					},
				},
				h(kit.Message.Header, { sender: name, sentTime: clockOf(at) }),
			);

export const mount = (host, { history, onSend, customer }) => {
	const root = createRoot(host);
	const draw = (messages, isTyping) =>
		root.render(
			h(
				kit.MainContainer,
				{ responsive: true },
				h(
					kit.Sidebar,
					{ position: 'left' },
					h(
						kit.ConversationList,
						null,
						h(kit.Conversation, {
							name: customer,
							lastSenderName: customer,
							info: messages.at(-1)?.text,
							active: true,
						}),
						h(kit.Conversation, { name: 'Ben Tan', lastSenderName: 'Ben', info: 'Thanks a lot!' }),
						h(kit.Conversation, { name: 'Siva K', lastSenderName: 'Siva', info: 'Where is my refund?' }),
					),
				),
				h(
					kit.ChatContainer,
					null,
					h(kit.ConversationHeader, null, h(kit.ConversationHeader.Content, { userName: customer, info: 'online' })),
					h(
						kit.MessageList,
						{ typingIndicator: isTyping ? h(kit.TypingIndicator, { content: `${customer} is typing` }) : undefined },
						messages.map(rowOf),
					),
					h(kit.MessageInput, { placeholder: 'Type message here', onSend: (_html, _text, plain) => onSend(plain) }),
				),
			),
		);
	return {
		...keepList(history, draw),
		composer: () => host.querySelector('.cs-message-input__content-editor'),
		send: () => host.querySelector('.cs-button--send'),
		has: ['edit', 'remove', 'system', 'typing'],
	};
};
