import type { Adapter } from './adapter.ts';

/**
 * Odoo Live Chat for operators: chat windows and the Discuss app, 17 to 19. Read in its public source (odoo/odoo, LGPL
 * part), paths below are under addons/mail/static/src unless they begin with im_livechat. Not seen running.
 */
export const odoo: Adapter = {
	id: 'odoo',
	name: 'Odoo Live Chat',
	basis: 'source',
	// Any host. The widget of the visitor has the same classes, but stands in the shadow root of `.o-livechat-root`.
	detect: {
		present: [
			{ css: '.o-mail-ChatWindow', seen: 'chat windows over any view' },
			{ css: '.o-mail-DiscussContent', seen: 'Discuss app, 18 and newer' },
			{ css: '.o-mail-Discuss', seen: 'Discuss app, no chat open, and all of 17' },
		],
	},
	conversation: {
		// core/common/chat_window.xml, core/public_web/discuss_content.xml: sure. Several windows stand side by side.
		root: [
			{ css: '.o-mail-ChatWindow', seen: '17 and newer' },
			{ css: '.o-mail-DiscussContent', seen: '18 and newer' },
			{ css: '.o-mail-Discuss-content', seen: '17' },
		],
		// Discuss only: likely. Chat windows carry no id.
		idFromUrl: '[?#&]active_id=(?:discuss|mail)\\.channel_(\\d+)',
		// chat_window.xml, discuss_content.xml: sure. The name of a live chat is the visitor's.
		customerName: {
			css: [
				{ css: '.o-mail-ChatWindow-displayName', seen: '18 and newer' },
				{ css: '.o-mail-ChatWindow-name', seen: '17' },
				{ css: '.o-mail-DiscussContent-threadName', seen: 'Discuss, 18 and newer' },
				{ css: '.o-mail-Discuss-threadName', seen: 'Discuss, 17' },
			],
			attribute: 'title',
			// im_livechat, thread_model_patch.js: sure for 17. The country follows where it is known.
			match: '^(.+?)(?:\\s\\([^()]*\\))?$',
			from: 'root',
		},
		// discuss/typing/common/typing.xml: sure. In the header and above the composer, by version.
		typing: { css: [{ css: '.o-discuss-Typing-icon' }], from: 'root' },
		// core/common/thread.xml: sure for live chats; only records have the newest first.
		order: 'oldest-first',
	},
	row: {
		// core/common/message.xml, notification_message.xml: sure. Rows carry no id.
		css: [
			{ css: '.o-mail-Thread .o-mail-Message, .o-mail-Thread .o-mail-NotificationMessage', seen: '17 and newer' },
			{ css: '.o-mail-Message, .o-mail-NotificationMessage' },
		],
		role: [
			{ role: 'system', where: 'self', css: '.o-mail-NotificationMessage' },
			// message.js, `attClass`: sure.
			{ role: 'agent', where: 'self', css: '.o-selfAuthored' },
			{ role: 'note', where: 'inside', css: '.o-mail-Message-body.o-note' },
			// The visitor, a colleague and the chatbot stand on the same side. Visitors are guests unless they have logged in;
			// the address of the picture says who is one: sure.
			{ role: 'customer', where: 'inside', css: '.o-mail-Message-avatar:is([src*="mail.guest/"], [src*="/guest/"])' },
			// The chat has the visitor's name: likely, until somebody renames it.
			{ role: 'customer', where: 'inside', css: '.o-mail-Message-author', byCustomer: true },
			// A colleague, the chatbot, or a customer with another name: not to be told apart, so never taken for either.
			{ role: 'note', where: 'inside', css: '.o-mail-Message-header' },
		],
		// message.xml, `squashed`: sure. Rows of a run have neither picture nor name.
		continues: '.o-squashed',
		otherwise: 'note',
		author: { css: [{ css: '.o-mail-Message-author' }, { css: '.o-mail-NotificationMessage-author' }] },
		body: {
			css: [
				{ css: '.o-mail-Message-richBody', seen: '19' },
				{ css: '.o-mail-Message-body', seen: '17 and 18' },
				{
					css: ':scope.o-mail-NotificationMessage > :not(.o-mail-NotificationMessage-author, .o-mail-Message-date)',
					seen: 'system line',
				},
			],
		},
		// "(edited)"; the body of a message answered to stands in front of the answer.
		drop: ['.o-mail-MessageInReply', '.o-mail-Message-edited', '.o-xsmaller', '.o-mail-Message-actions'],
		// message.xml, `datetimeMedium` or `datetimeShort`: sure, the form follows the agent's language.
		time: { css: [{ css: '.o-mail-Message-header .o-mail-Message-date' }], attribute: 'title', form: 'clock' },
		// message.xml, `squashed`: sure.
		grouped: 'first-row',
	},
	composer: {
		// core/common/composer.xml: sure. A message being edited holds a composer as well, and 17 has a hidden mirror.
		css: [
			{
				css: '.o-mail-Composer-html[contenteditable="true"]:not(.o-mail-Message *)',
				seen: 'rich editor, 19',
			},
			{ css: 'textarea.o-mail-Composer-input:not(.o-mail-Message *)', seen: '17 and newer' },
		],
		from: 'root',
		send: [
			{ css: '.o-mail-Composer button[name="send-message"]', seen: '19: likely' },
			{ css: '.o-mail-Composer-send', seen: '17 and 18' },
		],
	},
};
