/** A practice desk page by hand: two open chats, the first one in front. */
export const deskPage = `
<div data-practice-desk>
<nav class="desk-chats">
	<button class="desk-chat" data-chat-id="a" aria-current="true">Aisyah</button>
	<button class="desk-chat" data-chat-id="b">Ben</button>
</nav>
	${['a', 'b']
		.map(
			(id) => `
	<section class="desk-conversation" data-conversation-id="${id}"${id === 'b' ? ' hidden' : ''}>
		<header><span class="desk-customer">${id === 'a' ? 'Aisyah Rahman' : 'Ben Tan'}</span><span class="desk-agent" data-agent>Mei</span></header>
		<ol class="desk-log"></ol>
		<p class="desk-typing" hidden></p>
		<form class="desk-composer" data-mode="reply"><textarea class="desk-input"></textarea><button class="desk-send">Send</button></form>
	</section>`,
		)
		.join('')}
</div>`;

export const row = (id: string, from: string, text: string): string =>
	`<li class="desk-row" data-message-id="${id}" data-from="${from}"><span class="desk-author">${from}</span><div class="desk-text">${text}</div></li>`;
