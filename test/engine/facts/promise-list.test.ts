import { describe, expect, it } from 'vitest';
import { promisesOf } from '../../../src/engine/facts/promise-list.ts';
import { talk } from './talk.ts';

const made = (lines: readonly string[]) => promisesOf(talk(lines));

describe('promises that stand', () => {
	it('a short wait is due after its time, and over when the agent writes', () => {
		const [promise] = made(['c: where', '+60', 'a: Sorry! Give me two minutes, please.', '+30']);
		expect(promise).toMatchObject({ text: 'Give me two minutes, please.', time: 'two minutes' });
		expect(promise!.due! - 1_750_000_000_000).toBe(180_000);
		expect(made(['c: where', '+60', 'a: Give me two minutes.', '+30', 'a: Found it.'])).toEqual([]);
	});

	it.each([
		['days', "a: I'll call you by Thursday.", 'by Thursday'],
		['working days', 'a: Your refund will arrive within 5 days.', '5 days'],
		['in Malay', 'a: Kami akan hubungi sebelum Jumaat.', 'Jumaat'],
	])('%s have no end in the chat, and stay', (_, line, time) => {
		const promises = made(['c: hi', '+1', line, '+5', 'a: Is that fine?']);
		expect(promises).toMatchObject([{ text: line.slice(3), due: null }]);
		expect(promises[0]!.time).toContain(time);
	});

	it('the same promise counts once', () => {
		const line = "a: I'll call you by Thursday.";
		expect(made(['c: hi', line, 'c: ok', line])).toHaveLength(1);
	});

	it.each([
		['no time', "a: I'll call you."],
		['a day in another sentence', "a: I'll call you. We are open on Friday."],
		['no promise', 'a: Hold the button for 10 seconds.'],
		['a short wait without times on the page', 'a: Give me two minutes.'],
		['the customer’s', 'c: I will call you by Thursday.'],
	])('none: %s', (_, line) => {
		expect(made(['c: hi', line])).toEqual([]);
	});
});
