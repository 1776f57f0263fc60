import type { Adapter } from './adapter.ts';

/**
 * Crisp inbox. From four public scripts of 2025 and 2026, one of which describes the structure as seen; not tested with
 * an account. How a private note is marked was not seen: rows of neither side count as no message.
 */
export const crisp: Adapter = {
	id: 'crisp',
	name: 'Crisp',
	basis: 'scripts',
	detect: {
		url: '^https://app\\.crisp\\.chat/',
		present: [
			{ css: '.c-conversation-box-content', seen: 'a chat is open' },
			{ css: '.c-conversation-menu, .c-conversation-box', seen: 'list of chats' },
		],
	},
	conversation: {
		root: [{ css: '.c-conversation-box-content', seen: '2025 and newer' }],
		// Likely. The first part is the website's.
		idFromUrl: '/website/[0-9a-f-]{36}/inbox/(session_[0-9a-f-]+)',
		brand: { from: 'address', match: '/website/([0-9a-f-]{36})/' },
		customerName: {
			css: [{ css: '.c-conversation-profile__nickname' }, { css: '.c-conversation-profile__name' }],
			from: 'document',
		},
		order: 'oldest-first',
	},
	row: {
		css: [
			{ css: '.c-conversation-box-content-message', seen: '2025 and newer' },
			{ css: '.c-conversation-box-content-message-bubble', seen: 'the bubble in it, 2024 and newer' },
		],
		role: [
			// A guess: names of these classes follow the pattern of the others. A note must never count as said.
			{
				role: 'note',
				where: 'inside',
				css: '.c-conversation-box-content-message--note, .c-conversation-box-content-message-bubble--note',
			},
			// Likely. Bots are operators too.
			{
				role: 'customer',
				where: 'self',
				css: '.c-conversation-box-content-message--user, .c-conversation-box-content-message-bubble--user',
			},
			{
				role: 'agent',
				where: 'self',
				css: '.c-conversation-box-content-message--operator, .c-conversation-box-content-message-bubble--operator',
			},
		],
		// Events, and rows of a kind that is not known.
		otherwise: null,
		// Likely: the tooltip of the picture, on the last row of a run.
		author: { css: [{ css: '.c-conversation-box-content-message__avatar-tooltip .c-base-tooltip__default' }] },
		body: {
			css: [
				{ css: '.c-conversation-box-content-message-bubble__content', seen: 'text' },
				{ css: '[class*="c-conversation-box-content-message-bubble__content"]' },
			],
		},
		// Times stand in tooltips and between days only: not read.
		grouped: 'last-row',
	},
	composer: {
		// Likely: Lexical.
		css: [
			{ css: '.c-editor-composer__field[contenteditable="true"]', seen: '2026' },
			{ css: '.c-editor-composer__field [contenteditable="true"]' },
			{ css: '.c-conversation-box-field__field', seen: 'older' },
		],
		from: 'document',
		// A tab for notes exists; what marks it was not seen.
	},
};
