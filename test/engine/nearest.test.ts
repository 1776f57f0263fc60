import { describe, expect, it } from 'vitest';
import { didYouMean, nearest } from '../../src/engine/nearest.ts';

describe('nearest', () => {
	const choices = ['title', 'tip', 'satisfied by', 'examples'];
	it.each([
		['titel', 'title'],
		['Tipp', 'tip'],
		['satisfied-by', 'satisfied by'],
		['satisfiedBy', 'satisfied by'],
		['exampel', 'examples'],
		['colour', null],
		['tai', null],
		['', null],
		['t'.repeat(5000), null],
	])('%j most likely means %j', (word, expected) => {
		expect(nearest(word, choices)).toBe(expected);
	});

	it('where nothing is near, the choices are told, up to twenty', () => {
		expect(didYouMean('xyzzy', ['a', 'b'])).toBe('. Known here: a, b.');
		expect(didYouMean('xyzzy', [])).toBe('.');
		const many = Array.from({ length: 30 }, (_, i) => `name-${i}`);
		expect(didYouMean('xyzzy', many)).toMatch(/name-19 and others\.$/);
	});
});
