import { describe, expect, it } from 'vitest';
import { count, holds } from './talk.ts';

describe('a feeling that waits to be heard', () => {
	it.each([
		['is open once told', ['c: this is so frustrating'], true],
		['is open when told in Malay', ['c: geram betul la'], true],
		['stays open while the agent goes on', ['c: this is so frustrating', 'a: What is the number?'], true],
		['closes when the agent names it', ['c: this is so frustrating', 'a: I understand, that is a lot.'], false],
		['closes with an apology', ['c: geram betul la', 'a: Maaf ya, saya semak.'], false],
		['opens anew', ['c: so frustrating', 'a: I understand.', 'c: no, this is ridiculous'], true],
		['is not there when asked about', ['c: is it stressful to set up?'], false],
	])('%s', (_, lines, open) => {
		expect(holds('feeling-open', lines)).toBe(open);
	});

	it('counts the agent messages since the newest', () => {
		expect(count('agent-messages-since-feeling', ['c: so frustrating', 'a: Hm.', 'a: Which one?'])).toBe(2);
		expect(count('agent-messages-since-feeling', ['c: so frustrating', 'a: Hm.', 'c: ridiculous'])).toBe(0);
	});

	it('was told, also once it was heard', () => {
		expect(holds('feeling-told', ['c: so frustrating', 'a: I understand.'])).toBe(true);
		expect(holds('feeling-told', ['c: which one?'])).toBe(false);
	});

	it('counts nothing once it was heard', () => {
		expect(count('agent-messages-since-feeling', ['c: so frustrating', 'a: I understand.'])).toBeNull();
	});
});

describe('hurry', () => {
	it('is heard by thanks for waiting, a feeling is not', () => {
		const lines = ['c: I am so upset, hurry', 'a: Give me two minutes, please.'];
		expect(holds('strain-open', lines)).toBe(false);
		expect(holds('feeling-open', lines)).toBe(true);
	});
});
