// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import { append, logOf, section, sectionOf, showDesk, showOne } from './desk.ts';
import { open, openAndSettle, type Page } from './page.ts';
import { items, panel, panelAdapter, showPanel } from './panel-page.ts';

let page: Page;
afterEach(() => page.abort());

describe('several chats on one page', () => {
	const showTwo = () =>
		showDesk(
			{ id: 'a', lines: ['customer: Hi'] },
			{ id: 'b', lines: ['customer: Hai'], customer: 'Siti', hidden: true },
		);
	const bringToFront = (id: string, other: string) => {
		sectionOf(other).hidden = true;
		sectionOf(id).hidden = false;
	};

	test('each is told with its own lines; the one in sight is in front', async () => {
		showTwo();
		page = open();
		await page.time.pass(300);
		expect(page.news()).toEqual(['opened a: [customer] Hi', 'focused a', 'opened b: [customer] Hai']);
	});

	test('messages of a hidden chat are told as its own', async () => {
		showTwo();
		page = await openAndSettle();
		append('b', 'b-2', 'customer', 'Ada orang?');
		append('a', 'a-2', 'agent', 'Hello');
		await page.time.pass(0);
		expect(page.news().toSorted()).toEqual(['message a: [agent] Hello', 'message b: [customer] Ada orang?']);
	});

	test('bringing another chat to the front is told, and tells nothing of it again', async () => {
		showTwo();
		page = await openAndSettle();
		bringToFront('b', 'a');
		await page.time.pass(500);
		bringToFront('a', 'b');
		await page.time.pass(500);
		expect(page.news()).toEqual(['focused b', 'focused a']);
	});

	test('side by side, the one the agent touches is in front', async () => {
		showDesk({ id: 'a', lines: ['customer: Hi'] }, { id: 'b', lines: ['customer: Hai'] });
		page = await openAndSettle();
		sectionOf('b').querySelector('textarea')!.focus();
		await page.time.pass(0);
		expect(page.news()).toEqual(['focused b']);
		logOf('a').dispatchEvent(new Event('pointerdown', { bubbles: true, composed: true }));
		await page.time.pass(0);
		expect(page.news()).toEqual(['focused a']);
	});

	test('a chat that comes later is opened, one that goes is left', async () => {
		showOne();
		page = await openAndSettle();
		document
			.querySelector('.desk-stage')!
			.insertAdjacentHTML('beforeend', section({ id: 'c', lines: ['customer: Yo'], hidden: true }));
		await page.time.pass(500);
		sectionOf('c').remove();
		await page.time.pass(500);
		expect(page.news()).toEqual(['opened c: [customer] Yo', 'left c']);
	});

	test('while the element in front is drawn anew, no other chat comes to the front', async () => {
		// As browsers answer for what is not in the page.
		Object.defineProperty(Element.prototype, 'checkVisibility', {
			configurable: true,
			value(this: Element) {
				return this.isConnected;
			},
		});
		showDesk({ id: 'a' }, { id: 'b' });
		page = await openAndSettle();
		const old = sectionOf('a');
		old.remove();
		await page.time.pass(50);
		document.querySelector('.desk-stage')!.prepend(old.cloneNode(true));
		await page.time.pass(500);
		Reflect.deleteProperty(Element.prototype, 'checkVisibility');
		expect(page.news()).toEqual([]);
	});

	test('a chat whose element is drawn anew goes on', async () => {
		showOne();
		page = await openAndSettle();
		const old = sectionOf('a');
		old.replaceWith(old.cloneNode(true));
		await page.time.pass(500);
		append('a', 'a-4', 'customer', 'Hello?');
		await page.time.pass(500);
		expect(page.news()).toEqual(['message a: [customer] Hello?']);
	});

	test('an element taken away and put back within a moment is not left', async () => {
		showOne();
		page = await openAndSettle();
		const old = sectionOf('a');
		const stage = old.parentElement!;
		old.remove();
		await page.time.pass(50);
		stage.append(old);
		await page.time.pass(3000);
		append('a', 'a-4', 'customer', 'Hello?');
		await page.time.pass(500);
		expect(page.news()).toEqual(['message a: [customer] Hello?']);
	});
});

describe('one list for all chats', () => {
	const first = items(1, ['in: Hi', 'out: Hello', 'in: My parcel']);
	const second = items(50, ['in: Salam', 'out: Ya?', 'in: Baju saya']);
	const at = (id: number) => `https://desk.example/inbox/${id}`;

	test('the rows of the chat before are not told as the next one’s', async () => {
		showPanel(first);
		page = await openAndSettle(panelAdapter, at(7));
		page.goTo(at(8));
		document.querySelector('.who')!.insertAdjacentHTML('beforeend', '<i>…</i>');
		await page.time.pass(400);
		expect(page.news()).toEqual(['left 7']);
		panel().innerHTML = second;
		await page.time.pass(200);
		expect(page.news()).toEqual(['opened 8: [customer] Salam | [agent] Ya? | [customer] Baju saya', 'focused 8']);
	});

	test('rows may change before the address does', async () => {
		showPanel(first);
		page = await openAndSettle(panelAdapter, at(7));
		panel().innerHTML = second;
		await page.time.pass(50);
		page.goTo(at(8));
		await page.time.pass(4000);
		expect(page.news()).toEqual([
			'left 7',
			'opened 8: [customer] Salam | [agent] Ya? | [customer] Baju saya',
			'focused 8',
		]);
	});

	test('rows used again for other messages are other messages', async () => {
		showPanel(first);
		page = await openAndSettle(panelAdapter, at(7));
		page.goTo(at(8));
		for (const [index, row] of [...panel().children].entries()) {
			row.setAttribute('data-id', String(50 + index));
			row.querySelector('.body')!.textContent = `other ${index}`;
		}
		await page.time.pass(400);
		expect(page.news()).toEqual([
			'left 7',
			'opened 8: [customer] other 0 | [agent] other 1 | [customer] other 2',
			'focused 8',
		]);
	});

	test('back in a chat, all of it is history again and nothing is news', async () => {
		showPanel(first);
		page = await openAndSettle(panelAdapter, at(7));
		page.goTo(at(8));
		panel().innerHTML = second;
		await page.time.pass(400);
		page.goTo(at(7));
		panel().innerHTML = first + items(4, ['in: While you were away']);
		await page.time.pass(400);
		expect(page.news().filter((line) => line.startsWith('message'))).toEqual([]);
		expect(page.events.at(-2)).toMatchObject({ type: 'opened', conversation: '7', history: { length: 4 } });
	});

	test('an address without an id is still one chat', async () => {
		showPanel(first);
		page = open(panelAdapter, 'https://desk.example/inbox');
		await page.time.pass(300);
		expect(page.news()[0]).toMatch(/^opened chat-1: \[customer\] Hi/);
	});

	test('a name that changes only in its letters is read again a second after opening', async () => {
		showPanel(first, 'Nobody yet');
		page = await openAndSettle(panelAdapter, at(7));
		Object.assign(document.querySelector('.who')!.firstChild!, { data: 'Rohana' });
		await page.time.pass(1000);
		expect(page.events.at(-1)).toMatchObject({ type: 'opened', people: { customer: 'Rohana' }, history: [] });
	});

	test('a name that comes later opens the chat again without history', async () => {
		showPanel(first, '');
		page = await openAndSettle(panelAdapter, at(7));
		document.querySelector('.who')!.innerHTML = '<b>Rohana</b>';
		await page.time.pass(2000);
		expect(page.events.at(-1)).toEqual({
			type: 'opened',
			conversation: '7',
			people: { customer: 'Rohana' },
			history: [],
		});
	});
});
