import { describe, expect, it } from 'vitest';
import { nameOf } from '../../../src/engine/facts/name.ts';
import { count, holds, talk } from './talk.ts';

describe('a name the customer says', () => {
	it.each([
		['my name is', ['c: hi my name is Omar'], true],
		['nama saya', ['c: nama saya Siti Aminah'], true],
		["I'm, with a capital", ["c: I'm Priya"], true],
		['this is, with a capital', ['c: Hello, this is Grace Lim'], true],
		['saya, with a capital', ['c: Saya Farid dari Ipoh'], true],
		['the answer to the question', ['a: May I have your name?', 'c: crystal minh'], true],
		['with a small letter behind the capital one', ['c: my name is Priya nair and I wait'], true],
		['small letters that run on', ['c: my name is priya from ipoh'], false],
		["I'm, with a small letter", ["c: I'm waiting"], false],
		['shouted', ["c: I'M FURIOUS"], false],
		['an answer that is none', ['a: May I have your name?', 'c: Actually, I changed my mind'], false],
		['no one asked', ['c: crystal minh'], false],
	])('%s', (_, lines, known) => {
		expect(holds('name-known', lines)).toBe(known);
	});

	it('is what was written with capitals where speech runs on', () => {
		const chat = talk(['c: my name is Priya nair and I wait', 'd: Hi Priya']);
		expect(nameOf(chat)?.full).toBe('Priya');
	});

	it('has no such counts where no name is known or used', () => {
		const lines = ['c: hi', 'a: Hello.'];
		expect(count('agent-messages-since-name', lines)).toBeNull();
		expect(count('agent-messages-since-name-use', lines)).toBeNull();
		expect(count('draft-name-uses', [...lines, 'd: Hi Priya'])).toBe(0);
	});

	it('counts messages since it was used, and uses in the draft', () => {
		const lines = ["c: I'm Priya", 'a: Hi Priya.', 'a: Ok.', 'a: Let me see.'];
		expect(count('agent-messages-since-name-use', lines)).toBe(2);
		expect(count('name-uses', lines)).toBe(1);
		expect(count('draft-name-uses', [...lines, 'd: Priya, thanks Priya'])).toBe(2);
		expect(holds('draft-uses-name', [...lines, 'd: Priya, thanks'])).toBe(true);
		expect(holds('draft-uses-name', [...lines, 'd: Thanks'])).toBe(false);
	});

	it('counts the messages in which the agent could have used it', () => {
		expect(count('agent-messages-since-name', ['a: Hi.', "c: I'm Priya", 'a: Ok.', 'a: Let me see.'])).toBe(2);
	});
});
