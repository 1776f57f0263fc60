import { expect, it } from 'vitest';
import { fingerprint } from '../../src/engine/fingerprint.ts';

it('is the same for the same text, short, and does not show it', () => {
	const mark = fingerprint('ben@mail.example');
	expect(fingerprint('ben@mail.example')).toBe(mark);
	expect(mark).toMatch(/^[0-9a-z]{1,11}$/);
	expect(mark).not.toContain('ben');
});

it('differs for order numbers that follow one another: two customers are not taken for one', () => {
	const marks = Array.from({ length: 10_000 }, (_, i) => fingerprint(`so${20_000 + i}`));
	expect(new Set(marks).size).toBe(10_000);
	for (const mark of marks) expect(mark.length).toBeLessThanOrEqual(11);
});
