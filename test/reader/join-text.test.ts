import { expect, test } from 'vitest';
import { spaceAround } from '../../src/reader/join-text.ts';

test.each([
	['', 'Hello', '', '|Hello|'],
	['Hi', 'there', '', 'Hi| there|'],
	['Hi ', 'there', '', 'Hi |there|'],
	['Hi\n', 'there', '', 'Hi\n|there|'],
	['Hi', ', there', '', 'Hi|, there|'],
	['', 'Hello', 'Rohana', '|Hello |Rohana'],
	['', 'Hello', ', Rohana', '|Hello|, Rohana'],
	['', 'Hello ', 'Rohana', '|Hello |Rohana'],
	['Hi ', 'One\nTwo', ' bye', 'Hi |\nOne\nTwo\n| bye'],
	['Hi\n', 'One\nTwo', '\nbye', 'Hi\n|One\nTwo|\nbye'],
	['Hi', 'One\nTwo', 'bye', 'Hi|\nOne\nTwo\n|bye'],
])('between %j and the draft after it, %j stands as %4$j', (before, text, after, wanted) => {
	const { left, right } = spaceAround(before, text, after);
	expect(`${before}|${left}${text}${right}|${after}`).toBe(wanted);
});
