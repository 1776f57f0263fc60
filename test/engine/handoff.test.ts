import { describe, expect, it } from 'vitest';
import { emptyGlance } from '../../src/engine/glance.ts';
import { type HandoffFacts, type HandoffWords, writeHandoff } from '../../src/engine/handoff.ts';

const words: HandoffWords = {
	heads: {
		customer: 'Customer',
		matter: 'Problem',
		given: 'Given',
		tried: 'Tried',
		promised: 'Promised',
		favours: 'Favours',
		heat: 'Heat',
		question: 'Open question',
	},
	customer: (name, sayAs) => `${name} (${sayAs})`,
	quote: (text) => `"${text}"`,
	given: (kind, text) => `${kind} ${text}`,
	tried: (text, worked) => (worked === null ? text : `${text} -> ${worked}`),
	promised: (text, due) => (due === null ? text : `${text} @${due}`),
	favour: ({ kind, amount }) => `${kind} ${amount}`,
	heat: (level) => `${level}`,
};

const note = (facts: Partial<HandoffFacts>) => writeHandoff({ ...emptyGlance, customer: null, ...facts }, words);

it('tells one fact a line, and leaves out what is not known', () => {
	expect(
		note({
			customer: { name: 'Daniel Tan', sayAs: 'Daniel' },
			matter: 'my jug is cracked',
			given: [{ kind: 'order', text: 'SO-20418', hidden: false }],
			steps: [
				{ text: 'Please send a photo.', worked: true },
				{ text: 'Please restart it.', worked: null },
			],
			promises: [{ message: 'm1', text: 'Give me two minutes.', time: 'two minutes', due: 5 }],
			favours: [{ kind: 'voucher', amount: 'rm10' }],
			heat: { level: 2, peak: 3, reasons: [] },
			questions: [
				{ message: 'm1', text: 'Is it free?' },
				{ message: 'm2', text: 'Will it come?' },
			],
		}),
	).toBe(
		[
			'Customer: Daniel Tan (Daniel)',
			'Problem: "my jug is cracked"',
			'Given: order SO-20418',
			'Tried: Please send a photo. -> true; Please restart it.',
			'Promised: Give me two minutes. @5',
			'Favours: voucher rm10',
			'Heat: 2',
			'Open question: "Will it come?"',
		].join('\n'),
	);
	expect(note({})).toBe('');
	expect(note({ matter: 'x' })).toBe('Problem: "x"');
});

describe('of personal data it tells a part only', () => {
	it.each<[string, Partial<HandoffFacts>, string]>([
		[
			'e-mail',
			{ given: [{ kind: 'email', text: 'ben@mail.example', hidden: false }] },
			'Given: email b•••@mail.example',
		],
		['telephone', { given: [{ kind: 'phone', text: '012-345 6789', hidden: false }] }, 'Given: phone •••• 6789'],
		['account', { given: [{ kind: 'account', text: '220-4491-07', hidden: false }] }, 'Given: account •••• 9107'],
		['a card', { given: [{ kind: 'card', text: '•••• 1111', hidden: true }] }, 'Given: card •••• 1111'],
		['in the problem', { matter: 'write to ben@mail.example' }, 'Problem: "write to b•••@mail.example"'],
		[
			'in a step',
			{ steps: [{ text: 'Try 4111 1111 1111 1111 again.', worked: false }] },
			'Tried: Try •••• 1111 again. -> false',
		],
		[
			'in a promise',
			{ promises: [{ message: 'm', text: 'I’ll call 012-345 6789 today.', time: 'today', due: null }] },
			'Promised: I’ll call •••• 6789 today.',
		],
		[
			'in the question',
			{ questions: [{ message: 'm', text: 'Is the OTP 482913 ok?' }] },
			'Open question: "Is the OTP •••• ok?"',
		],
	])('%s', (_, facts, text) => {
		expect(note(facts)).toBe(text);
	});
});
