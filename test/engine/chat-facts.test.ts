import { expect, it } from 'vitest';
import { chatFacts } from '../../src/engine/chat-facts.ts';
import { talk } from './facts/talk.ts';
import { drive, program } from './small-pack.ts';

it('knows the customer’s name as the page tells it, and how to say it', () => {
	const run = program([]);
	const chat = drive(run);
	chat.open({ customer: 'Ben Tan' });
	chat.customer('hi');
	expect(chatFacts(run, chat.state).customer).toEqual({ name: 'Ben Tan', sayAs: 'Ben' });
});

it.each([
	['en', ['+0', 'c: Where is my parcel?'], true],
	['ms', ['+0', 'c: Bila barang saya nak sampai?'], true],
	['en', ['+0', 'c: Where is my parcel?', 'a: It arrives today.'], false],
	['en', ['c: Where is my parcel?'], false],
])('a chat in %s: %j', (language, lines, waits) => {
	const { program: run, state } = talk(lines);
	const { customer, language: spoken, waitingSince } = chatFacts(run, state);
	expect(customer).toBeNull();
	expect(spoken).toBe(language);
	expect(waitingSince !== null).toBe(waits);
});
