import { describe, expect, it } from 'vitest';
import { chatFacts } from '../../../src/engine/chat-facts.ts';
import { findIdentifiers } from '../../../src/engine/facts/identifiers.ts';
import { drive, lexicon, program, rule } from '../small-pack.ts';

const run = program([
	rule('name', { level: 'critical', when: [{ kind: 'fact', is: 'draft-names-other-customer' }] }),
	rule('detail', { level: 'critical', when: [{ kind: 'fact', is: 'draft-has-other-details' }] }),
]);
const marks = (...texts: readonly string[]) =>
	texts.flatMap((text) => findIdentifiers(text).flatMap((one) => one.marks));
const other = (name: string | null, ...details: readonly string[]) => ({
	name,
	details: marks(...details),
	waitingSince: null,
});
const beside = (customer: string | undefined, ...chats: readonly ReturnType<typeof other>[]) => {
	const chat = drive(run);
	chat.open({ ...(customer === undefined ? {} : { customer }), agent: 'Mei Ling' });
	chat.feed({ type: 'desk', front: true, chats });
	return chat;
};
const typed = (chat: ReturnType<typeof beside>, text: string): readonly string[] => {
	chat.draft(text);
	return chat.pause();
};

describe('the name of the customer in another chat', () => {
	it.each([
		['Ben Tan', 'Hi Ben, it left today.'],
		['Ben Tan', 'thanks ben'],
		['Ben Tan', 'Ben, it left today.'],
		['Ben Tan', 'It left today, Ben.'],
		['Ben Tan', 'Thank you for waiting, Ben, it left today'],
		['Ben Tan', 'The refund of Ben Tan is ready.'],
		['Ben Tan', 'Good morning Mr Tan'],
		['Lim Wei Jie', 'Wei Jie, I found it'],
		['Hafiz bin Salleh', 'Baik Encik Hafiz, saya semak'],
		['Kavitha a/p Raju', 'The order of Kavitha a/p Raju is ready.'],
		['Kavitha a/p Raju', 'Terima kasih kerana menunggu, Kavitha.'],
		['Will Grant', 'Thanks, Will.'],
		['Ben Tan', 'Sorry about that, Ben, we will see to it'],
	])('of %s: %s', (name, text) => {
		expect(typed(beside('Aisyah Rahman', other(name)), text)).toEqual(['name']);
	});

	it.each([
		['Will Grant', 'Sure, will do. We will grant it.', 'a name that is a word'],
		['Rose May', 'It comes in Red, Rose, and Grey until May.', 'words in a list'],
		['Mark Joy', 'Please mark the box, it is a joy.', 'words'],
		['Ben Tan', 'Benefits and Bentong', 'a part of a word'],
		['Ben Tan', 'ask ben@acme.example', 'a part of an address'],
		['Ben Tan', 'ask ben for it', 'a small letter, and nobody is spoken to'],
		['Ben Tan', 'It left today, thanks to Ben.', 'told of, not spoken to'],
		['Ben', 'We have asked Ben about it.', 'a single name, told of'],
		['Mei Ling', 'Hi, Mei here.', 'the agent bears it too'],
		['Aisyah Omar', 'Hi Aisyah', 'this customer bears it too'],
		['Siti Aminah', 'Baik Puan Siti', 'what many bear'],
		['Jo Tan', 'ok jo', 'two letters that may be anything'],
		['Visitor 1234', 'Hi Visitor', 'no name'],
		['John Ho', 'John, Mary and Ali work here', 'a list of names'],
		['John Ho', 'We have Ali, John and Mary here', 'a list of names'],
		['John Ho', 'Thank Ali, John, Mary for it', 'a list of names'],
	])('not of %s: %s (%s)', (name, text) => {
		expect(typed(beside('Aisyah Rahman', other(name)), text)).toEqual([]);
	});

	it('is no slip where this customer said it first', () => {
		const chat = beside('Aisyah Rahman', other('Ben Tan'));
		chat.customer('it is for my husband Ben Tan');
		expect(typed(chat, 'The order of Ben Tan left today.')).toEqual([]);
	});

	it('is one all the same where the agent has slipped before', () => {
		const chat = beside('Aisyah Rahman', other('Ben Tan'));
		chat.agent('Hi Ben');
		expect(typed(chat, 'Hi Ben, it left today')).toEqual(['name']);
	});

	it('is told while the agent types on, but not in the middle of a word', () => {
		const chat = beside('Benjamin Ho', other('Ben Tan'));
		expect(chat.draft('Hi Ben')).toEqual([]);
		expect(chat.draft('Hi Benjamin')).toEqual([]);
		const next = beside('Aisyah Rahman', other('Ben Tan'));
		expect(next.draft('Hi Ben,')).toEqual(['name']);
		expect(next.draft('Hi ')).toEqual([]);
	});
});

describe('the numbers of another chat', () => {
	it('are told within the key press', () => {
		expect(beside('Aisyah', other('Ben', 'SR-48213')).draft('Your order SR-48213')).toEqual(['detail']);
		expect(beside('Aisyah', other(null, 'ben@mail.example')).draft('to ben@mail.example')).toEqual(['detail']);
	});

	it('are none where they stand in this chat too, whoever wrote them', () => {
		const chat = beside('Aisyah', other('Ben', 'SR-48213'));
		chat.feed({ type: 'message', message: { id: 's', role: 'system', text: 'Order SR-48213 was linked' } });
		expect(chat.draft('Your order SR-48213')).toEqual([]);
	});

	it('are none where they stand here with more around them', () => {
		const chat = beside('Aisyah', other('Ben', 'SR-48213'));
		chat.customer('it is SR-48213');
		expect(chat.draft('Your order 48213')).toEqual([]);
	});

	it('are not looked for where no other chat is open', () => {
		expect(typed(beside('Aisyah'), 'Hi Ben, SR-48213')).toEqual([]);
		const replayed = drive(run);
		replayed.customer('hello');
		expect(typed(replayed as ReturnType<typeof beside>, 'Hi Ben, SR-48213')).toEqual([]);
	});
});

describe('what a chat tells the others', () => {
	it('is what its customer gave, and the codes the agent named; never the hotline', () => {
		const chat = drive(run);
		chat.customer('order SR-48213, ben@mail.example');
		chat.agent('Ticket TK99812. Or ring 1800881234 or 012-345 6789, or write to help@shop.example.');
		chat.feed({ type: 'message', message: { id: 's', role: 'system', text: 'Order SR-70001 was linked' } });
		const { details } = chatFacts(run, chat.state);
		expect(details).toEqual(expect.arrayContaining(marks('SR-48213', 'ben@mail.example', 'TK99812')));
		const ofAll = marks('1800881234', '012-345 6789', 'help@shop.example', 'SR-70001');
		expect(details.filter((mark) => ofAll.includes(mark))).toEqual([]);
	});

	it('is never a secret, though it be a bare number', () => {
		const asking = program([], [lexicon('asks-secret', ['the code'])]);
		const chat = drive(asking);
		chat.agent('Send me the code');
		chat.customer('482913');
		chat.customer('password: P@ss48213x, card 4111 1111 1111 1111');
		expect(chatFacts(asking, chat.state).details).toEqual([]);
	});

	it('stays within a bound, the newest kept', () => {
		const chat = drive(run);
		for (let i = 0; i < 200; i += 1) chat.customer(`order ${1_000_001 + i}`);
		const { details } = chatFacts(run, chat.state);
		expect(details.length).toBeLessThanOrEqual(40);
		expect(details.at(-1)).toBe(marks('1000200')[0]);
	});
});
