// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { hasComposer } from '../../src/probe/find-composer.ts';

const open = (element: Element): ShadowRoot | null => element.shadowRoot;
const found = (html: string): boolean => {
	document.body.innerHTML = html;
	return hasComposer(document, open);
};

afterEach(() => {
	document.body.innerHTML = '';
});

test.each([
	['a text field of several lines', '<textarea></textarea>'],
	['an editor', '<div contenteditable="true"></div>'],
	['an editor that says what it is', '<div role="textbox"></div>'],
	['a line that says what it is for', '<input placeholder="Type a message">'],
	['one in Malay', '<input placeholder="Tulis mesej…">'],
	['an editor in a frame', '<iframe class="tox-edit-area__iframe"></iframe>'],
])('%s is something to write in', (_, html) => {
	expect(found(html)).toBe(true);
});

test.each([
	['a search', '<input type="search" placeholder="Search">'],
	['a form for signing in', '<form><input name="user"><input type="password"></form>'],
	['text', '<p>Please write to us.</p>'],
	['an editor that is switched off', '<div contenteditable="false"></div>'],
])('%s is not', (_, html) => {
	expect(found(html)).toBe(false);
});

test('shadow roots within shadow roots are looked into', () => {
	document.body.innerHTML = '<x-app></x-app>';
	const outer = document.querySelector('x-app')!.attachShadow({ mode: 'open' });
	outer.innerHTML = '<section></section>';
	expect(hasComposer(document, open)).toBe(false);
	outer.querySelector('section')!.attachShadow({ mode: 'open' }).innerHTML = '<textarea></textarea>';
	expect(hasComposer(document, open)).toBe(true);
});

test('roots without end are not followed without end', () => {
	let depth = 0;
	const endless = (): ShadowRoot => {
		depth += 1;
		const host = document.createElement('div');
		host.innerHTML = '<div></div>';
		return host as unknown as ShadowRoot;
	};
	document.body.innerHTML = '<div></div>';
	expect(hasComposer(document, endless)).toBe(false);
	expect(depth).toBeLessThan(20);
});
