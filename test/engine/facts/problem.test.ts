import { describe, expect, it } from 'vitest';
import { count, holds } from './talk.ts';

describe('a problem that nobody has said sorry for', () => {
	it.each([
		['is open once told', ['c: my kettle is broken'], true],
		['stays open while the agent goes on', ['c: my kettle is broken', 'a: Which one?'], true],
		['closes with an apology', ['c: my kettle is broken', "a: I'm so sorry about that."], false],
		['not with one of the customer', ['c: my kettle is broken', 'c: sorry to bother you'], true],
		['is not opened again by telling it again', ['c: it is broken', "a: I'm sorry.", 'c: it is still broken'], false],
		['is not open where sorry was said first', ["a: I'm sorry to hear that.", 'c: it is broken'], false],
	])('%s', (_, lines, isOpen) => {
		expect(holds('problem-open', lines)).toBe(isOpen);
	});

	it('is counted from the message that told it last', () => {
		const lines = ['c: it is broken', 'a: Which one?', 'c: the kettle is broken', 'a: Hm.'];
		expect(count('agent-messages-since-problem', lines)).toBe(1);
		expect(count('apologies', [...lines, "a: I'm sorry."])).toBe(1);
		expect(count('agent-messages-since-problem', [...lines, "a: I'm sorry."])).toBeNull();
	});
});
