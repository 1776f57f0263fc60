// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inputOf, showDesk, showOne } from './desk.ts';
import { openAndSettle, type Page } from './page.ts';
import { editor, items, panelAdapter, showPanel } from './panel-page.ts';

let page: Page;
/** What the browser's editing command does in this test; jsdom has none. */
let command: ((text: string) => boolean) | null = null;
/** Anything that could send. */
let sends: string[] = [];

const listenForSends = () => {
	for (const type of ['keydown', 'keypress', 'keyup', 'click', 'submit', 'pointerdown', 'mousedown']) {
		document.body.addEventListener(type, () => sends.push(type), { capture: true });
	}
};

beforeEach(() => {
	sends = [];
	command = null;
	Object.defineProperty(Document.prototype, 'execCommand', {
		configurable: true,
		value: (name: string, _ui: boolean, text: string) => name === 'insertText' && (command?.(text) ?? false),
	});
});
afterEach(() => {
	page.abort();
	Reflect.deleteProperty(Document.prototype, 'execCommand');
	expect(sends).toEqual([]);
});

describe('a text field', () => {
	beforeEach(async () => {
		showOne();
		listenForSends();
		page = await openAndSettle();
	});
	const put = async (value: string, at: number, text: string): Promise<string> => {
		const input = inputOf('a');
		input.focus();
		input.value = value;
		input.setSelectionRange(at, at);
		expect(await page.reading.insert('a', text)).toBe(true);
		return input.value;
	};

	test.each([
		['', 0, 'I am sorry.', 'I am sorry.'],
		['Hello', 5, 'I am sorry.', 'Hello I am sorry.'],
		['Hello ', 6, 'I am sorry.', 'Hello I am sorry.'],
		['Hello Rohana', 5, 'dear', 'Hello dear Rohana'],
		['Hello', 5, ', Rohana', 'Hello, Rohana'],
		['Hello.', 5, 'Rohana', 'Hello Rohana.'],
		['One', 3, 'Two\nThree', 'One\nTwo\nThree'],
		['Maaf 😀', 7, 'ya', 'Maaf 😀 ya'],
	])('%j with the cursor at %i takes %j', async (value, at, text, wanted) => {
		expect(await put(value, at, text)).toBe(wanted);
	});

	test('the cursor stands behind it, and the page hears of it as of typing', async () => {
		const heard: string[] = [];
		inputOf('a').addEventListener('input', (event) => heard.push((event as InputEvent).inputType));
		await put('Hello Rohana', 5, 'dear');
		expect(inputOf('a').selectionStart).toBe('Hello dear'.length);
		expect(heard).toEqual(['insertText']);
		expect(page.news()).toEqual(['draft a: Hello dear Rohana']);
	});

	test('a field nobody has been in takes it at its end', async () => {
		inputOf('a').value = 'Hello';
		inputOf('a').setSelectionRange(0, 0);
		expect(await page.reading.insert('a', 'there')).toBe(true);
		expect(inputOf('a').value).toBe('Hello there');
	});

	test('a selection is kept, not replaced', async () => {
		const input = inputOf('a');
		input.focus();
		input.value = 'Hello Rohana';
		input.setSelectionRange(0, 5);
		await page.reading.insert('a', 'dear');
		expect(input.value).toBe('Hello dear Rohana');
	});

	test('the editing command is used where it works, so that Ctrl+Z takes it back', async () => {
		const typed: string[] = [];
		command = (text) => {
			typed.push(text);
			const input = inputOf('a');
			input.setRangeText(text, input.selectionEnd, input.selectionEnd, 'end');
			return true;
		};
		expect(await put('Hello', 5, 'there')).toBe('Hello there');
		expect(typed).toEqual([' there']);
	});

	test('a command that says yes and does nothing is not believed', async () => {
		command = () => true;
		expect(await put('Hello', 5, 'there')).toBe('Hello there');
	});

	test('a framework that wraps the value hears of the change', async () => {
		const input = inputOf('a');
		const native = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!;
		// As React does: what is set through the element counts as known, and is no change.
		let known = '';
		Object.defineProperty(input, 'value', {
			configurable: true,
			get: () => native.get!.call(input),
			set: (value: string) => {
				known = value;
				native.set!.call(input, value);
			},
		});
		const changes: string[] = [];
		input.addEventListener('input', () => {
			const now = String(native.get!.call(input));
			if (now !== known) changes.push(now);
			known = now;
		});
		expect(await page.reading.insert('a', 'Hello')).toBe(true);
		expect(changes).toEqual(['Hello']);
	});

	test('a page that takes it back is told as failed', async () => {
		inputOf('a').addEventListener('input', () => {
			inputOf('a').value = '';
		});
		expect(await page.reading.insert('a', 'Hello')).toBe(false);
	});

	test.each(['disabled', 'readonly', 'aria-disabled'])('a %s field is left alone', async (name) => {
		inputOf('a').setAttribute(name, 'true');
		expect(await page.reading.insert('a', 'Hello')).toBe(false);
		expect(inputOf('a').value).toBe('');
	});

	test('text that does not fit is not cut: nothing is inserted', async () => {
		inputOf('a').setAttribute('maxlength', '10');
		expect(await page.reading.insert('a', 'longer than ten')).toBe(false);
		expect(inputOf('a').value).toBe('');
	});

	test.each(['-1', ''])('a length that limits nothing, “%s”, is no limit', async (most) => {
		inputOf('a').setAttribute('maxlength', most);
		expect(await page.reading.insert('a', 'Hello')).toBe(true);
		expect(inputOf('a').value).toBe('Hello');
	});

	test('nothing to insert, an unknown chat, and a reading that has ended are answered no', async () => {
		expect(await page.reading.insert('a', '  ')).toBe(false);
		expect(await page.reading.insert('b', 'Hello')).toBe(false);
		page.abort();
		expect(await page.reading.insert('a', 'Hello')).toBe(false);
		expect(inputOf('a').value).toBe('');
	});
});

