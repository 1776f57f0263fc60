import type { Adapter } from './adapter.ts';

/**
 * Zendesk Agent Workspace, tickets with messaging or chat. Closed: from public scripts of 2021 to 2026 that agree with
 * each other. Not tried on a live page. The old Chat dashboard is another product.
 */
export const zendesk: Adapter = {
	id: 'zendesk',
	name: 'Zendesk',
	basis: 'scripts',
	detect: {
		url: '^https://[^/]+\\.zendesk\\.com/agent(?:/|$|[?#])',
		present: [
			{ css: '[data-test-id="omni-log-container"]', seen: 'a ticket is open' },
			{ css: 'main#main_panes', seen: 'agent workspace' },
		],
	},
	conversation: {
		// Several scripts. Every open ticket stays on the page; those not in front are hidden by `visibility`.
		root: [
			{ css: '[data-side-conversations-anchor-id]:has([data-test-id="omni-log-container"])', seen: 'three scripts' },
			{ css: '[data-ticket-id]:has([data-test-id="omni-log-container"])' },
			{ css: '[data-test-id="omni-log-container"]', seen: 'without an id' },
		],
		id: { attribute: 'data-side-conversations-anchor-id' },
		// Name of the customer and typing line: no script names them.
		order: 'oldest-first',
	},
	row: {
		// Nine scripts.
		css: [{ css: 'article[data-test-id="omni-log-comment-item"]' }, { css: '[data-test-id="omni-log-comment-item"]' }],
		role: [
			// Hidden messages of the system: one script.
			{ role: null, where: 'inside', css: '[data-test-id="omni-log-item-message"][aria-hidden="true"]' },
			// Six scripts.
			{ role: 'note', where: 'inside', css: '[data-test-id="omni-log-internal-note-tag"]' },
			{ role: 'note', where: 'inside', css: '[data-test-id="omni-log-item-message"][type="internal"]' },
			// Five scripts.
			{ role: 'customer', where: 'inside', css: '[data-test-id="omni-log-item-message"][type="end-user"]' },
			// One script. Bots that only their name tells are read as agents.
			{
				role: 'bot',
				where: 'inside',
				css: '[data-test-id="omni-log-message-content"]:is([data-originated-from="ApiInteraction"], [data-originated-from="Trigger"])',
			},
			{ role: 'agent', where: 'inside', css: '[data-test-id="omni-log-item-message"][type="agent"]' },
			// Two scripts, for messages without a type.
			{ role: 'agent', where: 'inside', css: '[data-test-id="omni-log-avatar-badge-AgentBadge"]' },
		],
		otherwise: 'note',
		author: {
			css: [
				{ css: '[data-test-id="omni-log-comment-user-link"]' },
				{ css: '[data-test-id="omni-log-item-sender"] strong' },
				{ css: '[data-test-id="omni-log-item-sender"]' },
			],
		},
		body: {
			css: [
				{ css: '[data-test-id="omni-log-message-content"]', seen: 'messaging' },
				{ css: '.zd-comment', seen: 'e-mail and web' },
				{ css: '[data-test-id="omni-log-item-message"]' },
			],
		},
		drop: ['.signature', 'button', 'blockquote'],
		time: {
			css: [
				{ css: 'time[data-test-id="timestamp-relative"]' },
				{ css: 'time[data-test-id="timestamp-absolute"]' },
				{ css: 'time[datetime]' },
			],
			attribute: 'datetime',
			form: 'iso',
		},
	},
	composer: {
		// Four scripts; CKEditor 5. "plain" is messaging and chat, "rich" e-mail and notes.
		css: [
			{ css: '[data-test-id="omnicomposer-plain-text-ckeditor"][contenteditable="true"]' },
			{ css: '[data-test-id="omnicomposer-rich-text-ckeditor"][contenteditable="true"]' },
			{ css: '[data-test-id="ticket-rich-text-editor"] [contenteditable="true"][role="textbox"]' },
		],
		from: 'document',
		note: [
			// The button carries data-channel="web" (one script); the value for notes is that of its menu item: likely.
			{ css: '[data-test-id="omnichannel-channel-switcher-button"][data-channel="internal"]' },
			// English only.
			{ css: '[data-test-id="omnichannel-channel-switcher-button"][aria-label="Internal note"]' },
		],
		send: [
			{ css: '[data-test-id="omnichannel-omnicomposer-send-button"]', seen: 'messaging' },
			{ css: '[data-test-id="submit_button-button"]', seen: 'tickets' },
		],
	},
};
