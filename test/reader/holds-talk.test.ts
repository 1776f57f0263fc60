// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { holdsTalk } from '../../src/reader/holds-talk.ts';

const rootOf = (html: string): Element => {
	document.body.innerHTML = `<div id="root">${html}</div>`;
	return document.querySelector('#root')!;
};

it.each([
	['three lines', '<p>Hai</p><p>Hello</p><p>Barang saya mana?</p>'],
	['bubbles under several wrappers', '<ul>'.concat('<li><div><i></i><span>ok</span></div></li>'.repeat(3), '</ul>')],
	['one line with a name and a time', '<div><b>Nurul</b><time>9:41</time><p>Hai</p></div>'],
])('%s are talk', (_what, html) => {
	expect(holdsTalk(rootOf(html))).toBe(true);
});

it.each([
	['nothing', ''],
	['a line that says there is nothing', '<div><span>😶</span><span>The conversation is empty.</span></div>'],
	['white space and pictures', '<p> </p><p><img></p><p>\n</p><p></p>'],
	[
		'a header, tabs and a reply box',
		'<header><b>Nurul</b><i>online</i><i>Shah Alam</i></header><div role="tablist"><a>Reply</a><a>Note</a><a>Mail</a></div><div contenteditable="true"><p>a</p><p>b</p><p>c</p></div>',
	],
])('%s is no talk', (_what, html) => {
	expect(holdsTalk(rootOf(html))).toBe(false);
});
