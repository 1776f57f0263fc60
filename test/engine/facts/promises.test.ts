import { describe, expect, it } from 'vitest';
import { count, holds, shows } from './talk.ts';

describe('a promise with a time', () => {
	it.each([
		['a: Give me two minutes, please.'],
		["a: I'll call you by Thursday."],
		['a: Your refund will arrive within 5 days.'],
		['a: Bagi saya lima minit ya.'],
		['a: Kami akan hubungi sebelum Jumaat.'],
	])('%s', (line) => {
		expect(holds('promise-made', ['c: hi', line])).toBe(true);
		expect(count('promises', ['c: hi', line])).toBe(1);
	});

	it.each([
		['a: Hold the button for 10 seconds.'],
		["a: I'll get back to you."],
		['a: The shop is open 7 days a week.'],
		['a: Tekan butang selama 10 saat.'],
		['c: I will wait two minutes'],
	])('none: %s', (line) => {
		expect(holds('promise-made', ['c: hi', line])).toBe(false);
	});
});

it('is shown by the time it names', () => {
	expect(shows('promise-made', ["a: I'll call you by Thursday."])).toEqual([
		{ who: 'agent', quote: 'by Thursday', message: 'm0' },
	]);
});

describe('a wait that is over', () => {
	it.each([
		['two minutes, three have passed', ['c: where is it', '+1', 'a: Give me two minutes.', '+180'], true],
		['minit, in Malay', ['c: mana barang', '+1', 'a: Saya semak dalam 5 minit.', '+301'], true],
		['not over yet', ['c: where is it', '+1', 'a: Give me two minutes.', '+60'], false],
		[
			'the agent wrote meanwhile',
			['c: where is it', '+1', 'a: Give me two minutes.', '+60', 'a: Got it.', '+180'],
			false,
		],
		[
			'the customer wrote, which keeps nothing',
			['c: it', '+1', 'a: Give me two minutes.', '+60', 'c: ok', '+90'],
			true,
		],
		['renewed', ['c: it', '+1', 'a: Give me 2 minutes.', '+110', 'a: Give me 5 more minutes.', '+120'], false],
		['days cannot be judged in a chat', ['c: it', '+1', "a: I'll write in 2 days.", '+9999'], false],
		['nor can an hour of a day', ['c: it', '+1', "a: I'll call you by Thursday.", '+9999'], false],
		['no times at all', ['c: where is it', 'a: Give me two minutes.'], false],
	])('%s', (_, lines, isLate) => {
		expect(holds('promise-late', lines)).toBe(isLate);
	});
});

it('the draft names a time', () => {
	expect(holds('draft-names-time', ['c: hi', 'd: We will know by Friday'])).toBe(true);
	expect(holds('draft-names-time', ['c: hi', 'd: We will know soon'])).toBe(false);
});
