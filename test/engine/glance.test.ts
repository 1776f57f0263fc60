import { describe, expect, it } from 'vitest';
import { emptyGlance, type Glance, glanceOf } from '../../src/engine/glance.ts';
import { emptyState } from '../../src/engine/state.ts';
import { talk } from './facts/talk.ts';

const glance = (...lines: string[]): Glance => {
	const { program, state } = talk(lines);
	return glanceOf(program, state);
};
const checks = (...lines: string[]) =>
	Object.fromEntries(glance(...lines).skills.map(({ check, state }) => [check, state]));

it('of an empty chat there is nothing', () => {
	const { program } = talk([]);
	expect(glanceOf(program, emptyState())).toEqual(emptyGlance);
});

it('is plain JSON', () => {
	const whole = glance('c: I am Ben Tan. Order SPX20917 is broken!! Will it be replaced?', 'a: Sorry Ben.');
	expect(JSON.parse(JSON.stringify(whole))).toEqual(whole);
});

describe('what is told at length', () => {
	it('is cut at a word, and where there is none in the middle of one', () => {
		const words = `my parcel never arrived ${'and nobody knows '.repeat(12)}`;
		expect(glance(`c: ${words}`).matter).toMatch(/^my parcel never arrived and nobody.*(?:and|nobody|knows)…$/);
		const { matter } = glance(`c: it is broken ${'x'.repeat(300)}`);
		expect(matter).toMatch(/^it is broken x+…$/);
		expect(matter).toHaveLength(141);
		expect(glance(`c: it is broken ${'x'.repeat(57)} ${'y'.repeat(200)}`).matter).toHaveLength(141);
	});
});

it('of what is secret it tells only that it was given', () => {
	const { given } = glance('c: my order 7741902 is late', 'a: What is the code?', 'c: the OTP is 4829 13');
	expect(given.filter(({ hidden }) => !hidden)).toEqual([{ kind: 'order', text: '7741902', hidden: false }]);
	expect(given.filter(({ hidden }) => hidden)).toHaveLength(1);
	expect(JSON.stringify(given)).not.toMatch(/4829|13"/);
});

describe('the checklist ticks itself', () => {
	const problem = 'c: hi, my name is Ben Tan and my parcel never arrived';
	it.each<[string, readonly string[], Record<string, string>]>([
		['nothing applies to a greeting', ['c: hi'], {}],
		['a problem', [problem], { name: 'later', sorry: 'due', clear: 'due', step: 'later', 'more-help': 'later' }],
		[
			'name and sorry said',
			[problem, "a: I'm sorry, Ben."],
			{ name: 'done', sorry: 'done', clear: 'due', step: 'later', 'more-help': 'later' },
		],
		['the name left out', [problem, 'a: What is your order number?'], { name: 'due', clear: 'done', step: 'due' }],
		[
			'a next step',
			[problem, 'a: Sorry, Ben. What is your order number?', 'c: 7741902', "a: I'll send a new one today."],
			{ name: 'done', sorry: 'done', clear: 'done', step: 'done', 'more-help': 'later' },
		],
		[
			'at the end more help is due',
			[problem, "a: Sorry, Ben. I'll send a new one today.", 'c: ok thanks, bye'],
			{ step: 'done', 'more-help': 'due' },
		],
		['and offered', [problem, 'a: Sorry. Is there anything else?'], { 'more-help': 'done' }],
		['no sorry for a mere wish', ['c: I want to change my address please'], { clear: 'due', step: 'later' }],
		['in Malay', ['c: nama saya Siti Aminah, barang rosak', 'a: Maaf ya, Siti.'], { name: 'done', sorry: 'done' }],
	])('%s', (name, lines, wanted) => {
		const found = checks(...lines);
		expect(found).toMatchObject(wanted);
		if (name.includes('nothing')) expect(found).toEqual({});
		if (name.includes('mere wish')) expect(found).not.toHaveProperty('sorry');
	});
});

describe('what the customer gave', () => {
	it('is told once, as what it is', () => {
		expect(glance('c: order SPX20917, call 012-345 6789 or mail ben.tan@mail.example').given).toEqual([
			{ kind: 'email', text: 'ben.tan@mail.example', hidden: false },
			{ kind: 'phone', text: '012-345 6789', hidden: false },
			{ kind: 'order', text: 'SPX20917', hidden: false },
		]);
		expect(glance('c: my number is 0123456789').given.map(({ kind }) => kind)).toEqual(['phone']);
	});

	it.each([
		['a card', ['c: my card is 4111111111111111'], [{ kind: 'card', text: '•••• 1111', hidden: true }]],
		['a card in groups', ['c: 4111 1111 1111 1111'], [{ kind: 'card', text: '•••• 1111', hidden: true }]],
		['a code', ['c: the OTP is 482913'], [{ kind: 'secret', text: '••••', hidden: true }]],
		['a password', ['c: kata laluan saya Rahsia99'], [{ kind: 'secret', text: '••••', hidden: true }]],
	])('%s is hidden', (_, lines, given) => {
		expect(glance(...lines).given).toEqual(given);
	});

	it('nothing secret stands anywhere in it', () => {
		const text = JSON.stringify(
			glance(
				'c: my order is broken, the OTP is 482913 and the card 4111 1111 1111 1111!! can you use 482913?',
				"a: Sorry, please try again with 482913. I'll use 4111 1111 1111 1111 within 5 days.",
			),
		);
		expect(text).not.toContain('482913');
		expect(text).not.toMatch(/4111 1111|41111/);
		expect(text).toContain('•••• 1111');
	});
});

it('counts sorries and favours, and quotes questions', () => {
	expect(
		glance(
			'c: it is broken. Will I get a new one? Is it free?',
			'a: Sorry! I have added a RM10 voucher to your account.',
			'a: Sorry again.',
		),
	).toMatchObject({
		apologies: 2,
		favours: [{ kind: 'voucher', amount: 'rm10' }],
		questions: [{ text: 'Is it free?' }],
		matter: 'it is broken. Will I get a new one? Is it free?',
	});
});

it('long words are cut at a word', () => {
	const { matter } = glance(`c: my parcel never arrived ${'and nobody answers '.repeat(20)}`);
	expect(matter).toMatch(/^my parcel .*[a-z]…$/);
	expect(matter!.length).toBeLessThanOrEqual(141);
});
