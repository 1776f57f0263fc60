// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { sameText, textOf } from '../../src/reader/text-of.ts';

const read = (html: string, drop: string | null = null): string => {
	const element = document.createElement('div');
	element.innerHTML = html;
	return textOf(element, drop);
};

describe('text as a person reads it', () => {
	test.each([
		['white space is one space', ' Hi \t there  friend ', 'Hi there friend'],
		['indented markup breaks no lines', '\n\t\t<span>Hi</span>\n\t\t<span>there</span>\n\t', 'Hi there'],
		['<br> breaks the line', 'One<br>Two<br/><br>Three', 'One\nTwo\n\nThree'],
		['blocks stand on lines of their own', '<p>One</p><p>Two</p>three<div>four</div>', 'One\nTwo\nthree\nfour'],
		['an empty line of an editor stays', '<div>One</div><div><br></div><div>Two</div>', 'One\n\nTwo'],
		['line breaks a person typed stay', 'One\nTwo\n\nThree', 'One\nTwo\n\nThree'],
		['<pre> keeps its lines', '<pre>a\n  b</pre>', 'a\nb'],
		['lists', '<ul><li>One</li><li>Two</li></ul>', 'One\nTwo'],
		['inline markup joins', 'un<b>believ</b>able', 'unbelievable'],
		['a no-break space is a space', 'Hi&nbsp;there', 'Hi there'],
		['an emoji picture is its character', 'Hi <img alt="😀" src="data:,">', 'Hi 😀'],
		['a short name of an emoji too', 'Hi <img alt=":smile:" src="data:,">', 'Hi :smile:'],
		['a photo says nothing', 'Hi <img alt="IMG_1234.jpg" src="data:,">', 'Hi'],
		['scripts, styles and fields say nothing', '<style>a{}</style>Hi<script>x</script><textarea>no</textarea>', 'Hi'],
		['hidden parts say nothing', 'Hi<span hidden> secret</span>', 'Hi'],
		['nothing is nothing', ' <br> <p></p> ', ''],
		['Malay and emoji stay as they are', 'Terima kasih 🙏🏽 puan', 'Terima kasih 🙏🏽 puan'],
	])('%s', (_what, html, wanted) => {
		expect(read(html)).toBe(wanted);
	});

	test('what is to be dropped is left out, with all in it', () => {
		expect(read('Hi <i class="icon">done_<b>all</b></i><blockquote>old mail</blockquote>', '.icon,blockquote')).toBe(
			'Hi',
		);
	});

	test('nesting deeper than the stack is read', () => {
		const top = document.createElement('div');
		let inner: Element = document.createElement('b');
		inner.append('deep');
		for (let depth = 0; depth < 4000; depth += 1) {
			const outer = document.createElement('span');
			outer.append(inner);
			inner = outer;
		}
		top.append(inner);
		expect(textOf(top, null)).toBe('deep');
	});

	test('very long text is cut', () => {
		expect(read(`<p>${'x'.repeat(15_000)}</p>`.repeat(4))).toBe(`${'x'.repeat(15_000)}\n${'x'.repeat(5000)}`);
	});
});

test.each([
	['One  two', 'One\ntwo', true],
	[' One ', 'One', true],
	['One', 'one', false],
])('%j and %j are the same apart from white space: %s', (one, other, isSame) => {
	expect(sameText(one, other)).toBe(isSame);
});
