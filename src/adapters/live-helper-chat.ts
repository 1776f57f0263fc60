import type { Adapter } from './adapter.ts';

/**
 * Live Helper Chat, operator side. Read in its public source (LiveHelperChat/livehelperchat, 2026-08), paths below
 * are under lhc_web; also seen running.
 */
export const liveHelperChat: Adapter = {
	id: 'live-helper-chat',
	name: 'Live Helper Chat',
	basis: 'live',
	// Any host and language: no address to go by.
	detect: { present: [{ css: '.msgBlock-admin[id^="messagesBlock-"]' }] },
	conversation: {
		// design/defaulttheme/tpl/lhchat/adminchat.tpl.php: sure. Every open chat stays on the page, in its own tab pane.
		root: [{ css: '.msgBlock-admin[id^="messagesBlock-"]' }],
		id: { attribute: 'id' },
		// tpl/lhchat/syncadmin.tpl.php: sure. The name above each message of the visitor.
		customerName: { css: [{ css: '.vis-tit' }], from: 'root' },
		// design/defaulttheme/js/lh.js: sure. Its text is what the visitor has typed and not sent: shown by inline style.
		typing: {
			css: [{ css: '.user-is-typing[id^="user-is-typing-"][style*="visible"]' }],
			from: 'document',
		},
		order: 'oldest-first',
	},
	row: {
		// tpl/lhchat/syncadmin.tpl.php: sure.
		css: [{ css: '.message-row[id^="msg-"]' }],
		id: { attribute: 'id' },
		role: [
			// js/lh.js: sure. Shown while the server stores it; it is taken away and comes again with an id.
			{ role: null, where: 'self', css: '.pending-storage' },
			{ role: 'system', where: 'self', css: '.system-response' },
			{ role: 'note', where: 'self', css: '.whisper-msg' },
			// "response" is the visitor here.
			{ role: 'customer', where: 'self', css: '.response' },
			{ role: 'bot', where: 'self', css: '[data-op-id="-2"]' },
			// Likely: seen in one template only.
			{ role: 'bot', where: 'self', css: '.auto-responder-msg' },
			{ role: 'agent', where: 'self', css: '.message-admin' },
		],
		otherwise: null,
		author: { css: [{ css: '.usr-tit' }] },
		// tpl/lhchat/lists/msg_body.tpl.php: sure. Several for one message with pictures in it.
		body: { css: [{ css: '.msg-body' }] },
		// Icons are words in an icon font ("done_all"); the time stands inside the name in newer versions. A quoted message
		// stands in the body of the answer (lhgenericbot/message/meta_render_msg_body_admin_pre_msg.tpl.php).
		drop: ['.material-icons', '.msg-date', 'blockquote'],
		// erLhcoreClassChat::formatDate: the time alone today, else with the date; both can be set differently.
		time: { css: [{ css: '.msg-date' }], form: 'clock' },
	},
	composer: {
		css: [
			// LHCEditor.svelte (`shadow: 'none'`): sure. A custom element whose content stands in the page itself.
			{ css: 'lhc-editor [contenteditable]:not([contenteditable="false"])', seen: 'newer versions' },
			{ css: '.lhc-editor[contenteditable]:not([contenteditable="false"])', seen: 'newer versions' },
			{ css: 'textarea[id^="CSChatMessage-"]', seen: 'plain text area' },
		],
		from: 'document',
		// LHCEditor.svelte: the grey completion of a canned message, which is not written yet.
		drop: ['suggester'],
		// tpl/lhchat/adminchat.tpl.php and LHCEditor.svelte: sure. The whisper button sets it; colleagues alone see it then.
		note: [{ css: 'lhc-editor[whisper="1"]' }, { css: 'textarea[whisper="1"]' }],
	},
};
