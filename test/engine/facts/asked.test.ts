import { describe, expect, it } from 'vitest';
import { count } from './talk.ts';

describe('questions the agent asked', () => {
	it.each([
		['none', ['a: One moment.'], 0],
		['how can I help asks for nothing yet', ['a: Hello, how can I help you?'], 0],
		['ada apa yang boleh saya bantu', ['a: Hai, ada apa yang boleh saya bantu?'], 0],
		['anything else asks for nothing', ['a: Is there anything else I can help with?'], 0],
		['with a question mark', ['a: Which phone is it?'], 1],
		['without one', ['a: Please provide the order number.'], 1],
		['in Malay', ['a: Boleh saya tahu nombor pesanan'], 1],
		['those of the customer are not counted here', ['c: Which phone is it?'], 0],
		['two messages', ['a: Which phone is it?', 'c: pixel', 'a: Since when?'], 2],
	])('%s', (_, lines, n) => {
		expect(count('agent-questions', lines)).toBe(n);
	});
});

describe('questions of the customer', () => {
	it.each([
		['by their marks', ['c: is it open? when?'], 2],
		['by how they begin', ['c: when is it and what does it cost'], 2],
		['a mark and one without behind it', ['c: by when? and whens the last payment'], 2],
		['one question with its mark', ['c: when is the last payment?'], 1],
		['none', ['c: it is open'], 0],
	])('%s', (_, lines, n) => {
		expect(count('customer-questions', lines)).toBe(n);
	});
});
