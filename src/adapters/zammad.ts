import type { Adapter } from './adapter.ts';

/**
 * Zammad's customer chat for agents. Read in its public source (zammad/zammad), paths below are under
 * app/assets/javascripts/app: views/customer_chat/*.jst.eco and controllers/chat.coffee. Not seen running.
 */
export const zammad: Adapter = {
	id: 'zammad',
	name: 'Zammad',
	basis: 'source',
	// Any host; the page keeps the chat in its DOM while another view is in front, so the address says nothing.
	detect: {
		present: [
			// views/customer_chat/chat_window.jst.eco: sure.
			{ css: '.chat-window .js-customerChatInput', seen: 'a chat is open' },
			// controllers/chat.coffee: sure.
			{ css: '.chat-workspace', seen: 'chat view, no chat open' },
		],
	},
	conversation: {
		// controllers/chat.coffee, class ChatWindow: sure. Several stand side by side and carry no id.
		root: [{ css: '.chat-window' }],
		// No customer name: `.chat-name` shows the name of the chat topic until an agent types another one.
		// views/customer_chat/chat_loader.jst.eco: sure. Added while the customer types, gone after two seconds.
		typing: { css: [{ css: '.js-loader' }], from: 'root' },
		order: 'oldest-first',
	},
	row: {
		// views/customer_chat/chat_message.jst.eco: sure. Status, notice and time rows have other classes.
		css: [{ css: '.js-body .chat-message' }, { css: '.chat-message' }],
		role: [
			// chat_loader.jst.eco: likely. The typing line has the shape of a message.
			{ role: null, where: 'inside', css: '.js-loader' },
			{ role: 'customer', where: 'self', css: '.chat-message--customer' },
			{ role: 'agent', where: 'self', css: '.chat-message--agent' },
		],
		otherwise: null,
		// The row itself is the bubble. Times are rows of their own, one every two minutes: not read.
		body: {},
	},
	composer: {
		// views/customer_chat/chat_window.jst.eco: sure.
		css: [{ css: '.js-customerChatInput[contenteditable]' }],
		from: 'root',
		send: [{ css: '.js-send' }],
	},
};
