import type { Adapter } from './adapter.ts';

/**
 * Tiledesk dashboard, page of one conversation. Read in its public source (Tiledesk/tiledesk-dashboard, 2026-05):
 * src/app/ws_requests/ws-requests-msgs/ws-requests-msgs.component.html. Not seen running. The dashboard's "Chat" page
 * is another program in a frame: tiledesk-chat.ts.
 */
export const tiledesk: Adapter = {
	id: 'tiledesk',
	name: 'Tiledesk dashboard',
	basis: 'source',
	// Any host; the address stands in the hash.
	detect: { present: [{ css: '#chat-wpr .chat-body', seen: 'a conversation is open' }, { css: '#chat-wpr' }] },
	conversation: {
		root: [{ css: '#chat-wpr .chat-body' }, { css: '#chat-wpr' }],
		idFromUrl: '/project/[\\w-]+/wsrequest/([\\w-]+)/messages',
		// The name above each message of the customer: sure. No typing line with a sign of its own.
		customerName: { css: [{ css: '.bubble:not(.alt) p.name' }], from: 'root' },
		order: 'oldest-first',
	},
	row: {
		// One element for each message; lines of the system have another structure inside.
		css: [{ css: '.chat-body > div' }, { css: '.speech-wrapper', seen: 'without lines of the system' }],
		role: [
			{ role: 'system', where: 'inside', css: '.type-info-msg-text' },
			{ role: 'note', where: 'inside', css: '.bubble.internal-note' },
			// Picture of the writer: sure. Lines sent by the system itself have none.
			{ role: 'bot', where: 'inside', css: '.bubble.alt .bot-img-in-msg-list' },
			// "alt" is everybody but the customer.
			{ role: 'agent', where: 'inside', css: '.bubble.alt' },
			{ role: 'customer', where: 'inside', css: '.bubble:not(.alt)' },
		],
		otherwise: null,
		author: { css: [{ css: '.bubble p.name' }, { css: '.bubble .name' }] },
		body: { css: [{ css: '.bubble .message' }, { css: 'p.message' }, { css: '.type-info-msg-text' }] },
		// The time of a line of the system stands in it.
		drop: ['.type-info-msg-text > span'],
		// Moment's LLL: "November 25, 2026 9:38 AM"; other languages are not understood.
		time: { css: [{ css: '.timestamp' }, { css: '.type-info-msg-text > span' }], match: '([^()]+)', form: 'clock' },
	},
	composer: {
		// The class is misspelt in the source.
		css: [{ css: 'textarea.send-message-texarea' }, { css: 'textarea.send-message-textarea' }],
		from: 'document',
		// Sure, but a colour: the only sign of a note apart from the translated choice above it.
		note: [{ css: '.chat-btns-and-text-row-wpr [style*="rgb(255, 247, 237)"]' }],
		send: [{ css: '.send-msg-btn' }],
	},
};
