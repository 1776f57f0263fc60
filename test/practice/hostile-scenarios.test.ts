import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkScenario } from '../../src/practice/check-scenario.ts';
import { anyData, damaged } from '../fakes/any-data.ts';
import { fuzzTimeout, runs } from '../fakes/runs.ts';

const read = (id: string): object =>
	parse(readFileSync(new URL(`../../src/scenarios/${id}.yaml`, import.meta.url), 'utf8'));
const good = [read('late-parcel'), read('double-charge'), read('card-in-the-chat')];
const keysIn = (value: unknown): readonly string[] =>
	typeof value === 'object' && value !== null
		? Object.entries(value).flatMap(([key, one]) => [...(Array.isArray(value) ? [] : [key]), ...keysIn(one)])
		: [];
const data = anyData(
	[...new Set(good.flatMap(keysIn))],
	['customer', 'agent', 'en', 'late-parcel', 'calm', '10s', 'end'],
);

describe('a practice chat that anybody may have written', { timeout: fuzzTimeout }, () => {
	it('is a scenario or a list of problems, each at a place', () => {
		const any = fc.oneof(
			data,
			fc.constantFrom(...good).chain((one) => damaged(one, data)),
		);
		fc.assert(
			fc.property(any, (file) => {
				const checked = checkScenario(file);
				if (checked.ok) return;
				expect(checked.problems.length).toBeGreaterThan(0);
				for (const { at, why } of checked.problems) expect([typeof at, typeof why]).toEqual(['string', 'string']);
			}),
			runs(300),
		);
	});
});
