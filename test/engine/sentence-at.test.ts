import { expect, it } from 'vitest';
import { sentenceAt } from '../../src/engine/sentence-at.ts';

const text = 'My order is late. Where is it?\nCall me back today';

it.each([
	['My', 'My order is late.'],
	['late', 'My order is late.'],
	['Where', 'Where is it?'],
	['Call', 'Call me back today'],
	['today', 'Call me back today'],
])('the sentence with “%s”', (word, sentence) => {
	expect(sentenceAt(text, text.indexOf(word))).toBe(sentence);
});
