import { describe, expect, it } from 'vitest';
import { parseDuration } from '../../src/engine/duration.ts';

describe('parseDuration', () => {
	it.each([
		['500ms', 500],
		['90s', 90_000],
		['3m', 180_000],
		[' 1.5 h ', 5_400_000],
		['0s', 0],
		['90', null],
		['3 minutes', null],
		['-3m', null],
		['', null],
		['1e3s', null],
	])('%j is %j ms', (text, ms) => {
		expect(parseDuration(text)).toBe(ms);
	});
});
