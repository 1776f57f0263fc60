import type { Adapter } from './adapter.ts';

/**
 * LiveChat (text.com). From public scripts of 2021 to 2026; not tested with an account. Its class names are hashes.
 * Internal notes, times and names of a message are not known.
 */
export const livechat: Adapter = {
	id: 'livechat',
	name: 'LiveChat',
	basis: 'scripts',
	detect: {
		url: '^https://my\\.livechatinc\\.com/',
		present: [
			{ css: '[data-testid="messages-list"]', seen: 'a chat is open, 2026' },
			{ css: '[data-testid="customer-message"], [data-testid="agent-message"]', seen: 'a chat is open' },
			{ css: '[data-testid^="chat-item-"]', seen: 'list of chats' },
		],
	},
	conversation: {
		root: [
			{ css: '[data-testid="messages-list"]', seen: '2026, two scripts' },
			{ css: '[data-test="messages-list"]', seen: '2021' },
			// Neither: the smallest place that holds both sides of a chat.
			{ css: 'main:has([data-testid="customer-message"], [data-testid="agent-message"])' },
			{ css: 'body:has([data-testid="customer-message"], [data-testid="agent-message"])' },
		],
		// Likely: chat, then thread.
		idFromUrl: '/chats/([A-Z0-9]+)',
		// The name is one of many `.privacy-masker`: not read.
		// One mention, of 2021.
		typing: {
			css: [{ css: '[data-testid="typing-indicator"]' }, { css: '[data-test="typing-indicator"]' }],
			from: 'document',
		},
		order: 'oldest-first',
	},
	row: {
		// Likely, five scripts. All in one: half of a chat would be worse than none. What the customer has typed and not sent is `sneak-peek-text`, and no row.
		css: [
			{
				css: '[data-testid="customer-message"], [data-testid="visitor-message"], [data-testid="agent-message"]',
				seen: '2023 and newer; one script has "visitor"',
			},
		],
		role: [
			{ role: null, where: 'inside', css: '[data-testid="sneak-peek-text"]' },
			{ role: 'customer', where: 'self', css: '[data-testid="customer-message"], [data-testid="visitor-message"]' },
			{ role: 'agent', where: 'self', css: '[data-testid="agent-message"]' },
		],
		otherwise: null,
		// The row itself is the bubble: likely.
		body: {},
		drop: ['time', '[data-testid="sneak-peek-text"]', '[data-testid*="-reaction"]', 'button'],
	},
	composer: {
		// Unsure: both scripts that name it go on to any text field below the list.
		css: [
			{ css: 'textarea[data-testid="message-input"], [data-testid="message-input"][contenteditable="true"]' },
			{ css: '[data-testid="message-input"] :is(textarea, [contenteditable="true"])' },
		],
		from: 'document',
		send: [{ css: '[data-testid="send-button"]' }],
	},
};
