import Framework7 from 'framework7/lite-bundle';
import 'framework7/css/bundle';

export const mount = (host, { history, onSend, customer }) => {
	host.innerHTML = `
		<div class="view view-main view-init"><div class="page">
			<div class="navbar"><div class="navbar-bg"></div><div class="navbar-inner"><div class="title">${customer}</div></div></div>
			<div class="toolbar messagebar"><div class="toolbar-inner">
				<div class="messagebar-area"><textarea class="resizable" placeholder="Message"></textarea></div>
				<a class="link icon-only send-link" href="#">Send</a>
			</div></div>
			<div class="page-content messages-content"><div class="messages"></div></div>
		</div></div>`;
	const app = new Framework7({ el: host, theme: 'ios' });
	const toF7 = ({ from, name, text }) =>
		from === 'system' ? { text, isTitle: true } : { text, type: from === 'agent' ? 'sent' : 'received', name };
	const list = app.messages.create({ el: '.messages', messages: history.map(toF7), newMessagesFirst: false });
	const bar = app.messagebar.create({ el: '.messagebar' });
	const ids = history.map(({ id }) => id);
	host.querySelector('.send-link').addEventListener('click', (event) => {
		event.preventDefault();
		const text = bar.getValue();
		bar.clear();
		onSend(text);
	});
	return {
		add: (message) => {
			ids.push(message.id);
			list.addMessage(toF7(message));
		},
		edit: (id, text) => {
			const row = host.querySelectorAll('.messages > .message, .messages > .messages-title')[ids.indexOf(id)];
			row.querySelector('.message-text').textContent = text;
		},
		remove: (id) => {
			list.removeMessage(ids.indexOf(id));
			ids.splice(ids.indexOf(id), 1);
		},
		typing: (on) => (on ? list.showTyping({ header: `${customer} is typing` }) : list.hideTyping()),
		composer: () => host.querySelector('.messagebar textarea'),
		send: () => host.querySelector('.send-link'),
		has: ['edit', 'remove', 'system', 'typing'],
	};
};
