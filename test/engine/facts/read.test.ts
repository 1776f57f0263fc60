import { expect, it } from 'vitest';
import { factCount, factHolds } from '../../../src/engine/facts/read.ts';
import { talk } from './talk.ts';

const chat = talk(['c: My parcel is broken', 'a: Please restart it.', 'c: still not working']);

it('tells what holds and what does not', () => {
	expect(factHolds(chat, 'problem-told')).toBe(true);
	expect(factHolds(chat, 'name-known')).toBe(false);
	expect(factCount(chat, 'fixes-failed')).toBe(1);
});

// A pack of a newer version may name facts that this one does not have: their rules rest, the others go on.
it('of a name that no fact has, nothing holds and nothing is counted', () => {
	expect(factHolds(chat, 'moon-is-full')).toBe(false);
	expect(factCount(chat, 'moons')).toBeNull();
});
