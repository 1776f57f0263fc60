// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { findAll } from '../../../src/reader/dom.ts';
import { isBuilt, stableCss } from '../../../src/reader/pick/stable-css.ts';

const css = (html: string): string => {
	document.body.innerHTML = html;
	const target = document.querySelector('[x]')!;
	const found = stableCss(target, document);
	expect(findAll(document, found)).toEqual([target]);
	return found;
};

test.each([
	['<div id="chat" x></div>', '#chat'],
	['<div id="chat-48213" class="chat-log" x></div>', '.chat-log'],
	['<div id="a1b2c3d4" data-testid="log" x></div>', '[data-testid="log"]'],
	['<div class="log open"></div><div class="log chat" x></div>', '.chat'],
	['<div class="log a"></div><div class="b log"></div><div class="a b" x></div>', '.a.b'],
	['<main class="desk"><div></div><div x></div></main>', '.desk > div:nth-of-type(2)'],
	['<div class="css-1x2y3z"><p></p></div><div class="desk"><div class="css-1x2y3z" x></div></div>', '.desk > div'],
	['<div><i></i></div><div class="css-9k8j7h" x></div>', 'div:nth-of-type(2)'],
	['<div title="Aisha" aria-label="Aisha" class="name" x></div>', '.name'],
])('finds an element by what will still be there tomorrow: %s', (html, expected) => {
	const found = css(html);
	expect(found.endsWith(expected)).toBe(true);
	expect(isBuilt(found)).toBe(false);
	expect(found).not.toMatch(/\d{3}|Aisha/);
});

test('steps into shadow roots and frames of the same site', () => {
	document.body.innerHTML = '<section class="app"><x-chat></x-chat></section><iframe></iframe>';
	const shadow = document.querySelector('x-chat')!.attachShadow({ mode: 'open' });
	shadow.innerHTML = '<div class="log"></div>';
	expect(stableCss(shadow.firstElementChild!, document)).toBe('x-chat >>> .log');
	const inner = document.querySelector('iframe')!.contentDocument!;
	inner.body.innerHTML = '<div class="log"></div>';
	expect(stableCss(inner.querySelector('.log')!, document)).toBe('iframe >>> .log');
	expect(findAll(document, 'iframe >>> .log')).toEqual([inner.querySelector('.log')]);
});
