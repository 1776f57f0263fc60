import { expect, test } from 'vitest';
import { clipOf, markupOf } from '../../src/reader/clip.ts';

test('markup says what the text says', () => {
	expect(markupOf('a < b & c > d\ne')).toBe('a &lt; b &amp; c &gt; d<br>e');
});

test.each([
	['Hello', false, { 'text/plain': 'Hello' }],
	['<b>', true, { 'text/plain': '<b>', 'text/html': '&lt;b&gt;' }],
	['\nOne\nTwo', false, { 'text/plain': '\nOne\nTwo' }],
	['\nOne\nTwo\n', true, { 'text/plain': '\nOne\nTwo\n', 'text/html': '<p>One</p><p>Two</p>' }],
	['One\n\nTwo', true, { 'text/plain': 'One\n\nTwo', 'text/html': '<p>One</p><p></p><p>Two</p>' }],
])('a paste of %j (as markup: %s)', (text, isMarkup, clip) => {
	expect(clipOf(text, isMarkup)).toEqual(clip);
});
