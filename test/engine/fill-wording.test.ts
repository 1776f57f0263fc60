import { describe, expect, it } from 'vitest';
import { fillWording } from '../../src/engine/fill-wording.ts';

const fill = (text: string, name: string | null) => fillWording({ text }, () => name);

describe('filling in wording', () => {
	it.each([
		['I’m sorry, {name}.', 'I’m sorry, Ben.', 'I’m sorry.'],
		['{name}, I’m sorry.', 'Ben, I’m sorry.', 'I’m sorry.'],
		['{name}, saya minta maaf.', 'Ben, saya minta maaf.', 'Saya minta maaf.'],
		['Thanks {name}, one moment.', 'Thanks Ben, one moment.', 'Thanks, one moment.'],
		['Sorry, {name}, about that.', 'Sorry, Ben, about that.', 'Sorry about that.'],
		['Is that right, {name}?', 'Is that right, Ben?', 'Is that right?'],
		['Thank you {name}', 'Thank you Ben', 'Thank you'],
		['{name} saya minta maaf.', 'Ben saya minta maaf.', 'Saya minta maaf.'],
		['No name here.', 'No name here.', 'No name here.'],
		['ok, one moment.', 'ok, one moment.', 'ok, one moment.'],
	])('%s', (text, filled, unfilled) => {
		expect(fill(text, 'Ben').text).toBe(filled);
		expect(fill(text, null).text).toBe(unfilled);
	});

	it('leaves what is filled in as it was given', () => {
		expect(fill('{name}, I’m sorry.', 'mei').text).toBe('mei, I’m sorry.');
	});

	it('a name taken off the front leaves a sentence, though something else is filled in behind it', () => {
		const { text, fills } = fillWording({ text: '{name}, it is {limit}.' }, (of) => (of === 'limit' ? 'RM5' : null));
		expect(text).toBe('It is RM5.');
		expect(fills).toEqual([[6, 9]]);
	});

	it('says which part was filled in, and keeps the tone', () => {
		const { text, fills, tone } = fillWording({ text: 'Hi {name}, hi {name}', tone: 'warm' }, () => 'Mei');
		expect(fills.map(([start, end]) => text.slice(start, end))).toEqual(['Mei', 'Mei']);
		expect(tone).toBe('warm');
	});
});
