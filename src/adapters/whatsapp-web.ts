import type { Adapter } from './adapter.ts';

/**
 * WhatsApp Web. From many public scripts of 2021 to 2026 that agree on these; its classes are hashes otherwise. Not
 * tested with an account.
 */
export const whatsappWeb: Adapter = {
	id: 'whatsapp-web',
	name: 'WhatsApp Web',
	basis: 'scripts',
	detect: {
		url: '^https://web\\.whatsapp\\.com/',
		present: [
			{ css: '#main', seen: 'a chat is open' },
			{ css: '#pane-side', seen: 'list of chats' },
		],
	},
	conversation: {
		root: [{ css: '#main', seen: '2018 and newer' }],
		// The address says nothing. Ids of messages name the chat: `false_60123456789@c.us_3EB0…`; some builds leave it out.
		id: { css: [{ css: '[data-id*="@"]' }], attribute: 'data-id', match: '^(?:true|false)_([^_]+@[^_]+)_' },
		customerName: {
			css: [
				{ css: 'header [data-testid="conversation-info-header-chat-title"]', seen: '2022 and newer, not all builds' },
				{ css: 'header span[dir="auto"][title]' },
				// Below it the same kind of span says when the customer was last seen.
				{ css: 'header span[dir="auto"]' },
			],
			from: 'root',
		},
		// No typing line: it is the translated text of the line under the name.
		order: 'oldest-first',
	},
	row: {
		css: [
			{ css: '[role="row"]', seen: '2022 and newer' },
			{ css: '[data-id]:has(.message-in, .message-out)', seen: 'builds without roles' },
			{ css: '.message-in, .message-out', seen: 'oldest' },
		],
		// Likely. The client makes it, so it stays when the message arrives.
		id: { css: [{ css: '[data-id]' }], attribute: 'data-id' },
		role: [
			// Several scripts: likely. The only classes that are words.
			{ role: 'agent', where: 'inside', css: '.message-out' },
			{ role: 'customer', where: 'inside', css: '.message-in' },
			// Builds of 2026 have no such classes: a tail at the first bubble of a run, ticks at what the agent sent.
			{ role: 'agent', where: 'inside', css: '[data-icon="tail-out"], [data-testid="tail-out"]' },
			{ role: 'customer', where: 'inside', css: '[data-icon="tail-in"], [data-testid="tail-in"]' },
			{ role: 'agent', where: 'inside', css: '[data-icon^="msg-"]:is([data-icon*="check"], [data-icon$="time"])' },
			{ role: 'customer', where: 'self', css: '[role="row"]', byCustomer: true },
		],
		continues: '[role="row"]:has([data-pre-plain-text], [data-testid="msg-container"])',
		// Dates, notices of encryption and "unread messages" look the same: none of them is read.
		otherwise: null,
		// "[10:32, 25/11/2026] Nurul Izzah: " in the form of the agent's language: likely.
		author: {
			css: [{ css: '[data-pre-plain-text]' }],
			attribute: 'data-pre-plain-text',
			match: '^\\[[^\\]]*\\]\\s*(.+?):?$',
		},
		body: {
			css: [
				{ css: '[data-pre-plain-text] .selectable-text', seen: 'text' },
				{ css: '[data-testid="selectable-text"]' },
				{ css: '.selectable-text', seen: 'captions' },
			],
		},
		drop: [
			'.quoted-mention',
			'[data-testid="quoted-message"]',
			'[aria-label="Quoted message"]',
			'[data-testid="msg-meta"]',
		],
		time: {
			css: [{ css: '[data-pre-plain-text]' }],
			attribute: 'data-pre-plain-text',
			match: '^\\[([^\\]]+)\\]',
			form: 'clock',
		},
	},
	composer: {
		// Likely. The search box of the list is such an editor as well, with another number, outside of the footer.
		css: [
			{ css: 'footer [contenteditable="true"][data-tab="10"]', seen: '2021 and newer' },
			{ css: 'footer [data-testid="conversation-compose-box-input"]' },
			{ css: 'footer [data-lexical-editor="true"]' },
			{ css: 'footer [contenteditable="true"]' },
		],
		from: 'root',
		// The label is translated, the names of icons are not.
		send: [
			{ css: 'footer button:has([data-icon="wds-ic-send-filled"])', seen: '2025 and newer' },
			{ css: 'footer button:has([data-icon="send"])', seen: 'older' },
			{ css: 'footer button[aria-label="Send"]' },
		],
	},
};
