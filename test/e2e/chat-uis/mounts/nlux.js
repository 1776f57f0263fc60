import { AiChat } from '@nlux/react';
import '@nlux/themes/nova.css';
import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';

export const mount = (host, { history, onSend, customer }) => {
	const root = createRoot(host);
	let answer = null;
	const adapter = {
		batchText: (text) =>
			new Promise((resolve) => {
				answer = resolve;
				onSend(text, { isDrawn: true });
			}),
	};
	root.render(
		h(AiChat, {
			adapter,
			initialConversation: history
				.filter(({ from }) => from !== 'system')
				.map(({ from, text }) => ({
					role: from === 'agent' ? 'user' : 'assistant',
					message: text,
				})),
			personaOptions: {
				assistant: { name: customer, avatar: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' },
				user: { name: 'Mei', avatar: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' },
			},
			messageOptions: { skipStreamingAnimation: true, waitTimeBeforeStreamCompletion: 50 },
			displayOptions: { height: '90vh', colorScheme: 'light' },
			composerOptions: { placeholder: 'Type your message' },
		}),
	);
	return {
		/** It knows question and answer only: a message of the other side answers the last one of ours. */
		add: ({ text }) => {
			answer?.(text);
			answer = null;
		},
		drawn: () => undefined,
		edit: () => undefined,
		remove: () => undefined,
		typing: () => undefined,
		composer: () => host.querySelector('textarea'),
		send: () => host.querySelector('.nlux-comp-composer button'),
		has: ['turns'],
	};
};
