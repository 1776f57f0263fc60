// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { append, inputOf, press, sectionOf, showDesk, showOne, type } from './desk.ts';
import { openAndSettle, type Page } from './page.ts';
import { editor, items, panel, panelAdapter, reply, showPanel } from './panel-page.ts';

let page: Page;
afterEach(() => page.abort());

describe('in a text field', () => {
	beforeEach(async () => {
		showOne();
		page = await openAndSettle();
	});
	const sendButton = () => sectionOf('a').querySelector<HTMLElement>('.desk-send')!;

	test('each change is told at once', () => {
		type(inputOf('a'), 'H');
		type(inputOf('a'), 'Hi');
		type(inputOf('a'), 'Hi');
		expect(page.news()).toEqual(['draft a: H', 'draft a: Hi']);
	});

	test('emptied by hand it is a draft without text', async () => {
		type(inputOf('a'), 'Hi');
		type(inputOf('a'), '', 'deleteContentBackward');
		await page.time.pass(3000);
		expect(page.news()).toEqual(['draft a: Hi', 'draft a: ']);
	});

	test.each([
		['at once', 0],
		['when the server has answered', 800],
		['after almost two seconds', 1850],
	])('emptied %s after Enter it was sent', async (_when, gapMs) => {
		type(inputOf('a'), 'On my way');
		press(inputOf('a'), 'Enter');
		await page.time.pass(gapMs);
		inputOf('a').value = '';
		await page.time.pass(3000);
		expect(page.news()).toEqual(['draft a: On my way', 'sent a']);
	});

	test.each([
		['a click on the send button', () => sendButton().click()],
		[
			'a submit',
			() =>
				sectionOf('a')
					.querySelector('form')!
					.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })),
		],
	])('emptied after %s it was sent', async (_what, send) => {
		sectionOf('a')
			.querySelector('form')!
			.addEventListener('submit', (event) => event.preventDefault());
		type(inputOf('a'), 'On my way');
		send();
		inputOf('a').value = '';
		await page.time.pass(3000);
		expect(page.news()).toEqual(['draft a: On my way', 'sent a']);
	});

	test('sent is told before the message, also where the page does both in one go', async () => {
		type(inputOf('a'), 'On my way');
		press(inputOf('a'), 'Enter');
		inputOf('a').value = '';
		append('a', 'pending-1', 'agent', 'On my way');
		await page.time.pass(3000);
		expect(page.news()).toEqual(['draft a: On my way', 'sent a', 'message a: [agent] On my way']);
	});

	test('a script that sends without any gesture is seen by the message', async () => {
		type(inputOf('a'), 'On my way');
		inputOf('a').value = '';
		append('a', 'pending-1', 'agent', 'On my way');
		await page.time.pass(3000);
		expect(page.news()).toEqual(['draft a: On my way', 'sent a', 'message a: [agent] On my way']);
	});

	test('a composer emptied only after the message stands there was sent', async () => {
		type(inputOf('a'), 'On my way');
		append('a', '9', 'agent', 'On my way');
		await page.time.pass(300);
		inputOf('a').value = '';
		await page.time.pass(3000);
		expect(page.news()).toEqual(['draft a: On my way', 'message a: [agent] On my way', 'sent a']);
	});

	test.each([
		['Shift+Enter', { shiftKey: true }],
		['Enter that ends a composition', { isComposing: true }],
	])('%s sends nothing', async (_what, keys) => {
		type(inputOf('a'), 'On my way');
		press(inputOf('a'), 'Enter', keys);
		inputOf('a').value = '';
		inputOf('a').dispatchEvent(new Event('input', { bubbles: true }));
		await page.time.pass(3000);
		expect(page.news()).toEqual(['draft a: On my way', 'draft a: ']);
	});

	test('Enter, then deleting by key, was not sent', async () => {
		type(inputOf('a'), 'On my way');
		press(inputOf('a'), 'Enter');
		press(inputOf('a'), 'Backspace');
		inputOf('a').value = '';
		inputOf('a').dispatchEvent(new Event('input', { bubbles: true }));
		await page.time.pass(3000);
		expect(page.news()).toEqual(['draft a: On my way', 'draft a: ']);
	});

	test('note mode is told with the draft, and when it is switched', async () => {
		const form = sectionOf('a').querySelector('form')!;
		type(inputOf('a'), 'Ask the lead');
		form.setAttribute('data-mode', 'note');
		await page.time.pass(0);
		form.setAttribute('data-mode', 'reply');
		await page.time.pass(0);
		expect(page.news()).toEqual(['draft a: Ask the lead', 'draft a: (note) Ask the lead', 'draft a: Ask the lead']);
	});

	test('typing elsewhere on the page is nobody’s draft', () => {
		document.body.insertAdjacentHTML('beforeend', '<textarea id="search"></textarea>');
		type(document.querySelector<HTMLTextAreaElement>('#search')!, 'secret');
		expect(page.news()).toEqual([]);
	});

	test('a composer that is replaced keeps being read', async () => {
		const old = inputOf('a');
		old.replaceWith(old.cloneNode());
		type(inputOf('a'), 'Still here');
		expect(page.news()).toEqual(['draft a: Still here']);
	});

	test('a composer that goes away was not emptied', async () => {
		type(inputOf('a'), 'Hi');
		page.news();
		inputOf('a').remove();
		await page.time.pass(3000);
		expect(page.news()).toEqual([]);
	});

	test('a composer that comes later is found', async () => {
		const form = sectionOf('a').querySelector('form')!;
		form.remove();
		await page.time.pass(500);
		expect(page.reading.health()).toMatchObject({ state: 'unreadable', found: { composer: false } });
		sectionOf('a').append(form);
		await page.time.pass(500);
		type(inputOf('a'), 'Back');
		expect(page.news()).toEqual(['draft a: Back']);
	});
});