test('text for a chat that is not in front never lands in the one that is', async () => {
	showDesk({ id: 'a' }, { id: 'b', hidden: true });
	listenForSends();
	page = await openAndSettle();
	const front = inputOf('a');
	front.focus();
	// A browser gives hidden fields no focus.
	inputOf('b').addEventListener('focus', () => front.focus());
	command = (text) => {
		front.setRangeText(text);
		return true;
	};
	const isThere = await page.reading.insert('b', 'Hello');
	expect([front.value, inputOf('b').value, isThere]).toEqual(['', 'Hello', true]);
});

describe('an editor made of elements', () => {
	const caret = (node: Node, offset: number) => {
		const range = document.createRange();
		range.setStart(node, offset);
		range.collapse(true);
		document.getSelection()!.removeAllRanges();
		document.getSelection()!.addRange(range);
		document.dispatchEvent(new Event('selectionchange'));
	};
	const typeAtCaret = (text: string): boolean => {
		const range = document.getSelection()!.getRangeAt(0);
		range.insertNode(document.createTextNode(text));
		range.collapse(false);
		return true;
	};
	beforeEach(async () => {
		showPanel(items(1, ['in: Hi']));
		listenForSends();
		page = await openAndSettle(panelAdapter, 'https://desk.example/inbox/7');
	});

	test('the command types at the cursor', async () => {
		command = typeAtCaret;
		editor().innerHTML = '<p>Hello Rohana</p>';
		caret(editor().querySelector('p')!.firstChild!, 5);
		expect(await page.reading.insert('7', 'dear')).toBe(true);
		expect(editor().textContent).toBe('Hello dear Rohana');
	});

	test('the cursor is remembered while the agent is in the panel', async () => {
		command = typeAtCaret;
		editor().innerHTML = '<p>Hello Rohana</p>';
		caret(editor().querySelector('p')!.firstChild!, 5);
		caret(document.querySelector('.who')!.firstChild!, 0);
		expect(await page.reading.insert('7', 'dear')).toBe(true);
		expect(editor().textContent).toBe('Hello dear Rohana');
		expect(document.querySelector('.who')!.textContent).toBe('Rohana');
	});

	test.each([
		['after a space', '<p>Hello </p>', 6, 'Hello dear'],
		['at the start of a new paragraph', '<p>Hello</p><p></p>', null, 'Hellodear'],
	])('no second space %s', async (_where, html, offset, wanted) => {
		command = typeAtCaret;
		editor().innerHTML = html;
		if (offset === null) caret(editor().lastElementChild!, 0);
		else caret(editor().firstElementChild!.firstChild!, offset);
		expect(await page.reading.insert('7', 'dear')).toBe(true);
		expect(editor().textContent).toBe(wanted);
	});

	test('an editor nobody has been in takes it at the end of its last paragraph', async () => {
		command = typeAtCaret;
		editor().innerHTML = '<p>Hello</p><p>Rohana</p>';
		expect(await page.reading.insert('7', 'dear')).toBe(true);
		expect(editor().innerHTML).toBe('<p>Hello</p><p>Rohana dear</p>');
	});

	test('a second insertion stands behind the first', async () => {
		command = typeAtCaret;
		editor().innerHTML = '<p>Hello Rohana</p>';
		caret(editor().querySelector('p')!.firstChild!, 5);
		await page.reading.insert('7', 'my');
		expect(await page.reading.insert('7', 'dear')).toBe(true);
		expect(editor().textContent).toBe('Hello my dear Rohana');
	});

	test('without a command, an editor that takes `beforeinput` gets that', async () => {
		editor().classList.add('ProseMirror');
		editor().addEventListener('beforeinput', (event) => {
			event.preventDefault();
			editor().append((event as InputEvent).data ?? '');
		});
		expect(await page.reading.insert('7', 'Hello')).toBe(true);
		expect(editor().textContent).toBe('Hello');
	});

	test('a plain editable element gets a text node and an `input` event', async () => {
		let heard = 0;
		editor().addEventListener('input', () => {
			heard += 1;
		});
		expect(await page.reading.insert('7', '<b>Hello</b>')).toBe(true);
		expect([editor().innerHTML, heard]).toEqual(['&lt;b&gt;Hello&lt;/b&gt;', 1]);
	});

	test('an editor with a model of its own is never written behind its back', async () => {
		editor().classList.add('ProseMirror');
		expect(await page.reading.insert('7', 'Hello')).toBe(false);
		expect(editor().textContent).toBe('');
	});

	test('half an insertion is not tried again', async () => {
		command = (text) => typeAtCaret(text.slice(0, 3));
		expect(await page.reading.insert('7', 'Hello')).toBe(false);
		expect(editor().textContent).toBe('Hel');
	});
});
