import type { Adapter } from './adapter.ts';

/**
 * Mibew Messenger, operator's chat window. Read in its public source (Mibew/mibew, 2023-05), paths below are under
 * src/mibew; also seen running.
 */
export const mibew: Adapter = {
	id: 'mibew',
	name: 'Mibew Messenger',
	basis: 'live',
	detect: {
		// configs/routing.yml: sure. The visitor's window has the same parts under another address.
		url: '/operator/chat/\\d+',
		// styles/chats/default/templates_src/client_side/chat/layout.handlebars: sure.
		present: [{ css: '#messages-region' }],
	},
	conversation: {
		// js/source/chat/collection_views/messages_collection.js: sure. One window for each chat.
		root: [{ css: '#messages-region .messages-collection' }, { css: '#messages-region' }],
		idFromUrl: '/operator/chat/(\\d+)',
		customerName: { css: [{ css: '.name-user' }], from: 'root' },
		// The names of all operators stand there, none of them marked as the one at this window.
		// templates_src/client_side/chat/status/typing.handlebars and base_status.js: sure. Hidden by inline style.
		typing: { css: [{ css: '.status:not([style*="none"]) #typing-message' }], from: 'document' },
		order: 'oldest-first',
	},
	row: {
		// js/source/default/model_views/message.js: sure. No ids.
		css: [{ css: '.messages-collection > .message' }, { css: 'div.message' }],
		role: [
			{ role: 'note', where: 'inside', css: '.message-hidden' },
			// "user" is the visitor.
			{ role: 'customer', where: 'inside', css: '.message-user' },
			{ role: 'agent', where: 'inside', css: '.message-agent' },
			{
				role: 'system',
				where: 'inside',
				css: '.message-info, .message-connection, .message-event, .message-plugin',
			},
		],
		otherwise: null,
		// templates_src/client_side/message.handlebars: sure.
		author: { css: [{ css: '[class^="name-"]' }] },
		body: { css: [{ css: '[class^="message-"]' }] },
		// formatTime: "09:38:12".
		time: { css: [{ css: 'span:first-child:not([class])' }], form: 'clock' },
	},
	composer: {
		// message_form.handlebars: sure. Disabled while a message is on its way, emptied afterwards.
		css: [{ css: 'textarea#message-input' }, { css: '#message textarea' }],
		from: 'document',
		send: [{ css: '#send-message' }],
	},
};
