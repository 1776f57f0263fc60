// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import { adapters } from '../../src/adapters/all.ts';
import { practiceDesk } from '../../src/adapters/practice-desk.ts';
import { watchedAttributes } from '../../src/reader/attributes.ts';
import { pickAdapter } from '../../src/reader/read-page.ts';
import { append, inputOf, logOf, sectionOf, showDesk, showOne } from './desk.ts';
import { open, openAndSettle, type Page } from './page.ts';
import { items, panelAdapter, showPanel } from './panel-page.ts';

describe('the adapter of a page', () => {
	const chatwoot = '<div class="conversations-list-wrap"></div>';
	const lhc = '<div class="msgBlock-admin" id="messagesBlock-7"></div>';
	const zammad = '<div class="chat-window"><div class="js-customerChatInput" contenteditable="true"></div></div>';
	const desk = '<div data-practice-desk><nav class="desk-chats"></nav></div>';
	test.each([
		['practice-desk', desk, 'chrome-extension://abc/practice/desk.html'],
		['chatwoot', chatwoot, 'https://support.example/app/accounts/3/dashboard'],
		[undefined, chatwoot, 'https://support.example/blog'],
		['live-helper-chat', lhc, 'https://chat.example/index.php/site_admin'],
		['zammad', zammad, 'https://help.example/#customer_chat'],
		[undefined, '<p>Hello</p>', 'https://example.org/'],
		[undefined, '', 'about:blank'],
	])('%s', (id, html, url) => {
		document.documentElement.removeAttribute('data-practice-desk');
		document.body.innerHTML = html;
		expect(pickAdapter(document, url, adapters)?.id).toBe(id);
	});

	test('every adapter has its own id, and selectors and expressions that parse', () => {
		expect(new Set(adapters.map(({ id }) => id)).size).toBe(adapters.length);
		for (const { detect, conversation, row, composer } of adapters) {
			const lists = [detect.present, conversation.root, row.css, composer.css, composer.note, composer.send];
			const selectors = [...lists.flatMap((list) => list ?? []), ...row.role];
			for (const { css } of selectors) expect(() => document.querySelector(css), css).not.toThrow();
			for (const source of [detect.url, conversation.idFromUrl, row.temporaryId]) {
				expect(() => new RegExp(source ?? '')).not.toThrow();
			}
		}
	});
});

describe('health', () => {
	let page: Page;
	afterEach(() => page.abort());

	test('a page without an open chat waits; one with rows and composer is read', async () => {
		document.body.innerHTML = '<nav class="desk-chats"></nav><div class="desk-stage"></div>';
		page = await openAndSettle();
		expect(page.reading.health()).toEqual({ state: 'waiting' });
		showOne();
		await page.time.pass(500);
		expect(page.reading.health()).toEqual({ state: 'reading' });
		expect(page.reading.adapter).toBe('practice-desk');
	});

	test('a chat nobody has written in yet is fine', async () => {
		showDesk({ id: 'a' });
		page = await openAndSettle();
		expect(page.reading.health()).toEqual({ state: 'reading' });
	});

	test('rows of no known role are counted, without a word of them', async () => {
		showDesk({ id: 'a', lines: ['visitor: Hi', 'visitor: Hello', 'operator: Yes'] });
		page = await openAndSettle();
		expect(page.reading.health()).toEqual({ state: 'unreadable', found: { rows: 3, roles: 0, composer: true } });
	});

	test('a chat without a composer says so', async () => {
		showOne();
		inputOf('a').remove();
		page = await openAndSettle();
		expect(page.reading.health()).toEqual({ state: 'unreadable', found: { rows: 3, roles: 3, composer: false } });
	});

	test('asking for it costs no reading of rows', async () => {
		showOne();
		page = open();
		expect(page.reading.health()).toEqual({ state: 'waiting' });
		await page.time.pass(300);
		append('a', 'a-4', 'customer', 'Hello?');
		expect(page.reading.health()).toEqual({ state: 'reading' });
		expect(logOf('a').children).toHaveLength(4);
		expect(sectionOf('a').isConnected).toBe(true);
	});
});

describe('watched attributes', () => {
	test('are all that the adapter’s selectors and fields test', () => {
		expect(watchedAttributes(practiceDesk)).toEqual(
			expect.arrayContaining([
				'class',
				'hidden',
				'data-message-id',
				'data-from',
				'data-mode',
				'data-conversation-id',
				'datetime',
			]),
		);
	});

	test('leave inline styles alone unless they are asked for', () => {
		expect(watchedAttributes(practiceDesk)).not.toContain('style');
		expect(watchedAttributes(adapters.find(({ id }) => id === 'live-helper-chat')!)).toContain('style');
	});
});

describe('selector generations', () => {
	let page: Page;
	afterEach(() => page.abort());
	const withOldRows = {
		...panelAdapter,
		row: { ...panelAdapter.row, css: [{ css: 'li.newer' }, { css: 'li[data-id]' }, { css: 'li' }] },
	};

	test('a later one is used where earlier ones find nothing, and it stays', async () => {
		showPanel(`${items(1, ['in: Hi', 'out: Hello'])}<li>a separator</li>`);
		page = await openAndSettle(withOldRows, 'https://desk.example/inbox/7');
		expect(page.events[0]).toMatchObject({ type: 'opened', history: [{ text: 'Hi' }, { text: 'Hello' }] });
	});

	test('a selector that the browser does not know finds nothing and breaks nothing', async () => {
		showPanel(items(1, ['in: Hi']));
		const people = { css: [{ css: ':unknown-thing(x)' }, { css: '.who' }], from: 'document' } as const;
		const adapter = { ...panelAdapter, conversation: { ...panelAdapter.conversation, customerName: people } };
		page = await openAndSettle(adapter, 'https://desk.example/inbox/7');
		expect(page.events[0]).toMatchObject({ type: 'opened', people: { customer: 'Rohana' } });
	});
});
