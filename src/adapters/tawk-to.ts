import type { Adapter } from './adapter.ts';

/**
 * tawk.to dashboard. From public scripts of 2025 and 2026, one of them with tests of its own; not tested with an
 * account. Internal notes and how the reply box writes one are not known.
 */
export const tawkTo: Adapter = {
	id: 'tawk-to',
	name: 'tawk.to',
	basis: 'scripts',
	detect: {
		url: '^https://dashboard\\.tawk\\.to/',
		present: [
			{ css: '.tawk-chat-body', seen: 'a chat is open' },
			{ css: '#tawk-live-chats-navigation, #tawk-chat-navigation-list', seen: 'list of chats' },
		],
	},
	conversation: {
		// Likely. Panes of other chats stay on the page, out of sight.
		root: [
			{ css: '#active-chats .tawk-chat-body', seen: 'chat windows' },
			{ css: '.split-view-conversation .tawk-chat-body', seen: 'inbox' },
			{ css: '.tawk-chat-body' },
		],
		// Likely: `#/inbox/<property>/chats/<chat>`. Where the address ends earlier, the pane stands for its chat.
		idFromUrl: '#/inbox/[\\w.-]+/chats/([\\w.-]+)',
		id: { css: [{ css: '[to^="/inbox/"][to*="/chats/"]' }], attribute: 'to', match: '/chats/([^/?#]+)' },
		// Likely. The header also holds buttons with cut texts.
		customerName: { css: [{ css: '.tawk-chat-header .tawk-text-truncate' }], from: 'document' },
		order: 'oldest-first',
	},
	row: {
		css: [
			{ css: '.tawk-message-bubble[id^="messageId-"]', seen: '2024 and newer' },
			{ css: '[id^="messageId-"]' },
			{ css: '.tawk-message-bubble' },
		],
		id: { attribute: 'id', match: '^messageId-(.+)$' },
		role: [
			// Likely: joins, transfers and the like.
			{ role: 'system', where: 'inside', css: '.tawk-log-message-text' },
			// One script looks inside of the row, another one around it.
			{ role: 'customer', where: 'inside', css: '.tawk-incoming-chat' },
			{ role: 'agent', where: 'inside', css: '.tawk-outgoing-chat' },
			{ role: 'customer', where: 'within', css: '.tawk-incoming-chat' },
			{ role: 'agent', where: 'within', css: '.tawk-outgoing-chat' },
		],
		otherwise: null,
		// Author not read: one mention, of classes that only say grey and small.
		body: {
			css: [
				{ css: '.tawk-message', seen: 'text' },
				{ css: '.tawk-log-message-text', seen: 'system line' },
			],
		},
		drop: ['.tawk-time'],
		// Likely: the clock as text.
		time: { css: [{ css: '.tawk-time' }], form: 'clock' },
	},
	composer: {
		css: [
			// Two scripts: others of the kind stand there out of sight.
			{ css: '.tawk-message-input[contenteditable="true"]:not([style*="display: none"])', seen: '2026' },
			{ css: '.tawk-message-input[contenteditable="true"]', seen: '2025 and newer' },
			{ css: '.tawk-message-input [contenteditable="true"]' },
			{ css: 'textarea.tawk-message-input' },
		],
		from: 'document',
		send: [{ css: '.tawk-message-send' }],
	},
};
