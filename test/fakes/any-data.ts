import fc from 'fast-check';

/** Data of all shapes that uses these keys and words, so that checks go deep before they meet nonsense. */
export const anyData = (keys: readonly string[], words: readonly unknown[]): fc.Arbitrary<unknown> =>
	fc.letrec<{ data: unknown }>((tie) => ({
		data: fc.oneof(
			{ maxDepth: 6, withCrossShrink: true },
			fc.constantFrom<unknown>(...words, null, undefined, 1, -1, Number.NaN, true, '', 'x'.repeat(2000)),
			fc.string(),
			fc.array(tie('data'), { maxLength: 4 }),
			fc.dictionary(
				fc.oneof(fc.constantFrom(...keys, '__proto__', 'constructor', 'toString'), fc.string({ maxLength: 9 })),
				tie('data'),
				{ maxKeys: 6 },
			),
		),
	})).data;

/** A copy of good data in which a few parts are something else. */
export const damaged = (good: object, other: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
	fc.array(fc.tuple(fc.nat(200), other), { minLength: 1, maxLength: 4 }).map((changes) => {
		const copy = structuredClone(good);
		const places: [Record<string, unknown>, string][] = [];
		const walk = (value: unknown): void => {
			if (typeof value !== 'object' || value === null) return;
			for (const [key, one] of Object.entries(value)) {
				places.push([value as Record<string, unknown>, key]);
				walk(one);
			}
		};
		walk(copy);
		for (const [at, value] of changes) {
			const [group, key] = places[at % places.length]!;
			group[key] = value;
		}
		return copy;
	});
