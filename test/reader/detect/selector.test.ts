// @vitest-environment jsdom
import { describe, expect, it, test } from 'vitest';
import { sharedCss, uniqueCss } from '../../../src/reader/detect/selector.ts';
import { findAll } from '../../../src/reader/dom.ts';

const put = (html: string): void => {
	document.body.innerHTML = html;
};

describe('a selector for one element', () => {
	it.each([
		['its id', '<div id="log"><b data-x></b></div><div><b></b></div>', '#log'],
		['a class of its own', '<div class="log"><p></p></div><div class="list"></div>', '.log'],
		['two classes that only it has together', '<i class="a b"></i><i class="a c"></i><i class="b c"></i>', '.a.b'],
		['no id with a number of this chat', '<div id="chat-10442" class="log"></div>', '.log'],
		[
			'its place where it has nothing else',
			'<main><div></div><div data-x></div></main>',
			'body > main:nth-of-type(1) > div:nth-of-type(2)',
		],
		['a class that needs care', '<div class="md:w-[20px]"></div>', '.md\\:w-\\[20px\\]'],
		['an id that begins with a number', '<div id="1a"></div>', '#\\31 a'],
	])('is %s', (_, html, css) => {
		put(html);
		const target = document.querySelector('[data-x]')?.closest('div, i') ?? document.querySelector('div, i')!;
		const wanted = uniqueCss(target);
		expect(findAll(document, wanted)).toEqual([target]);
		expect(wanted.replace(/^html:nth-of-type\(1\) > /, '').replace('body:nth-of-type(1)', 'body')).toBe(css);
	});

	test('leads through shadow roots', () => {
		put('<x-desk></x-desk>');
		const shadow = document.querySelector('x-desk')!.attachShadow({ mode: 'open' });
		shadow.innerHTML = '<div class="log"></div>';
		const target = shadow.querySelector('.log')!;
		expect(uniqueCss(target)).toBe('x-desk >>> .log');
		expect(findAll(document, uniqueCss(target))).toEqual([target]);
	});
});

test('elements share the names that say most, and no passing ones', () => {
	put('<p class="css-1a2b3c msg row first"></p><p class="css-1a2b3c msg row"></p>');
	expect(sharedCss([...document.querySelectorAll('p')])).toBe('.msg.row');
	put('<p class="rn-bauka4 rn-1niwhzg rn-irrty rn-q42fyq"></p>');
	// One look made of many names: each alone is on nearly everything.
	expect(sharedCss([...document.querySelectorAll('p')])).toBe('.rn-irrty.rn-bauka4.rn-1niwhzg.rn-q42fyq');
	put('<p class="a"></p><p class="b"></p>');
	expect(sharedCss([...document.querySelectorAll('p')])).toBeNull();
});
