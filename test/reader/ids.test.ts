// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { append, logOf, row, rowOf, showOne } from './desk.ts';
import { openAndSettle, type Page } from './page.ts';

/** Ids of a page that are not as unique as they should be. */

let page: Page;
beforeEach(async () => {
	showOne();
	page = await openAndSettle();
});
afterEach(() => page.abort());

const idsTold = (): readonly string[] =>
	page.events.flatMap((event) => (event.type === 'message' ? [event.message.id] : []));

test('each message on its way is told at once, though the page calls all of them the same', async () => {
	for (const [index, text] of ['One', 'Two', 'Two'].entries()) {
		append('a', 'pending-', 'agent', text);
		await page.time.pass(300);
		expect(page.news()).toEqual([`message a: [agent] ${text}`]);
		rowOf('pending-').setAttribute('data-message-id', `${70 + index}`);
		await page.time.pass(300);
		expect(page.news()).toEqual([]);
	}
	expect(new Set(idsTold()).size).toBe(3);
});

test('a message whose temporary row is still there beside the final one is told once', async () => {
	append('a', 'pending-', 'agent', 'One');
	await page.time.pass(300);
	append('a', '77', 'agent', 'One');
	await page.time.pass(300);
	const temporary = rowOf('pending-');
	temporary.outerHTML = row({ id: 'pending-', from: 'agent', text: 'One' });
	await page.time.pass(300);
	rowOf('pending-').remove();
	await page.time.pass(1500);
	expect(page.news()).toEqual(['message a: [agent] One']);
});

test('a message that is shown twice is told once, and two under one id both', async () => {
	const twice = row({ id: 't', from: 'customer', text: 'Same' });
	const [one, other] = ['One', 'Two'].map((text) => row({ id: 'u', from: 'customer', text }));
	logOf('a').insertAdjacentHTML('beforeend', `${twice}${twice}${one}${other}`);
	await page.time.pass(500);
	expect(page.news()).toEqual(['message a: [customer] Same', 'message a: [customer] One', 'message a: [customer] Two']);
	expect(new Set(idsTold()).size).toBe(3);
});
