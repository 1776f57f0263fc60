import { describe, expect, it } from 'vitest';
import { nameOf } from '../../../src/engine/facts/name.ts';
import { drive, lexicon, program } from '../small-pack.ts';
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
		['the answer after one more message', ['a: Your name please?', 'a: No hurry.', 'c: crystal minh'], true],
		['too late for an answer', ['a: Your name please?', 'a: No hurry.', 'a: Hello?', 'c: crystal minh'], false],
		['the answer to another question', ['a: How can I help?', 'c: crystal minh'], false],
		['small letters that run on', ['c: my name is priya from ipoh'], false],
		["I'm, with a small letter", ["c: I'm waiting"], false],
		['shouted', ["c: I'M FURIOUS"], false],
		['an answer that is none', ['a: May I have your name?', 'c: Actually, I changed my mind'], false],
		['no one asked', ['c: crystal minh'], false],
	])('%s', (_, lines, known) => {
		expect(holds('name-known', lines)).toBe(known);
	});

	it('is what was written with capitals where speech runs on', () => {
		expect(nameOf(talk(['c: my name is Priya nair and I wait']))?.full).toBe('Priya');
		expect(nameOf(talk(['c: my name is Priya iPhone 12 user']))?.full).toBe('Priya');
	});

	it('is not the agent’s own', () => {
		const chat = drive(
			program([], [lexicon('says-name', ['my name is', 'this is']), lexicon('asks-name', ['your name'])]),
		);
		chat.open({ agent: 'Mei Ling' });
		chat.customer('Hello, this is Mei Ling I hope?');
		expect(nameOf({ program: program([]), state: chat.state })).toBeNull();
		chat.agent('Your name please?');
		chat.customer('mei ling?');
		expect(nameOf({ program: program([]), state: chat.state })).toBeNull();
		chat.customer('my name is Omar');
		expect(nameOf({ program: program([]), state: chat.state })?.full).toBe('Omar');
	});

	it.each([
		['outranks what was said', ['c: my name is Omar', 'p: Ben Tan'], 'Ben Tan'],
		['stays, whatever is said', ['p: Ben Tan', 'c: my name is Omar'], 'Ben Tan'],
		['stays, where it was said before too', ['c: my name is Omar', 'p: Omar', 'c: call me Ben'], 'Omar'],
		['is the newest', ['p: Ben Tan', 'p: Grace Lim'], 'Grace Lim'],
	])('of the page %s', (_, lines, full) => {
		expect(nameOf(talk(lines))?.full).toBe(full);
	});

	it('keeps the title it was first written with', () => {
		expect(nameOf(talk(['c: my name is Puan Rohana', 'p: Rohana']))?.sayAs).toBe('Puan Rohana');
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
