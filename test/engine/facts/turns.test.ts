import { expect, it } from 'vitest';
import { secondsSince } from './talk.ts';

it.each<[string, readonly string[], number | null]>([
	['opened', ['c: hi', '+30', 'a: Hello.', '+60', 'c: my order?', '+10'], 100],
	['customer-message', ['c: hi', '+30', 'a: Hello.', '+60', 'c: my order?', '+10'], 10],
	['agent-message', ['c: hi', '+30', 'a: Hello.', '+60', 'c: my order?', '+10'], 70],
	['customer-waits', ['c: hi', '+30', 'c: anybody?', '+60'], 90],
	['customer-waits', ['c: hi', '+30', 'a: Hello.', '+60'], null],
	['opened', ['c: hi', 'a: Hello.'], null],
])('%s: how long ago, after %j', (name, lines, seconds) => {
	expect(secondsSince(name, lines)).toBe(seconds);
});
