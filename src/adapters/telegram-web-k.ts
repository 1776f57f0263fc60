import type { Adapter } from './adapter.ts';

/**
 * Telegram Web K. Read in part in its public source (morethanwords/tweb), paths below are under src/components; more
 * from public scripts. Not seen running with an account.
 */
export const telegramWebK: Adapter = {
	id: 'telegram-web-k',
	name: 'Telegram Web K',
	basis: 'source',
	detect: {
		// Sure: Telegram hosts both of its web clients there, under /a/ and /k/.
		url: '^https://web\\.telegram\\.org/k/',
		present: [
			{ css: '#column-center', seen: 'any chat' },
			{ css: '#column-left', seen: 'list of chats' },
			{ css: '.bubbles' },
		],
	},
	conversation: {
		// chat/bubbles.ts: sure. A thread or a list of scheduled messages opens as another `.chat` over the first.
		root: [{ css: '.chat.active .bubbles', seen: '2021 and newer' }, { css: '.chat .bubbles' }, { css: '.bubbles' }],
		// lib/appManagers/appImManager.ts: sure.
		idFromUrl: '/k/#(-?\\d+|@\\w+)',
		// chat/topbar.ts: likely.
		customerName: {
			css: [{ css: '.topbar .user-title .peer-title' }, { css: '.topbar .peer-title' }],
			from: 'document',
		},
		// appImManager.ts, `getPeerTyping`: sure. The list of chats shows the same line for each chat.
		typing: { css: [{ css: '.topbar .peer-typing-container' }], from: 'document' },
		order: 'oldest-first',
	},
	row: {
		// chat/bubbles.ts: sure. Date lines are bubbles without a message id.
		css: [{ css: '.bubble[data-mid][data-peer-id]', seen: '2022 and newer' }, { css: '.bubble[data-mid]' }],
		id: { attribute: 'data-mid' },
		// Sure: a fraction while the message is on its way, the final id later, in the same element.
		temporaryId: '\\.',
		role: [
			{ role: null, where: 'self', css: '.is-date' },
			{ role: 'system', where: 'self', css: '.service' },
			{ role: 'agent', where: 'self', css: '.is-out' },
			{ role: 'customer', where: 'self', css: '.is-in' },
		],
		otherwise: null,
		// Groups only, on the first bubble of a run: likely.
		author: { css: [{ css: '.bubble-content > .name .peer-title' }, { css: '.name .peer-title' }] },
		body: {
			css: [
				{ css: '.bubble-content .message', seen: 'text and captions' },
				{ css: '.translatable-message' },
				{ css: '.service-msg', seen: 'system line' },
			],
		},
		// chat/bubbles.ts, messageRender.ts: sure for the time, likely for the rest. They stand in the text.
		drop: ['.time', '.time-inner', '.reactions', '.reply', '.web', '.webpage', '.tgico'],
		// Sure: seconds on the bubble itself.
		time: { attribute: 'data-timestamp', form: 'epoch-s' },
	},
	composer: {
		// inputField.ts: sure. A second, hidden one measures the height; it may be editable too.
		css: [
			{ css: '.chat.active .input-message-input[contenteditable="true"]:not(.input-field-input-fake)' },
			{ css: '.input-message-input[contenteditable="true"]:not(.input-field-input-fake)' },
		],
		from: 'document',
		// chat/input.ts: likely. The same button records voice while the box is empty.
		send: [{ css: '.chat-input .btn-send' }, { css: '.btn-send' }],
	},
};
