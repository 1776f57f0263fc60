// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Adapter } from '../../src/adapters/adapter.ts';
import { openAndSettle, type Page } from './page.ts';
import { items, panelAdapter, showPanel } from './panel-page.ts';

/** The composer's text stands in a frame of the same site, as TinyMCE has it. */
const inFrame: Adapter = {
	...panelAdapter,
	composer: { ...panelAdapter.composer, css: [{ css: '.reply iframe >>> body' }] },
};

let page: Page;
const body = (): HTMLElement => document.querySelector('iframe')!.contentDocument!.body;
const put = (html: string): void => {
	body().innerHTML = html;
	body().dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
};

beforeEach(async () => {
	showPanel(items(1, ['in: Hi']));
	document.querySelector('.reply div')!.replaceWith(document.createElement('iframe'));
	page = await openAndSettle(inFrame, 'https://desk.example/inbox/7');
});
afterEach(() => page.abort());

test('what is written in a frame is the draft, and Enter in it may send', async () => {
	put('<p>Hello</p>');
	expect(page.news()).toEqual(['draft 7: Hello']);
	body().firstElementChild!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
	body().innerHTML = '';
	await page.time.pass(1200);
	expect(page.news()).toEqual(['sent 7']);
});

test('text is put at the cursor of the frame', async () => {
	put('<p>Hello Rohana</p>');
	body().ownerDocument.getSelection()!.collapse(body().firstElementChild!.firstChild, 'Hello '.length);
	expect(await page.reading.insert('7', 'dear')).toBe(true);
	expect(body().textContent).toBe('Hello dear Rohana');
});

test('text goes into the frame that took the place of the one before', async () => {
	put('<p>Hello</p>');
	document.querySelector('iframe')!.remove();
	document.querySelector('.reply')!.prepend(document.createElement('iframe'));
	await page.time.pass(400);
	expect(await page.reading.insert('7', 'there')).toBe(true);
	expect(body().textContent).toBe('there');
});
