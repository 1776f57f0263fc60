import { describe, expect, it } from 'vitest';
import { count, holds } from './talk.ts';

describe('the shape of a draft', () => {
	it.each([
		['', 0, 0],
		['Hello', 1, 1],
		['Hello.', 1, 1],
		['Hello. I will look', 4, 2],
		['Hello! How are you?', 4, 2],
		['It is RM3.50 :)', 3, 1],
		['One moment... :)', 2, 1],
	])('%j has %i words in %i sentences', (draft, words, sentences) => {
		expect(count('draft-words', [`d: ${draft}`])).toBe(words);
		expect(count('draft-sentences', [`d: ${draft}`])).toBe(sentences);
	});

	it.each([
		['Why? Where??', 'draft-questions', 2],
		['No!! Yes!', 'draft-exclamations', 3],
		['PLEASE do it NOW, or by 5 PM', 'draft-caps-words', 2],
	])('%s: %s is %i', (draft, name, expected) => {
		expect(count(name, [`d: ${draft}`])).toBe(expected);
	});

	it('is empty without a word', () => {
		expect([holds('draft-empty', ['d:   ']), holds('draft-empty', ['d: Hi'])]).toEqual([true, false]);
	});
});
