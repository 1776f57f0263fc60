// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import { chatwoot } from '../../src/adapters/chatwoot.ts';
import { liveHelperChat } from '../../src/adapters/live-helper-chat.ts';
import { zammad } from '../../src/adapters/zammad.ts';
import { press } from './desk.ts';
import { openAndSettle, type Page } from './page.ts';

/** What happens on each helpdesk while a chat goes on; what stands on a page is in test/adapters. */

let page: Page;
afterEach(() => page.abort());

describe('Chatwoot', () => {
	const bubble = (id: string, side: 'left' | 'right', text: string, colour = '') => `
		<div class="message-bubble-container" id="message${id}" data-message-id="${id}"><div class="${side}-bubble ${colour}" data-bubble-name="text">
		<span class="prose prose-bubble"><p>${text}</p></span></div></div>`;
	const show = (rows: string) => {
		document.body.innerHTML = `<ul class="conversation-panel">${rows}</ul>
			<div class="reply-box"><div class="ProseMirror" contenteditable="true"></div>
			<div class="right-wrap"><button type="submit">Send</button></div></div>`;
	};
	const panel = () => document.querySelector('.conversation-panel')!;
	const editor = () => document.querySelector('.ProseMirror')!;

	test('a message on its way gets its number later and is told once', async () => {
		show(bubble('101', 'left', 'Hi'));
		page = await openAndSettle(chatwoot, 'https://s.example/app/accounts/1/inbox/2/conversations/33');
		expect(page.events[0]).toMatchObject({ conversation: '33' });
		editor().innerHTML = '<p>Hello</p>';
		await page.time.pass(0);
		press(editor(), 'Enter');
		editor().innerHTML = '<p><br class="ProseMirror-trailingBreak"></p>';
		panel().insertAdjacentHTML('beforeend', bubble('7d1f-a0', 'right', 'Hello'));
		await page.time.pass(700);
		document.querySelector('[data-message-id="7d1f-a0"]')!.remove();
		panel().insertAdjacentHTML('beforeend', bubble('102', 'right', 'Hello'));
		await page.time.pass(40_000);
		expect(page.news()).toEqual(['draft 33: Hello', 'sent 33', 'message 33: [agent] Hello']);
	});

	test('a private note has no sign but its colour, and is a note', async () => {
		show(bubble('101', 'left', 'Hi'));
		page = await openAndSettle(chatwoot, 'https://s.example/app/accounts/1/conversations/33');
		panel().insertAdjacentHTML('beforeend', bubble('102', 'right', 'He is rude', 'bg-n-solid-amber'));
		await page.time.pass(0);
		expect(page.news()).toEqual(['message 33: [note] He is rude']);
	});

	test('the line about unread messages comes and goes without a word', async () => {
		show(bubble('101', 'left', 'Hi'));
		page = await openAndSettle(chatwoot, 'https://s.example/app/accounts/1/conversations/33');
		for (let count = 0; count < 5; count += 1) {
			panel().insertAdjacentHTML('afterbegin', '<li class="unread--toast"><span>1 unread</span></li>');
			await page.time.pass(20);
			panel().querySelector('.unread--toast')!.remove();
			await page.time.pass(20);
		}
		expect(page.news()).toEqual([]);
	});
});

describe('Live Helper Chat', () => {
	const message = (id: string, kind: string, text: string) => `
		<div class="message-row ${kind}" id="msg-${id}" title="10:01:02"><div class="msg-date">10:01:02</div>
		<span class="usr-tit ${kind === 'response' ? 'vis-tit' : 'op-tit'}"><i class="material-icons">face</i>Name</span>
		<div class="msg-body">${text}<i class="material-icons">done_all</i></div></div>`;

	test('the row shown while a message is stored is no message; the stored one is', async () => {
		document.body.innerHTML = `<div class="msgBlock-admin" id="messagesBlock-5">${message('1', 'response', 'Hi')}</div>
			<textarea id="CSChatMessage-5"></textarea>`;
		page = await openAndSettle(liveHelperChat);
		const block = document.querySelector('.msgBlock-admin')!;
		block.insertAdjacentHTML(
			'beforeend',
			'<div class="message-row message-admin pending-storage" id="msg-x"><div class="msg-body">Hello</div></div>',
		);
		await page.time.pass(500);
		block.querySelector('.pending-storage')!.remove();
		block.insertAdjacentHTML('beforeend', message('2', 'message-admin', 'Hello'));
		await page.time.pass(3000);
		expect(page.news()).toEqual(['message messagesBlock-5: [agent] Hello']);
	});

	test('each tab has its own composer', async () => {
		document.body.innerHTML = ['5', '6']
			.map(
				(
					id,
				) => `<div class="tab-pane" id="chat-id-${id}"><div class="msgBlock-admin" id="messagesBlock-${id}">${message(id, 'response', 'Hi')}</div>
				<lhc-editor><div contenteditable="true" class="ed-${id}"></div></lhc-editor></div>`,
			)
			.join('');
		page = await openAndSettle(liveHelperChat);
		document.querySelector('.ed-6')!.textContent = 'six';
		await page.time.pass(0);
		document.querySelector('.ed-5')!.textContent = 'five';
		await page.time.pass(0);
		expect(page.news()).toEqual(['draft messagesBlock-6: six', 'draft messagesBlock-5: five']);
	});
});

describe('Zammad', () => {
	const message = (side: string, text: string) => `<div class="chat-message chat-message--${side}">${text}</div>`;
	const show = () => {
		document.body.innerHTML = ['one', 'two']
			.map(
				(name) => `<div class="chat-window"><div class="chat-body js-body">${message('customer', `Hi ${name}`)}</div>
				<div class="js-customerChatInput" contenteditable="true"></div><div class="js-send">Send</div></div>`,
			)
			.join('');
	};
	const body = (index: number) => document.querySelectorAll('.js-body')[index]!;

	test('windows side by side carry no ids and are kept apart', async () => {
		show();
		page = await openAndSettle(zammad);
		body(1).insertAdjacentHTML('beforeend', message('customer', 'still there?'));
		await page.time.pass(0);
		body(0).insertAdjacentHTML('beforeend', message('agent', 'yes'));
		await page.time.pass(0);
		expect(page.news()).toEqual(['message chat-2: [customer] still there?', 'message chat-1: [agent] yes']);
	});

	test('rows without ids that are drawn anew are the same messages', async () => {
		show();
		body(0).insertAdjacentHTML('beforeend', message('customer', 'ok') + message('customer', 'ok'));
		page = await openAndSettle(zammad);
		await page.time.pass(6000);
		const { innerHTML } = body(0);
		body(0).innerHTML = innerHTML + message('customer', 'ok');
		await page.time.pass(3000);
		expect(page.news()).toEqual(['message chat-1: [customer] ok']);
	});

	test('a click on its send element, which is no button, sends', async () => {
		show();
		page = await openAndSettle(zammad);
		const input = document.querySelectorAll('.js-customerChatInput')[1]!;
		input.textContent = 'Hello';
		await page.time.pass(0);
		document.querySelectorAll<HTMLElement>('.js-send')[1]!.click();
		input.textContent = '';
		await page.time.pass(0);
		expect(page.news()).toEqual(['draft chat-2: Hello', 'sent chat-2']);
	});
});
