import type { Adapter } from './adapter.ts';

/**
 * FreeScout: e-mail and chat conversations alike. Read in its public source (freescout-help-desk/freescout, 2026-08),
 * paths below are under resources/views. Not seen running.
 */
export const freescout: Adapter = {
	id: 'freescout',
	name: 'FreeScout',
	basis: 'source',
	detect: {
		present: [
			// conversations/view.blade.php: sure.
			{ css: 'body[data-conversation_id] #conv-layout-main', seen: 'a conversation is open' },
			// mailboxes/partials/chat_list.blade.php: sure.
			{ css: 'ul.sidebar-menu.chats li.chat-item[data-chat_id]', seen: 'list of chats, none open' },
		],
	},
	conversation: {
		// conversations/view.blade.php: sure. One per page load.
		root: [{ css: 'body[data-conversation_id] #conv-layout-main' }],
		idFromUrl: '/conversation/(\\d+)',
		// customers/profile_snippet.blade.php: sure.
		customerName: {
			css: [{ css: '#conv-layout-customer .customer-name' }, { css: '.customer-snippet .customer-name' }],
			from: 'document',
		},
		// No sign of the customer's typing in the product itself.
		// The list of threads, newest first: sure. Chat mode of some installations turns it around on screen only.
		order: 'newest-first',
	},
	row: {
		// conversations/partials/thread.blade.php: sure. Lines about status and assignment have the id, but no
		// data-thread_id.
		css: [
			{ css: '.thread[id^="thread-"]', seen: 'all' },
			{ css: '.thread[data-thread_id]', seen: 'all but lines' },
		],
		id: { attribute: 'id', match: '^thread-(\\d+)' },
		role: [
			{ role: null, where: 'self', css: '.thread-type-draft' },
			{ role: 'note', where: 'self', css: '.thread-type-note' },
			{ role: 'system', where: 'self', css: '.thread-type-lineitem' },
			{ role: 'customer', where: 'self', css: '.thread-type-customer' },
			{ role: 'agent', where: 'self', css: '.thread-type-message' },
		],
		otherwise: null,
		author: { css: [{ css: '.thread-person strong' }] },
		body: {
			css: [
				{ css: '.thread-body > .thread-content', seen: 'since 1.8' },
				{ css: '.thread-body', seen: 'older' },
				{ css: '.thread-title', seen: 'lines about status and assignment' },
			],
		},
		// partials/thread.blade.php: sure. "Edited by", "Customer viewed", files, bounce warnings.
		drop: ['.thread-meta', '.thread-opened-at', '.thread-attachments', '.thread-body > .alert', 'blockquote'],
		// App\User::dateFormat: likely. "Nov 25, 2026 09:38" or with am and pm; translated months are not understood.
		time: { css: [{ css: '.thread-date[title]' }], attribute: 'title', form: 'clock' },
	},
	composer: {
		// conversations/view.blade.php with public/js/summernote: sure. There once the agent has opened it.
		css: [{ css: '.conv-reply-block .conv-reply-body .note-editable' }, { css: '.conv-reply-body .note-editable' }],
		from: 'document',
		// public/js/main.js: sure. The one reply block gets this class for a note.
		note: [{ css: '.conv-reply-block.conv-note-block' }, { css: '.conv-block.conv-note-block' }],
		// conversations/editor_bottom_toolbar.blade.php: sure. Enter sends as well, in chat mode.
		send: [{ css: '.btn-reply-submit' }],
	},
};