test('drafts of several chats are kept apart', async () => {
	showDesk({ id: 'a' }, { id: 'b', hidden: true });
	page = await openAndSettle();
	type(inputOf('a'), 'for a');
	type(inputOf('b'), 'for b');
	expect(page.news()).toEqual(['draft a: for a', 'draft b: for b']);
});

test('a draft that stood there is told with the chat', async () => {
	showOne();
	inputOf('a').value = 'left over';
	page = await openAndSettle();
	expect(page.events.at(-1)).toEqual({ type: 'draft', conversation: 'a', text: 'left over', note: false });
});

describe('in an editor made of elements', () => {
	const at = (id: number) => `https://desk.example/inbox/${id}`;
	beforeEach(async () => {
		showPanel(items(1, ['in: Hi', 'out: Hello']));
		page = await openAndSettle(panelAdapter, at(7));
	});

	test('what the page puts there is read without any event', async () => {
		editor().innerHTML = '<p>Hello Rohana</p><p>one moment</p>';
		await page.time.pass(0);
		expect(page.news()).toEqual(['draft 7: Hello Rohana\none moment']);
	});

	test('emptied after Enter it was sent; emptied by itself it was not', async () => {
		editor().textContent = 'One';
		press(editor(), 'Enter');
		editor().textContent = '';
		await page.time.pass(3000);
		editor().textContent = 'Two';
		await page.time.pass(3000);
		editor().textContent = '';
		await page.time.pass(3000);
		expect(page.news()).toEqual(['draft 7: One', 'sent 7', 'draft 7: Two', 'draft 7: ']);
	});

	test('an editor around the composer that is marked private writes a note', async () => {
		editor().textContent = 'internal';
		reply().classList.add('is-private');
		await page.time.pass(200);
		expect(page.news().at(-1)).toBe('draft 7: (note) internal');
	});

	test('a note that is sent is no speech to the customer', async () => {
		reply().classList.add('is-private');
		await page.time.pass(200);
		editor().textContent = 'internal';
		await page.time.pass(0);
		expect(page.news()).toEqual(['draft 7: (note) internal']);
	});

	test('a composer filled for the next chat, before its rows come, tells nothing for the chat before', async () => {
		page.goTo(at(8));
		editor().textContent = 'for eight';
		await page.time.pass(100);
		expect(page.news()).toEqual(['left 7']);
	});

	test('the draft of the next chat is never told for the chat before', async () => {
		editor().textContent = 'for seven';
		await page.time.pass(0);
		page.news();
		page.goTo(at(8));
		editor().textContent = 'for eight';
		panel().innerHTML = items(50, ['in: Salam', 'out: Ya?']);
		await page.time.pass(400);
		expect(page.news()).toEqual([
			'left 7',
			'opened 8: [customer] Salam | [agent] Ya?',
			'focused 8',
			'draft 8: for eight',
		]);
	});
});
