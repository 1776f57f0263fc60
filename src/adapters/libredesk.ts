import type { Adapter } from './adapter.ts';

/**
 * Libredesk. Read in its public source (abhinavxd/libredesk, 2026-11), paths below are under frontend/apps/main/src;
 * also seen running with a stand-in server.
 */
export const libredesk: Adapter = {
	id: 'libredesk',
	name: 'Libredesk',
	basis: 'live',
	// Any host.
	detect: {
		present: [
			// features/conversation/message/MessageList.vue: sure.
			{ css: '[data-message-uuid]', seen: 'a conversation with messages is open' },
			{ css: 'div[class~="[overflow-anchor:none]"]', seen: 'a conversation is open' },
		],
	},
	conversation: {
		// MessageList.vue: sure. It has no id; the same element goes on with the next conversation.
		root: [
			{ css: 'div[class~="[overflow-anchor:none]"]' },
			{ css: '.overflow-y-auto:has([data-message-uuid])', seen: 'builds without the class' },
		],
		// router/index.js: sure. Inboxes, teams and views stand in front.
		idFromUrl: '/conversation/([0-9a-f-]{36})',
		// features/conversation/Conversation.vue: likely. The first line of the pane, no class of its own.
		customerName: { css: [{ css: '.h-12.border-b span.truncate' }], from: 'document' },
		// shared-ui TypingIndicator.vue: sure. Three dots, no words.
		typing: { css: [{ css: '.animate-bounce' }], from: 'root' },
		order: 'oldest-first',
	},
	row: {
		css: [{ css: '[data-message-uuid]', seen: '2026' }],
		id: { attribute: 'data-message-uuid' },
		// A message on its way: seen live. Taken away or renamed when the server has stored it.
		temporaryId: '^pending-',
		role: [
			// MessageBubble.vue: sure, but a colour class: the only sign of a private note apart from a lock.
			{ role: 'note', where: 'inside', css: '.message-bubble.bg-private' },
			// Link of the writer: likely. Shown to agents who may manage assistants.
			{ role: 'bot', where: 'inside', css: '.items-end a[href*="/ai/"]' },
			{ role: 'agent', where: 'inside', css: '[data-message-uuid] .items-end .message-bubble' },
			{ role: 'customer', where: 'inside', css: '[data-message-uuid] .items-start .message-bubble' },
			// ActivityMessageBubble.vue: sure.
			{ role: 'system', where: 'inside', css: '.text-center .text-muted-foreground' },
		],
		otherwise: null,
		// The name above the first bubble of a group: a link, or plain for agents without rights.
		author: { css: [{ css: '.mb-1 > a.font-medium, .mb-1 > p.font-medium' }] },
		body: {
			css: [
				{ css: '.message-bubble .native-html' },
				{ css: '.message-bubble .italic', seen: 'deleted notes' },
				{ css: '.text-center > .text-muted-foreground', seen: 'lines of the system' },
			],
		},
		// Quoted mail; the time in a line of the system.
		drop: ['blockquote', '.gmail_quote', '.text-center button'],
		// Words of a format we do not know below the last bubble of a group: read only where it is a clock.
		time: { css: [{ css: 'button span.text-xs' }], form: 'clock' },
		grouped: 'first-row',
	},
	composer: {
		// components/editor/ConversationEditor.vue: sure. Other editors of the page (articles) have no .box around.
		css: [
			{ css: '.box .editor-wrapper .tiptap.ProseMirror[contenteditable="true"]' },
			{ css: '.editor-wrapper .tiptap.ProseMirror[contenteditable="true"]' },
			{ css: '.tiptap.ProseMirror[contenteditable="true"]' },
		],
		from: 'document',
		// ReplyBox.vue: sure.
		note: [{ css: '[class~="!bg-private"]' }],
		// ReplyBoxMenuBar.vue: likely. The word is translated; the height class is the row of the send button.
		send: [{ css: '.box .h-14 > button' }, { css: '.h-14.justify-between > button' }],
	},
};
