import type { Adapter } from './adapter.ts';

/**
 * Tiledesk's chat for agents, a page of its own or a frame of the dashboard. Read in its public source
 * (Tiledesk/chat21-ionic, 2025-12; parts of chat21/chat21-ionic), paths below are under src/app. Not seen running.
 */
export const tiledeskChat: Adapter = {
	id: 'tiledesk-chat',
	name: 'Tiledesk chat',
	basis: 'source',
	// Any host.
	detect: {
		present: [
			// chatlib/conversation-detail/ion-conversation-detail: sure.
			{ css: 'ion-conversation-detail .conversation-wpr', seen: 'a chat is open' },
			// chatlib/list-conversations-component: sure.
			{ css: 'ion-list-conversations', seen: 'list of chats' },
		],
	},
	conversation: {
		root: [{ css: 'ion-conversation-detail .conversation-wpr' }, { css: '.conversation-wpr' }],
		idFromUrl: 'conversation-detail/([^/?#]+)',
		// components/conversation-detail/header-conversation-detail: sure. Support chats are named after the customer.
		customerName: {
			css: [{ css: 'app-header-conversation-detail .tile-username' }, { css: '.tile-username' }],
			from: 'document',
		},
		// ion-conversation-detail: sure. It has the shape of a message.
		typing: { css: [{ css: '.typing_container' }], from: 'root' },
		order: 'oldest-first',
	},
	row: {
		css: [
			{ css: '.conversation-wpr .msg_container, .conversation-wpr .msg_info_container' },
			{ css: '[role="messaggio"], .msg_info_container' },
		],
		role: [
			{ role: null, where: 'self', css: '.typing_container' },
			{ role: 'system', where: 'self', css: '.msg_info_container' },
			{ role: 'note', where: 'inside', css: '.privateMsg' },
			// Sides depend on who looks: sent is this agent; received are the customer, other agents and bots.
			{ role: 'agent', where: 'self', css: '.base_sent' },
			{ role: 'customer', where: 'inside', css: '.message_sender_fullname', byCustomer: true },
			// Other agents and bots look alike. For the coach both are our side.
			{ role: 'agent', where: 'inside', css: '.message_sender_fullname' },
		],
		// isSameSender: sure. Only the first of a run names its writer.
		continues: '.base_receive',
		otherwise: 'note',
		author: { css: [{ css: '.message_sender_fullname' }] },
		// message/text: sure.
		body: { css: [{ css: '.message_innerhtml' }, { css: '.base_info' }, { css: 'chat-html' }] },
		drop: ['chat-options', '.message_sender_fullname'],
		// "HH:mm"; days stand in dividers between the rows and are not read.
		time: { css: [{ css: '.message-date-hover' }], form: 'clock' },
	},
	composer: {
		// components/conversation-detail/message-text-area: sure; the text area inside is Ionic's (likely, no shadow root).
		css: [
			{ css: 'ion-textarea#ion-textarea textarea' },
			{ css: 'app-message-text-area ion-textarea textarea' },
			{ css: '#message-text-area textarea' },
		],
		from: 'document',
		// No notes are written here.
		send: [{ css: 'ion-button.send-button' }],
	},
};
