// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import type { Adapter } from '../../src/adapters/adapter.ts';
import { practiceDesk } from '../../src/adapters/practice-desk.ts';
import { row, section, type } from './desk.ts';
import { openAndSettle, type Page } from './page.ts';

/** The practice desk, inside of something that has a tree of its own. */
const deskIn = (host: string): Adapter => ({
	...practiceDesk,
	conversation: {
		...practiceDesk.conversation,
		root: [{ css: `${host} >>> section.desk-conversation[data-conversation-id]` }],
	},
});
const inShadow = deskIn('x-desk');
const inFrame = deskIn('iframe');

let page: Page;
afterEach(() => page.abort());

const show = (): ShadowRoot => {
	document.body.innerHTML = '<x-desk></x-desk>';
	const shadow = document.querySelector('x-desk')!.attachShadow({ mode: 'open' });
	shadow.innerHTML = section({ id: 'a', lines: ['customer: Hi'] });
	return shadow;
};

test('chats in an open shadow root are read, with messages, drafts and inserting', async () => {
	const shadow = show();
	page = await openAndSettle(inShadow);
	expect(page.events[0]).toMatchObject({ type: 'opened', people: { customer: 'Rohana' }, history: [{ text: 'Hi' }] });
	shadow
		.querySelector('.desk-log')!
		.insertAdjacentHTML('beforeend', row({ id: 'a-2', from: 'customer', text: 'Hello?' }));
	await page.time.pass(0);
	const input = shadow.querySelector('textarea')!;
	input.value = 'One moment';
	input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
	expect(await page.reading.insert('a', 'please')).toBe(true);
	expect(page.news()).toEqual(['message a: [customer] Hello?', 'draft a: One moment', 'draft a: One moment please']);
});

test('a chat that comes into the shadow root later is found', async () => {
	const shadow = show();
	page = await openAndSettle(inShadow);
	shadow
		.querySelector('section')!
		.insertAdjacentHTML('afterend', section({ id: 'b', lines: ['customer: Hai'], hidden: true }));
	await page.time.pass(400);
	expect(page.news()).toEqual(['opened b: [customer] Hai']);
});

test('a host that comes later is watched inside as well', async () => {
	document.body.innerHTML = '<main></main>';
	page = await openAndSettle(inShadow);
	const host = document.createElement('x-desk');
	const shadow = host.attachShadow({ mode: 'open' });
	document.querySelector('main')!.append(host);
	await page.time.pass(200);
	shadow.innerHTML = section({ id: 'a', lines: ['customer: Hi'] });
	await page.time.pass(400);
	expect(page.news()).toEqual(['opened a: [customer] Hi', 'focused a']);
});

test('all is over when the host goes', async () => {
	const shadow = show();
	page = await openAndSettle(inShadow);
	shadow.host.remove();
	await page.time.pass(400);
	expect(page.news()).toEqual(['left a']);
	expect(page.reading.health()).toEqual({ state: 'waiting' });
});

test('a composer beside the host, in the page, belongs to the chat in it', async () => {
	const outside: Adapter = { ...inShadow, composer: { css: [{ css: '#out' }], from: 'document' } };
	show();
	document.body.insertAdjacentHTML('beforeend', '<textarea id="out"></textarea>');
	page = await openAndSettle(outside);
	type(document.querySelector<HTMLTextAreaElement>('#out')!, 'Hello');
	expect(page.news()).toEqual(['draft a: Hello']);
});

const frame = (): HTMLIFrameElement => document.querySelector('iframe')!;
const showInFrame = (): void => {
	frame().contentDocument!.body.innerHTML = section({ id: 'a', lines: ['customer: Hi'] });
};

test('a chat that comes later into a frame of the same site is found', async () => {
	document.body.innerHTML = '<iframe></iframe>';
	page = await openAndSettle(inFrame);
	showInFrame();
	await page.time.pass(400);
	expect(page.news()).toEqual(['opened a: [customer] Hi', 'focused a']);
});

test('a frame that loads another page is watched inside as before', async () => {
	document.body.innerHTML = '<iframe></iframe>';
	page = await openAndSettle(inFrame);
	const before = frame().contentDocument;
	const loaded = new Promise((resolve) => frame().addEventListener('load', resolve, { once: true }));
	frame().src = 'about:blank';
	await loaded;
	expect(frame().contentDocument).not.toBe(before);
	showInFrame();
	await page.time.pass(400);
	expect(page.news()).toEqual(['opened a: [customer] Hi', 'focused a']);
});
