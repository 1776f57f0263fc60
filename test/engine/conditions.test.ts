import { describe, expect, it } from 'vitest';
import { type Chat, type Check, yes } from '../../src/engine/chat.ts';
import { counts } from '../../src/engine/conditions/count.ts';
import { holds } from '../../src/engine/conditions/fact.ts';
import { all, any, not } from '../../src/engine/conditions/groups.ts';
import { passed } from '../../src/engine/conditions/time.ts';
import type { AnyFact } from '../../src/engine/facts/fact.ts';
import { emptyState } from '../../src/engine/state.ts';
import type { Evidence } from '../../src/engine/tip.ts';
import { program } from './small-pack.ts';

const chatAt = (clock: number | null): Chat => ({ program: program([]), state: { ...emptyState(), clock } });
const quote = (text: string): Evidence => ({ from: 'customer', text, spans: [], at: null }) as unknown as Evidence;
const said: Check = () => [quote('said')];
const meant: Check = () => [quote('meant')];
const silent: Check = () => null;
const chat = chatAt(null);

describe('a number between bounds', () => {
	const knowing = (n: number | null): AnyFact => ({ key: 'k', start: () => ({ n }), count: { n: () => n } }) as never;
	it.each([
		[3, undefined, undefined, true],
		[3, 3, 3, true],
		[3, 4, undefined, false],
		[3, undefined, 2, false],
		[3, 2, undefined, true],
		[3, undefined, 4, true],
		[0, undefined, 0, true],
		[0, 1, undefined, false],
		[-1, undefined, 0, true],
	])('%s, from %s to %s: %s', (n, min, max, isTrue) => {
		expect(counts(knowing(n), 'n', min, max)(chat)).toBe(isTrue ? yes : null);
	});

	it('is never met while the number is not known, or nobody counts it', () => {
		expect(counts(knowing(null), 'n', undefined, undefined)(chat)).toBeNull();
		expect(counts(knowing(3), 'other', undefined, undefined)(chat)).toBeNull();
		expect(counts({ key: 'k', start: () => ({}) } as never, 'n', undefined, undefined)(chat)).toBeNull();
	});
});

describe('a fact', () => {
	it('holds with its quotes, and not where nobody knows of it', () => {
		const fact: AnyFact = { key: 'k', start: () => ({}), is: { here: said, gone: silent } } as never;
		expect(holds(fact, 'here')(chat)).toEqual([quote('said')]);
		expect(holds(fact, 'gone')(chat)).toBeNull();
		expect(holds(fact, 'other')(chat)).toBeNull();
		expect(holds({ key: 'k', start: () => ({}) } as never, 'here')(chat)).toBeNull();
	});
});

describe('time since something', () => {
	const since = (from: number | null): AnyFact =>
		({ key: 'k', start: () => ({}), since: { reply: () => from } }) as never;
	it.each([
		[1000, 3000, 2000, undefined, true],
		[1000, 3000, 2001, undefined, false],
		[1000, 3000, undefined, 2000, true],
		[1000, 3000, undefined, 1999, false],
		[1000, 1000, undefined, undefined, true],
		// A clock that was set back has let no time pass.
		[3000, 1000, undefined, undefined, false],
		[1000, 3000, 1000, 2500, true],
	])('from %s to %s, at least %s, at most %s: %s', (from, clock, least, most, isTrue) => {
		expect(passed(since(from), 'reply', least, most)(chatAt(clock))).toBe(isTrue ? yes : null);
	});

	it('is not known without times', () => {
		expect(passed(since(null), 'reply', undefined, undefined)(chatAt(3000))).toBeNull();
		expect(passed(since(1000), 'reply', undefined, undefined)(chatAt(null))).toBeNull();
		expect(passed(since(1000), 'other', undefined, undefined)(chatAt(3000))).toBeNull();
		expect(passed({ key: 'k', start: () => ({}) } as never, 'reply', undefined, undefined)(chatAt(3000))).toBeNull();
	});
});

describe('groups', () => {
	it('all: holds where every one does, with all quotes in order', () => {
		expect(all([said, () => yes, meant])(chat)).toEqual([quote('said'), quote('meant')]);
		expect(all([() => yes, said])(chat)).toEqual([quote('said')]);
		expect(all([said, silent])(chat)).toBeNull();
		expect(all([silent, said])(chat)).toBeNull();
		expect(all([])(chat)).toEqual([]);
	});

	it('any: the first that holds gives its quotes', () => {
		expect(any([silent, meant, said])(chat)).toEqual([quote('meant')]);
		expect(any([() => yes, said])(chat)).toEqual([]);
		expect(any([silent, silent])(chat)).toBeNull();
		expect(any([])(chat)).toBeNull();
	});

	it('not: holds without quotes where the other does not', () => {
		expect(not(silent)(chat)).toBe(yes);
		expect(not(said)(chat)).toBeNull();
		expect(not(() => yes)(chat)).toBeNull();
	});
});
