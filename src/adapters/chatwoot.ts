import type { Adapter } from './adapter.ts';

/**
 * Chatwoot 4.x. Read in its public source (chatwoot/chatwoot, MIT part), paths below are under
 * app/javascript/dashboard; 4.2 was also seen running with a stand-in server.
 */
export const chatwoot: Adapter = {
	id: 'chatwoot',
	name: 'Chatwoot',
	basis: 'live',
	detect: {
		// routes/dashboard: sure. Self-hosted under any host.
		url: '/app/accounts/\\d+(?:/|$|[?#])',
		present: [
			// components/widgets/conversation/MessagesView.vue: sure.
			{ css: 'ul.conversation-panel', seen: 'a chat is open' },
			{ css: '.message-bubble-container[data-message-id]', seen: 'a chat is open' },
			// components/ChatList.vue: sure.
			{ css: '.conversations-list-wrap', seen: 'list of chats, none open yet' },
		],
	},
	conversation: {
		// components/widgets/conversation/MessagesView.vue: sure. One chat at a time; the list is used again for the next.
		root: [{ css: 'ul.conversation-panel', seen: '3.x and 4.x' }],
		// routes/dashboard/conversation/conversation.routes.js: sure. Inboxes, labels and teams stand in between.
		idFromUrl: '/app/accounts/\\d+/(?:[^?#]*/)?conversations/(\\d+)',
		// The same routes: sure. The inbox or team that the agent's list is of, by its number; not told in the list of all chats.
		queue: { from: 'address', match: '/app/accounts/\\d+/((?:inbox|team)/\\d+)/' },
		// components/widgets/conversation/ConversationHeader.vue: likely. The name has no class; it stands right above this.
		customerName: {
			css: [
				{ css: ':has(+ .conversation--header--actions) button span', seen: '4.x header, name is a button' },
				{ css: ':has(+ .conversation--header--actions)', seen: 'header of other builds' },
				{ css: '.contact--profile h3', seen: 'contact panel, when open' },
			],
			from: 'document',
		},
		// MessagesView.vue: sure. The alternative text is not translated there; the line itself is never read.
		typing: { css: [{ css: 'img[alt="Someone is typing"]' }], from: 'document' },
		order: 'oldest-first',
	},
	row: {
		// components-next/message/Message.vue: sure.
		css: [{ css: '.message-bubble-container[data-message-id]', seen: '4.x' }],
		id: { attribute: 'data-message-id' },
		// A message on its way has a UUID (store/modules/conversations, `echo_id`); the final id is a number. Seen live.
		temporaryId: '[^0-9]',
		role: [
			// components-next/message/bubbles/Activity.vue: sure.
			{ role: 'system', where: 'inside', css: '[data-bubble-name="activity"]' },
			// components-next/message/bubbles/Base.vue: sure, but these are colour classes: the only sign of a private note.
			{ role: 'note', where: 'inside', css: '.bg-n-solid-amber, .bg-n-amber-3' },
			{ role: 'note', where: 'inside', css: '.i-lucide-lock-keyhole' },
			{ role: 'bot', where: 'inside', css: '.bg-n-solid-iris' },
			// Base.vue: sure. The customer is on the left, everybody else on the right.
			{ role: 'customer', where: 'inside', css: '.left-bubble' },
			{ role: 'agent', where: 'inside', css: '.right-bubble' },
		],
		otherwise: null,
		body: {
			css: [
				// bubbles/Text/FormattedContent.vue: sure. The clamped one is the preview of a quoted message (Base.vue).
				{ css: '[data-bubble-name="text"] .prose-bubble:not(.line-clamp-2)', seen: 'text bubble' },
				{ css: '[data-bubble-name="activity"]', seen: 'system line' },
				{ css: '[data-bubble-name] .prose-bubble:not(.line-clamp-2)', seen: 'pictures and forms with text' },
				{ css: '[data-bubble-name="email"] .letter-render', seen: 'mail' },
			],
		},
		drop: ['blockquote', 'time'],
		// components-next/message/MessageMeta.vue: sure. Text only: "Nov 24, 3:45 PM" in builds of 2025, "3:45 pm" in newer ones.
		time: { css: [{ css: 'time' }], form: 'clock' },
		// MessageList.vue, `group-with-next`: sure. Names stand only in the avatar's tooltip.
		grouped: 'last-row',
	},
	composer: {
		// components/widgets/conversation/ReplyBox.vue, WootMessageEditor: sure.
		css: [
			{ css: '.reply-box .ProseMirror[contenteditable="true"]', seen: 'rich editor' },
			{ css: '.reply-box textarea', seen: 'channels without formatting' },
		],
		from: 'document',
		note: [{ css: '.reply-box.is-private' }],
		send: [{ css: '.reply-box .right-wrap button[type="submit"]' }],
	},
};
