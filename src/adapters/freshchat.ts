import type { Adapter } from './adapter.ts';

/**
 * Freshchat (Freshworks messaging). Closed: from three public extensions of 2026. Not tried on a live page. WhatsApp
 * templates stand in a frame of another host and are not read.
 */
export const freshchat: Adapter = {
	id: 'freshchat',
	name: 'Freshchat',
	basis: 'scripts',
	detect: {
		url: '^https://[^/]+\\.(?:myfreshworks|freshworks|freshchat)\\.com/',
		present: [
			{ css: 'li.user-messages', seen: 'a conversation with messages is open' },
			{ css: '.msg-reply-box', seen: 'reply box' },
		],
	},
	conversation: {
		// No script names the transcript. `.messages` holds the "load more" link (one script); else what holds the
		// message groups: guessed.
		root: [
			{ css: '.messages:has(li.user-messages)' },
			{ css: ':has(> .chat-container-wrap li.user-messages)' },
			{ css: 'ul:has(> li.user-messages)' },
		],
		idFromUrl: '/a/\\d+/inbox/[\\d/]*conversation/(\\d+)',
		// Names, typing line: not known.
		order: 'oldest-first',
	},
	row: {
		// Three scripts.
		css: [{ css: 'li.user-messages' }],
		role: [
			// One script, a theme: the class stands on the group.
			{ role: 'note', where: 'within', css: '.note-bubble' },
			{ role: 'agent', where: 'inside', css: '.fc-agent-message' },
			{ role: 'customer', where: 'inside', css: '.user-message' },
		],
		// Two scripts call everything else a line of the system.
		otherwise: 'system',
		body: {
			css: [
				{ css: '.fc-ui-emoji-text' },
				{ css: '.fc-ui-unity-message .text' },
				{ css: '.fc-ui-message-bubble .text' },
				{ css: '.message-status-text', seen: 'lines of the system' },
				{ css: 'p' },
			],
		},
		// Author, time: not known.
	},
	composer: {
		// Three scripts; MediumEditor.
		css: [{ css: '.msg-reply-box[contenteditable="true"]' }, { css: '.reply-box [contenteditable="true"]' }],
		from: 'document',
		// One script, a theme.
		note: [{ css: '.private-note-tab.active' }],
		send: [{ css: '[data-test-fc-send-button="root"]' }, { css: '.send.btn' }],
	},
};
