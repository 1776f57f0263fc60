import { expect, test } from 'vitest';
import { completionsAt } from '../../src/options/rules/completions.ts';

const at = (text: string) => {
	const found = completionsAt(text, text.length, ['apology', 'problem']);
	return found === null ? null : { begun: text.slice(found.from), options: found.options };
};

test.each([
	['le', 'le', 'level: '],
	['id: x\nskill: gr', 'gr', 'greet'],
	['level: ', '', 'critical'],
	['when:\n  - cust', 'cust', 'customer says: '],
	['when:\n  - fact: prob', 'prob', 'problem-open'],
	['when:\n  - count: {of: ', '', 'customer-messages'],
	['when:\n  - time: {since: cust', 'cust', 'customer-waits'],
	['when:\n  - draft says: [sorry, $apo', 'apo', 'apology'],
	['say:\n  en: Hello {na', 'na', 'name'],
	['limit: ', '', 'once per chat'],
])('%j', (text, begun, option) => {
	const found = at(text);
	expect(found?.begun).toBe(begun);
	expect(found?.options).toContain(option);
});

test.each(['# a comment', 'tip:\n  en: Say ', ''])('%j has none', (text) => {
	expect(at(text)).toBeNull();
});
