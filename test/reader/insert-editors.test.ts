// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InsertInPage } from '../../src/reader/insert-ways.ts';
import { fakePastes, forgetPastes, pasted } from './fake-paste.ts';
import { openAndSettle, type Page } from './page.ts';
import { editor, items, panelAdapter, showPanel } from './panel-page.ts';
import { createTime } from './time.ts';

let page: Page;
let commands: string[] = [];
let asked: Readonly<Record<string, string>>[] = [];
let inPage: InsertInPage | undefined;

beforeEach(async () => {
	[commands, asked, inPage] = [[], [], undefined];
	Object.defineProperty(Document.prototype, 'execCommand', {
		configurable: true,
		value: (name: string, _ui: boolean, text: string) => {
			commands.push(`${name} ${text}`);
			return false;
		},
	});
	showPanel(items(1, ['in: Hi']));
	page = await openAndSettle(panelAdapter, 'https://desk.example/inbox/7', createTime(), {
		inPage: async (clip) => {
			asked.push(clip);
			await inPage?.(clip);
		},
	});
});
afterEach(() => {
	page.abort();
	Reflect.deleteProperty(Document.prototype, 'execCommand');
	forgetPastes();
});

/** An editor that draws what is pasted into it, paragraph by paragraph. */
const takePastes = (type = 'text/plain'): void =>
	editor().addEventListener('paste', (event) => {
		event.preventDefault();
		for (const line of pasted(event, type).split('\n')) {
			editor().append(Object.assign(document.createElement('p'), { textContent: line }));
		}
	});

describe('an editor with a model of its own', () => {
	test.each(['ProseMirror', 'ck-editor__editable', 'ql-editor'])(
		'%s is given lines as a paste: commands would press Enter',
		async (name) => {
			fakePastes();
			editor().classList.add(name);
			takePastes();
			expect(await page.reading.insert('7', 'One\nTwo')).toBe(true);
			expect(editor().innerHTML).toBe('<p>One</p><p>Two</p>');
			expect(commands).toEqual([]);
		},
	);

	test('gets no lines at all where it takes no paste', async () => {
		fakePastes();
		editor().classList.add('ProseMirror');
		expect(await page.reading.insert('7', 'One\nTwo')).toBe(false);
		expect([editor().textContent, commands]).toEqual(['', []]);
	});

	test.each(['data-slate-editor', 'data-contents'])('drawn by React is never typed into: %s', async (name) => {
		fakePastes();
		if (name === 'data-slate-editor') editor().setAttribute(name, 'true');
		else editor().classList.add('public-DraftEditor-content');
		takePastes();
		expect(await page.reading.insert('7', 'Hello')).toBe(true);
		expect([editor().textContent, commands]).toEqual(['Hello', []]);
	});
});

describe('where a paste made by an extension is empty', () => {
	beforeEach(() => fakePastes({ areEmpty: true }));

	test('the page itself is asked, once, and no empty paste is shown to the editor', async () => {
		editor().classList.add('ProseMirror');
		const pastes: string[] = [];
		editor().addEventListener('paste', (event) => pastes.push(pasted(event)));
		inPage = async (clip) => {
			editor().append(clip['text/plain'] ?? '');
		};
		expect(await page.reading.insert('7', 'One\nTwo')).toBe(true);
		expect([asked, pastes, commands]).toEqual([[{ 'text/plain': 'One\nTwo' }], [], []]);
	});

	test('a page that cannot is not believed', async () => {
		editor().classList.add('ProseMirror');
		expect(await page.reading.insert('7', 'One\nTwo')).toBe(false);
		expect(asked).toHaveLength(1);
	});

	test.each(['mce-content-body', 'fr-element'])('%s is asked to take lines as markup', async (name) => {
		editor().classList.add(name);
		inPage = async (clip) => {
			editor().insertAdjacentHTML('beforeend', clip['text/html'] ?? '');
		};
		expect(await page.reading.insert('7', 'One & two\nThree')).toBe(true);
		expect(editor().innerHTML).toBe('<p>One &amp; two</p><p>Three</p>');
	});
});

describe('lines in a plain editable element', () => {
	test('are typed with soft breaks: never as Enter, never with a break in the text', async () => {
		fakePastes();
		Object.defineProperty(Document.prototype, 'execCommand', {
			configurable: true,
			value: (name: string, _ui: boolean, text: string) => {
				commands.push(`${name} ${text}`.trim());
				editor().append(name === 'insertLineBreak' ? document.createElement('br') : text);
				return true;
			},
		});
		expect(await page.reading.insert('7', 'One\nTwo')).toBe(true);
		expect(commands).toEqual(['insertText One', 'insertLineBreak', 'insertText Two']);
	});
});
