import { describe, expect, it } from 'vitest';
import { endsSentence, sentenceEnds, wordCount } from '../../src/engine/sentences.ts';

describe('where sentences end', () => {
	/** The text with a bar at each end. */
	const marked = (text: string): string => {
		const ends = new Set(sentenceEnds(text));
		return [...text].map((sign, i) => (ends.has(i + 1) ? `${sign}|` : sign)).join('');
	};

	it.each([
		['', ''],
		['ok', 'ok'],
		['ok.', 'ok.|'],
		['One. Two! Three? Four…', 'One.| Two!| Three?| Four…|'],
		['What!? Really', 'What!|? Really'],
		['What?! Really...', 'What?|! Really.|..'],
		['It is 3.50 at acme.example now', 'It is 3.50 at acme.example now'],
		['It is 3.50.', 'It is 3.50.|'],
		['one\ntwo', 'one\n|two'],
		['one.\ntwo', 'one.|\ntwo'],
		['\n\n. ! one', '\n\n. ! one'],
		['(one.) “two.” "three."', '(one.|) “two.|” "three.|"'],
		['one!two', 'one!two'],
	])('%j: %j', (text, expected) => {
		expect(marked(text)).toBe(expected);
	});

	it.each([
		['ok.', true],
		['ok. ', true],
		['ok.\n', true],
		['ok', false],
		['One. Two', false],
		['', false],
		['. ', false],
		['3.', true],
		['3.5', false],
	])('%j has just come to one: %s', (text, expected) => {
		expect(endsSentence(text)).toBe(expected);
	});
});

it.each([
	['', 0],
	['   \n', 0],
	['one', 1],
	['one two\nthree\tfour', 4],
	['one\u00a0two', 2],
	["it's re-sent", 2],
	['- ! ? .', 0],
	['(a) $5 RM5', 3],
	['a z A Z 0 9', 6],
	['@ [ ` { / :', 0],
	['À ÿ', 2],
	['¿ ¡', 0],
	['😭 –', 2],
])('%j has %i words', (text, count) => {
	expect(wordCount(text)).toBe(count);
});
