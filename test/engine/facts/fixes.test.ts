import { describe, expect, it } from 'vitest';
import { count } from './talk.ts';

describe('fixes that failed', () => {
	it.each([
		['one', ['c: no wifi', 'a: Please restart the router.', 'c: still not working'], 1],
		['two', ['a: Restart it.', 'c: no change', 'a: Try another cable.', 'c: nope, same thing'], 2],
		['dua', ['a: Cuba restart modem.', 'c: dah, masih sama', 'a: Tukar kabel.', 'c: sama je'], 2],
		['told twice, counted once', ['a: Please restart the router.', 'c: still dead', 'c: still not working'], 1],
		['no fix was given', ['c: it does not work', 'a: Which model is it?', 'c: still the same one'], 0],
		['it worked', ['a: Please restart it.', 'c: still dead', 'a: Try port 2.', 'c: works now, thanks'], 0],
		['"anything else?" ends it', ['a: Please restart it.', 'a: Anything else I can help with?', 'c: nope'], 0],
		['a goodbye ends it', ['a: Please restart it.', 'a: Bye now!', 'c: still not working'], 0],
		['another word does not', ['a: Please restart it.', 'a: I am still here.', 'c: still not working'], 1],
		['nor does the system', ['a: Please restart it.', 's: works now, thanks', 'c: still not working'], 1],
		['nobody else’s word counts', ['a: Please restart it.', 's: still not working'], 0],
		['what worked cannot fail later', ['a: Please restart it.', 'c: works now, thanks', 'c: still not working'], 0],
		['told as a new fault', ['a: Please restart it.', 'c: now it keeps crashing'], 1],
		['asked with the fix', ['a: Please restart the box. Did that help?', 'c: still black'], 1],
	])('%s', (_, lines, n) => {
		expect(count('fixes-failed', lines)).toBe(n);
	});
});
