import { createRef, createElement as h } from 'react';
import { Button, Input, MessageList } from 'react-chat-elements';
import 'react-chat-elements/dist/main.css';
import { createRoot } from 'react-dom/client';
import { keepList } from '../keep-list.js';

export const mount = (host, { history, onSend }) => {
	const root = createRoot(host);
	const listRef = createRef();
	const inputRef = createRef();
	const send = () => {
		const field = inputRef.current;
		onSend(field.value);
		field.value = '';
	};
	const draw = (messages) =>
		root.render(
			h(
				'div',
				{ style: { height: '95vh', display: 'flex', flexDirection: 'column' } },
				h(
					'div',
					{ style: { flex: 1, overflow: 'auto' } },
					h(MessageList, {
						referance: listRef,
						lockable: true,
						toBottomHeight: '100%',
						dataSource: messages.map(({ id, from, name, text, at }) => ({
							id,
							type: from === 'system' ? 'system' : 'text',
							position: from === 'agent' ? 'right' : from === 'system' ? 'center' : 'left',
							title: from === 'system' ? undefined : name,
							text,
							date: at,
							status: from === 'agent' ? 'read' : undefined,
						})),
					}),
				),
				h(Input, {
					referance: inputRef,
					placeholder: 'Type here...',
					multiline: true,
					rightButtons: h(Button, { text: 'Send', onClick: send }),
				}),
			),
		);
	return {
		...keepList(history, draw),
		composer: () => host.querySelector('.rce-input-textarea, .rce-input'),
		send: () => host.querySelector('.rce-button'),
		has: ['edit', 'remove', 'system'],
	};
};
