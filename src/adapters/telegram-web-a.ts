import type { Adapter } from './adapter.ts';

/**
 * Telegram Web A. Read in its public source (Ajaxy/telegram-tt), paths below are under src/components; not seen
 * running with an account.
 */
export const telegramWebA: Adapter = {
	id: 'telegram-web-a',
	name: 'Telegram Web A',
	basis: 'source',
	detect: {
		// Sure: Telegram hosts both of its web clients there, under /a/ and /k/.
		url: '^https://web\\.telegram\\.org/a/',
		present: [
			{ css: '#MiddleColumn', seen: 'any chat' },
			{ css: '#LeftColumn', seen: 'list of chats' },
		],
	},
	conversation: {
		// middle/MessageList.tsx: sure. While a chat slides in, the one before still stands next to it.
		root: [
			{ css: '#MiddleColumn .Transition_slide-active > .MessageList', seen: '2023 and newer' },
			{ css: '#MiddleColumn .Transition_slide-active .MessageList' },
			{ css: '#MiddleColumn .MessageList', seen: 'older' },
			{ css: '.MessageList' },
		],
		// util/routing.ts: sure. A thread follows after an underscore.
		idFromUrl: '/a/#(-?\\d+|@\\w+)',
		// middle/MiddleHeader.tsx with common/PrivateChatInfo.tsx: sure.
		customerName: {
			css: [
				{ css: '.MiddleHeader .ChatInfo .fullName', seen: '2022 and newer' },
				{ css: '.MiddleHeader .ChatInfo h3' },
			],
			from: 'document',
		},
		// common/TypingStatus.tsx: sure. The list of chats has such lines as well.
		typing: { css: [{ css: '.MiddleHeader .typing-status' }], from: 'document' },
		order: 'oldest-first',
	},
	row: {
		// middle/message/Message.tsx, ActionMessage.tsx: sure. The list keeps some dozens of rows around what is in sight.
		css: [
			{ css: '.message-list-item[data-message-id]', seen: '2021 and newer' },
			{ css: '.Message[data-message-id], .ActionMessage[data-message-id]' },
		],
		id: { attribute: 'data-message-id' },
		// util/keys/messageKey.ts: sure. A message on its way has a fraction as its id, in the same element.
		temporaryId: '\\.',
		role: [
			// Sure: "own" is the account in use. Others are customers, in groups colleagues as well.
			{ role: 'agent', where: 'self', css: '.Message.own' },
			{ role: 'customer', where: 'self', css: '.Message' },
			{ role: 'system', where: 'self', css: '.ActionMessage, .message-list-item' },
		],
		otherwise: null,
		// Message.tsx: sure. Groups only.
		author: { css: [{ css: '.message-title .sender-title' }, { css: '.message-title-name' }] },
		body: {
			css: [
				{ css: '.text-content', seen: 'text and captions' },
				// ActionMessage.tsx: sure; class names inside are hashes since 2025, and a copy draws the background.
				{ css: '.ActionMessage > div > span[role="button"]', seen: 'system line, 2025 and newer' },
				{ css: '.message-list-item:not(.Message) > span', seen: 'system line, older' },
			],
		},
		// MessageMeta.tsx: sure. Time, views and ticks stand in the text.
		drop: ['.MessageMeta', '.Reactions', '.EmbeddedMessage', '.WebPage', '.message-action-buttons'],
		// MessageMeta.tsx: sure. The clock alone (with "edited" in front of it); the date stands between the rows.
		time: {
			css: [{ css: '.MessageMeta .message-time' }],
			match: '(\\d{1,2}[:.]\\d{2}(?:\\s*[AaPp]\\.?[Mm]\\.?)?)\\s*$',
			form: 'clock',
		},
	},
	composer: {
		// config.ts, EDITABLE_INPUT_ID: sure. Another one, for captions, has "-modal" at its end.
		css: [
			{ css: '.Transition_slide-active #editable-message-text[contenteditable="true"]', seen: '2023 and newer' },
			{ css: '#editable-message-text[contenteditable="true"]' },
		],
		from: 'document',
		// common/Composer.tsx: likely. The same button records voice while the box is empty.
		send: [{ css: '.Composer .main-button.send' }, { css: 'button.main-button.send' }],
	},
};
