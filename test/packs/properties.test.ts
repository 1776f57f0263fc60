import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPack } from '../../src/engine/rule-pack.ts';
import { type ReadPack, readPack } from '../../src/packs/read-pack.ts';
import { fuzzTimeout, runs } from '../fakes/runs.ts';
import { base, ruleText } from './rule-text.ts';

/** A rule file with a bit of everything, to be damaged. */
const whole = ruleText({
	when: '\n  - customer says: [late, "x ~ y", $problem]\n  - any:\n      - count: {of: name-uses, at least: 2}\n      - not: {time: {since: opened, at most: 90s}}',
	say: '{en: {warm: "Sorry, {name}.", short: Sorry.}, ms: [Maaf.]}',
	limit: '{per chat: 2, every: 4 agent messages}',
});

const pieces = [
	'- ',
	': ',
	'\n',
	'\n  ',
	'[',
	']',
	'{',
	'}',
	'"',
	"'",
	'#',
	'&a ',
	'*a',
	'!b ',
	'|',
	'>',
	'~',
	'$',
	'(',
	'? ',
	'007',
	'null',
	'true',
	'\t',
	'---',
	'%',
	'\u0000',
	'\ud800',
	'😡',
	'__proto__: ',
	'when: ',
];

const damaged = fc
	.array(fc.tuple(fc.nat(whole.length), fc.nat(6), fc.constantFrom(...pieces, '')), { minLength: 1, maxLength: 6 })
	.map((cuts) =>
		cuts.reduce((text, [at, length, piece]) => text.slice(0, at) + piece + text.slice(at + length), whole),
	);

const expectLocated = (text: string, { pack, problems, warnings }: ReadPack): void => {
	expect(pack === null).toBe(problems.length > 0);
	const lines = text.split('\n');
	for (const { file, line, column, rule, why } of [...problems, ...warnings]) {
		expect(file).toBe('late-parcel.yaml');
		expect(line).toBeGreaterThanOrEqual(1);
		expect(line).toBeLessThanOrEqual(lines.length);
		expect(column).toBeGreaterThanOrEqual(1);
		expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
		expect(why).toMatch(/^\S.{8,}[.?…]$/su);
		expect(rule === null || typeof rule === 'string').toBe(true);
	}
};

const read = (text: string): ReadPack =>
	readPack([{ path: 'late-parcel.yaml', text }], { id: 'x', version: '1', base });

/** Data of all shapes with the keys and values of packs in it, so that checks go deep before they meet nonsense. */
const keys = [
	'id',
	'skill',
	'when',
	'unless',
	'kind',
	'of',
	'who',
	'anyOf',
	'in',
	'is',
	'min',
	'en',
	'ms',
	'text',
	'lines',
	'tip',
	'say',
	'limit',
	'examples',
	'__proto__',
	'constructor',
];
const values = fc.oneof(
	fc.constantFrom<unknown>(
		'says',
		'any',
		'not',
		'count',
		'customer',
		'last-turn',
		'late',
		'$x',
		'fires',
		'en',
		null,
		undefined,
		1,
		-1,
		Number.NaN,
		true,
		'',
		'x'.repeat(400),
		10n,
		Symbol('s'),
	),
	fc.string(),
);
const { data } = fc.letrec<{ data: unknown }>((tie) => ({
	data: fc.oneof(
		{ maxDepth: 6, withCrossShrink: true },
		values,
		fc.array(tie('data'), { maxLength: 4 }),
		fc.dictionary(fc.oneof(fc.constantFrom(...keys), fc.string()), tie('data'), { maxKeys: 6 }),
	),
}));

describe('whatever a file holds', { timeout: fuzzTimeout }, () => {
	it('a damaged rule file is either a rule or a list of problems, each at a place in the file', () => {
		expect(read(whole).problems).toEqual([]);
		fc.assert(
			fc.property(damaged, (text) => expectLocated(text, read(text))),
			runs(400),
		);
	});

	it('any text at all is too', () => {
		const text = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.array(fc.constantFrom(...pieces)).map((all) => all.join('')),
		);
		fc.assert(
			fc.property(text, (any) => expectLocated(any, read(any))),
			runs(400),
		);
	});

	it('leaving wrong rules out leaves a pack that passes the check', () => {
		fc.assert(
			fc.property(fc.array(damaged, { maxLength: 3 }), (texts) => {
				const files = texts.map((text, i) => ({
					path: `apologise/r${i}.yaml`,
					text: text.replace('late-parcel', `r${i}`),
				}));
				const { pack } = readPack(files, { id: 'x', version: '1', base, wrongRules: 'skip' });
				if (pack === null) return;
				expect(checkPack(pack, { lexicons: base.lexicons.map(({ id }) => id) }).ok).toBe(true);
			}),
			runs(150),
		);
	});
});

describe('whatever data comes', { timeout: fuzzTimeout }, () => {
	const rule = base.rules[0]!;
	const nested = fc.record({ key: fc.constantFrom(...Object.keys(rule)), value: data });

	it.each(['refuse', 'skip'] as const)('checkPack never throws and always says why (%s)', (wrongRules) => {
		const packs = fc.oneof(
			data,
			fc.record({ rules: data, lexicons: data, off: data }).map((some) => ({ ...base, ...some })),
			nested.map(({ key, value }) => ({ ...base, rules: [{ ...rule, [key]: value }] })),
			data.map((lexicon) => ({ ...base, lexicons: [lexicon] })),
		);
		fc.assert(
			fc.property(packs, (pack) => {
				const result = checkPack(pack, { wrongRules, examples: 'optional' });
				const told = result.ok ? result.warnings : result.problems;
				if (!result.ok) expect(told.length).toBeGreaterThan(0);
				for (const { why } of told) expect(why).toMatch(/^\S.{8,}[.?…]$/su);
				// What passed is plain data that passes again, unchanged.
				if (result.ok) {
					const again = checkPack(JSON.parse(JSON.stringify(result.value)), { examples: 'optional' });
					expect(again.ok && again.value).toEqual(result.value);
				}
			}),
			runs(1000),
		);
	});
});
