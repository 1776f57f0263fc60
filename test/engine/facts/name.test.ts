import { describe, expect, it } from 'vitest';
import { count, holds } from './talk.ts';

describe('a name the customer says', () => {
	it.each([
		['my name is', ['c: hi my name is Omar'], true],
		['nama saya', ['c: nama saya Siti Aminah'], true],
		["I'm, with a capital", ["c: I'm Priya"], true],
		['this is, with a capital', ['c: Hello, this is Grace Lim'], true],
		['saya, with a capital', ['c: Saya Farid dari Ipoh'], true],
		['the answer to the question', ['a: May I have your name?', 'c: crystal minh'], true],
		["I'm, with a small letter", ["c: I'm waiting"], false],
		['shouted', ["c: I'M FURIOUS"], false],
		['an answer that is none', ['a: May I have your name?', 'c: Actually, I changed my mind'], false],
		['no one asked', ['c: crystal minh'], false],
	])('%s', (_, lines, known) => {
		expect(holds('name-known', lines)).toBe(known);
	});

	it('counts the messages in which the agent could have used it', () => {
		expect(count('agent-messages-since-name', ['a: Hi.', "c: I'm Priya", 'a: Ok.', 'a: Let me see.'])).toBe(2);
	});
});
