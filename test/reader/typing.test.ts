// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { liveHelperChat } from '../../src/adapters/live-helper-chat.ts';
import { zammad } from '../../src/adapters/zammad.ts';
import { sectionOf, showDesk } from './desk.ts';
import { openAndSettle, type Page } from './page.ts';
import { items, panelAdapter, showPanel } from './panel-page.ts';

let page: Page;
afterEach(() => page.abort());

test('a typing line that is shown and hidden is told, for hidden chats as well', async () => {
	showDesk({ id: 'a' }, { id: 'b', hidden: true });
	page = await openAndSettle();
	for (const id of ['a', 'b']) {
		const line = sectionOf(id).querySelector<HTMLElement>('.desk-typing')!;
		line.hidden = false;
		await page.time.pass(0);
		line.hidden = true;
		await page.time.pass(0);
	}
	expect(page.news()).toEqual(['typing a: on', 'typing a: off', 'typing b: on', 'typing b: off']);
});

test('someone who types while the chat opens is told after it', async () => {
	showDesk({ id: 'a' });
	sectionOf('a').querySelector<HTMLElement>('.desk-typing')!.hidden = false;
	page = await openAndSettle();
	expect(page.events.map(({ type }) => type)).toEqual(['opened', 'focused', 'typing']);
});

test('a line outside of the list that comes and goes is told within a moment', async () => {
	showPanel(items(1, ['in: Hi']));
	page = await openAndSettle(panelAdapter, 'https://desk.example/inbox/7');
	document.querySelector('.head')!.insertAdjacentHTML('beforeend', '<i class="typing">Rohana is typing</i>');
	await page.time.pass(100);
	document.querySelector('.typing')!.remove();
	await page.time.pass(100);
	expect(page.news()).toEqual(['typing 7: on', 'typing 7: off']);
});

test('what a Live Helper Chat visitor types and does not send is never read', async () => {
	document.body.innerHTML = `<div id="chat-id-5"><div class="msgBlock-admin" id="messagesBlock-5">
		<div class="message-row response" id="msg-1"><span class="usr-tit vis-tit">Visitor</span><div class="msg-body">Hi</div></div>
		</div><div class="user-is-typing" id="user-is-typing-5" style="visibility: hidden"></div></div>`;
	page = await openAndSettle(liveHelperChat);
	const line = document.querySelector<HTMLElement>('.user-is-typing')!;
	line.textContent = 'you are all thieves';
	line.style.visibility = 'visible';
	await page.time.pass(200);
	line.style.visibility = 'hidden';
	await page.time.pass(200);
	expect(page.news()).toEqual(['typing messagesBlock-5: on', 'typing messagesBlock-5: off']);
	expect(JSON.stringify(page.events)).not.toContain('thieves');
});

test('Zammad’s typing line has the shape of a message and is none', async () => {
	document.body.innerHTML = `<div class="chat-window"><div class="js-body"><div class="chat-message chat-message--customer">Hi</div></div>
		<div class="js-customerChatInput" contenteditable="true"></div></div>`;
	page = await openAndSettle(zammad);
	const body = document.querySelector('.js-body')!;
	body.insertAdjacentHTML(
		'beforeend',
		'<div class="chat-message chat-message--customer js-loader-row"><span class="js-loader">…</span></div>',
	);
	await page.time.pass(0);
	body.lastElementChild!.remove();
	body.insertAdjacentHTML('beforeend', '<div class="chat-message chat-message--customer">Hi</div>');
	await page.time.pass(2000);
	expect(page.news()).toEqual(['typing chat-1: on', 'typing chat-1: off', 'message chat-1: [customer] Hi']);
});
