import { describe, expect, test } from 'vitest';
import { awaitOutcome, outcomeOf } from '../../src/reader/stands.ts';

describe('what became of a text', () => {
	test.each([
		['', 'Hello', 'Hello', 'stands'],
		['Hello Rohana', 'Hello dear Rohana', 'dear', 'stands'],
		['Hello', 'Hello\n\nThank you.\nBye', 'Thank you.\nBye', 'stands'],
		['ya', 'yaya', 'ya', 'stands'],
		['Hello', 'Hello', 'there', 'untouched'],
		['Hello', ' Hello\n', 'there', 'untouched'],
		['', 'HelloHello', 'Hello', 'other'],
		['Hello Rohana', 'dear', 'dear', 'other'],
		['Hello', 'Hello the', 'there', 'other'],
		['Hello Rohana', 'Hello dear Rohan!', 'dear', 'other'],
		['Hello', 'Hello th', 'there', 'other'],
		['Hello', '', 'there', 'other'],
	] as const)('%j that became %j with %j: %s', (before, now, text, outcome) => {
		expect(outcomeOf(before, now, text)).toBe(outcome);
	});
});

describe('looking until it is clear', () => {
	/** The draft as it is found at each look; the last one stays. */
	const look = (drafts: readonly string[]) => {
		let waits = 0;
		const read = () => drafts[Math.min(waits, drafts.length) - 1] ?? '';
		const outcome = awaitOutcome(read, 'Hi', 'Hello', async () => {
			waits += 1;
		});
		return outcome.then((what) => ({ what, waits }));
	};

	test.each([
		['at once', ['Hi Hello'], 'stands', 2],
		['after a while', ['Hi', 'Hi', 'Hi Hello'], 'stands', 4],
		['piece by piece', ['Hi Hel', 'Hi Hello'], 'stands', 3],
		['never', ['Hi'], 'untouched', 5],
		['and taken back', ['Hi Hello', 'Hi'], 'other', 2],
		['and a second time', ['Hi Hello', 'Hi Hello Hello'], 'other', 2],
	] as const)('%s', async (_when, drafts, what, waits) => {
		expect(await look(drafts)).toEqual({ what, waits });
	});
});
